-- Delegations (SOSFS 1997:14): which named member of staff may do which reserved task, by whose word, and until when.

alter table assignment add column mas boolean not null default false;
comment on column assignment.mas is 'Whoever stands under it is the municipality''s medically responsible nurse (MAS, HSL 11:4): sees every delegation and reserved task of the provider, changes none.';
alter table assignment add constraint assignment_mas_check check (not mas or (profession = 'nurse' and purpose = 'care'));

create table delegation (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid references person (id),
  task text not null check (task in ('medicineByMouth', 'medicineOnBody', 'injection', 'tubeFeeding', 'catheter', 'wound', 'compression', 'suction', 'oxygen', 'capillarySample', 'venousSample')),
  exactly text not null,
  delegator_staff_id uuid not null references staff (id),
  delegator_assignment_id uuid not null references assignment (id),
  delegator_name text not null,
  delegator_title text not null,
  delegate_staff_id uuid not null references staff (id),
  delegate_assignment_id uuid not null references assignment (id),
  delegate_name text not null,
  delegate_title text not null,
  valid_from date not null,
  valid_to date not null,
  knowledge text not null,
  knowledge_on date not null,
  reviewed_on date not null,
  renews_id uuid references delegation (id),
  given_at timestamptz not null,
  revoked_at timestamptz,
  revoked_name text,
  revoked_reason text,
  version uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check (valid_to >= valid_from),
  check (valid_to < (valid_from + interval '1 year')::date),
  check (delegate_staff_id <> delegator_staff_id),
  check ((revoked_at is null) = (revoked_reason is null))
);
comment on table delegation is 'A personal delegation of one named task to one named member of staff (SOSFS 1997:14): at most a year, revocable, and over when either of the two leaves. Never deleted; what happened with it stands in delegation_event.';
comment on column delegation.person_id is 'The only person that it holds for; null: everybody that the unit cares for.';
comment on column delegation.exactly is 'What precisely is handed over, in the delegator''s words.';
comment on column delegation.valid_to is 'Its last day, to midnight in Stockholm; at most a year less a day after the first.';
comment on column delegation.knowledge is 'How the delegator made sure that the delegate can do it.';
comment on column delegation.reviewed_on is 'When it was last gone through: at first the day that the knowledge was checked.';
comment on column delegation.renews_id is 'The delegation that this one continues.';
comment on column delegation.version is 'The command that last changed it.';
create index delegation_of_delegate on delegation (owner_id, delegate_staff_id, task);
create index delegation_of_unit on delegation (owner_id, unit_id, valid_to);

create table delegation_event (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid references person (id),
  delegation_id uuid not null references delegation (id),
  what text not null check (what in ('given', 'renewed', 'reviewed', 'revoked')),
  by_name text not null,
  by_title text not null,
  at timestamptz not null,
  text text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table delegation_event is 'Append-only. What happened with a delegation: given, renewed by another, gone through, revoked; by whom, and in whose words.';
create index delegation_event_of on delegation_event (delegation_id, at);

alter table order_performance add column delegation_id uuid references delegation (id);
comment on column order_performance.delegation_id is 'The delegation that it was done under, at the unit that did it; null for licensed staff, for what is not reserved, and on the ordering side.';
