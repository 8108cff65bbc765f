alter table referral add column withdrawn_at timestamptz;
comment on column referral.withdrawn_at is 'When its sender took it back, before anybody at the team had read it; nothing is decided of it.';

alter table night_report add column visit_unit_id uuid references unit (id);
comment on column night_report.visit_unit_id is 'The team that sees the person in the day, of a report that somebody stays at home: it is told what happened in the night too, and the night is changed with that report only.';
alter table night_concern add column visit_unit_id uuid references unit (id);
comment on column night_concern.visit_unit_id is 'The team that sees the person in the day and is told what happened in the night too.';

create table stay_report (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  team_unit_id uuid not null references unit (id),
  team_name text not null,
  visit_day date not null,
  visit_opens timestamptz,
  visit_due timestamptz not null,
  until jsonb not null,
  will jsonb not null,
  number integer not null,
  state text not null check (state in ('standing', 'withdrawn')),
  night_report_id uuid,
  entry_id uuid not null references entry (id),
  sent_at timestamptz not null,
  written_name text not null,
  written_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table stay_report is 'A report by ambulance or doctor''s car that a person stays at home until a team''s visit, as the unit that wrote it last said it. Each version is an entry and a message of its own.';
comment on column stay_report.id is 'Also the id of the team''s referral and of the thread with it.';
comment on column stay_report.visit_due is 'By when the team sees the person, as the reporter was shown before sending.';
comment on column stay_report.until is 'Who is responsible until the visit, what to watch for, when to ring 112, whom to call, and who was told: the version that stands.';
comment on column stay_report.will is 'What the person said of the telling, and the reporter''s words of it: the ground of what is told later.';
comment on column stay_report.night_report_id is 'The concern for the night that went to the municipal night nurse in the same act; null where the person has no home care and nobody there was told.';
create index stay_report_unit on stay_report (unit_id, sent_at desc);
create index stay_report_person on stay_report (person_id);

create table stay_visit (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  from_name text not null,
  from_phone text not null,
  visit_due timestamptz not null,
  until jsonb not null,
  number integer not null,
  state text not null check (state in ('standing', 'withdrawn')),
  night_report_id uuid,
  received_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table stay_visit is 'A report that a person stays at home until the visit, as the team that makes the visit has it; the same id as its referral.';
comment on column stay_visit.night_report_id is 'What came of the night stands in night_answer under this id.';
create index stay_visit_unit on stay_visit (unit_id, visit_due);
