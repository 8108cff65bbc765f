-- Visits, calls, who did not open the door, and what a visit spared the person.

create table visit (
  id uuid primary key references process (id),
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  kind text not null,
  mode text not null check (mode in ('home', 'careHome', 'phone', 'video')),
  day date not null,
  from_time text check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_time text check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes int not null check (minutes between 5 and 600),
  place text not null check (place in ('home', 'other')),
  place_text text,
  why text not null,
  not_joint_reason text,
  about_process_id uuid references process (id),
  person_told boolean not null default false,
  planned_by uuid references staff (id),
  arrived_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  end_note text,
  recorded_at timestamptz not null default clock_timestamp(),
  check (to_time is null or (from_time is not null and to_time >= from_time)),
  check ((place = 'other') = (place_text is not null))
);
comment on table visit is 'A visit or a booked call. The envelope is process (states asked, planned, arrived, documented, done, declined, cancelled, notFound, notMet).';
comment on column visit.kind is 'A visit kind of the unit''s care model, or of visits/visit-kinds.ts for units without one.';
comment on column visit.from_time is 'Stockholm wall clock. Alone: the time agreed; with to_time: the window; absent: some time that day.';
comment on column visit.place_text is 'Where, when it is not the person''s registered home.';
comment on column visit.not_joint_reason is 'Why the municipal nurse does not take part, where the care model says that she always does.';
comment on column visit.about_process_id is 'The referral or enrolment that the visit belongs to; an assessment visit needs no enrolment.';
comment on column visit.arrived_at is 'When someone tapped that they had come. No position of staff is ever stored.';
comment on column visit.end_reason is 'Why it was declined, cancelled or given up: a key of the visit texts.';
create index visit_day on visit (owner_id, unit_id, day);
create index visit_of_person on visit (person_id, owner_id, day);
create index visit_about on visit (about_process_id);

create table visit_staff (
  visit_id uuid not null references visit (id),
  staff_id uuid not null references staff (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  going boolean not null default true,
  primary key (visit_id, staff_id)
);
comment on table visit_staff is 'Who goes. going is false for whoever was taken off the visit.';
create index visit_of_staff on visit_staff (staff_id, owner_id) where going;

create table visit_partner (
  visit_id uuid not null references visit (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  partner_unit_id uuid not null references unit (id),
  thread_id uuid not null,
  asking boolean not null,
  ground text not null,
  ground_statement text,
  answer text not null check (answer in ('waiting', 'accepted', 'declined')),
  answer_note text,
  answer_name text,
  answer_at timestamptz,
  their_state text check (their_state in ('planned', 'cancelled')),
  their_day date,
  their_from text,
  their_to text,
  told_at timestamptz not null,
  primary key (visit_id, partner_unit_id)
);
comment on table visit_partner is 'The other unit of a joint visit, as this side knows it. Each owner has its own visit; the two meet only in messages of one thread.';
comment on column visit_partner.asking is 'This side asked the other to come along.';
comment on column visit_partner.their_day is 'The other side''s own plan as it last told us.';
create index visit_partner_thread on visit_partner (thread_id);

create table visit_event (
  id uuid primary key,
  visit_id uuid not null references visit (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  kind text not null,
  at timestamptz not null,
  made_at timestamptz not null,
  staff_id uuid references staff (id),
  staff_name text not null,
  note text,
  person_told boolean,
  day date,
  from_time text,
  to_time text,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table visit_event is 'Append-only. Everything that was done to a visit: planned, moved, arrived, undone, cancelled, joint questions and answers, steps of a search.';
comment on column visit_event.day is 'For planned and moved: the plan from then on, with from_time and to_time.';
create index visit_event_of on visit_event (visit_id, at);

create table visit_search_step (
  id uuid primary key,
  visit_id uuid not null references visit (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  step text not null,
  outcome text not null check (outcome in ('done', 'noAnswer', 'notPossible')),
  note text,
  at timestamptz not null,
  staff_id uuid references staff (id),
  staff_name text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table visit_search_step is 'Append-only. What was done when nobody opened (ej anträffad), step by step. Only a named decision ends the search.';
create index visit_search_step_of on visit_search_step (visit_id, at);

create table contact (
  record_id uuid primary key references entry (id),
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  mode text not null check (mode in ('phone', 'video', 'written')),
  with_whom text not null check (with_whom in ('person', 'relative', 'unit', 'other')),
  with_name text,
  with_unit_id uuid references unit (id),
  direction text not null check (direction in ('out', 'in')),
  minutes int not null check (minutes between 1 and 480),
  about_process_id uuid references process (id),
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table contact is 'Append-only. A contact that was no visit, beside its entry: with whom, how, how long. What was said stands in the entry.';
create index contact_of_person on contact (person_id, owner_id, happened_at desc);
create index contact_of_unit on contact (owner_id, unit_id, happened_at);

create table avoided_care (
  entry_id uuid primary key references entry (id),
  record_id uuid not null,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  visit_id uuid references visit (id),
  contact_record_id uuid references contact (record_id),
  ambulance boolean not null,
  emergency_visit boolean not null,
  admission boolean not null,
  earlier_discharge boolean not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((visit_id is null) <> (contact_record_id is null))
);
comment on table avoided_care is 'Append-only. What a visit or contact made unnecessary, as the one who was there judged it (LAN-23 ambulance, LAN-24 admission from the emergency department, LAN-25 earlier discharge). One row per version; all false is the answer no. Counted: the newest version of each record.';
create index avoided_care_of_visit on avoided_care (visit_id);
create index avoided_care_of_unit on avoided_care (owner_id, unit_id, happened_at);
