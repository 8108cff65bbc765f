-- The team round: how worried somebody is about each, who was gone through, and the fixed weekly team time.

create table worry (
  entry_id uuid primary key references entry (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  level text not null check (level in ('calm', 'watch', 'worried', 'veryWorried')),
  why text not null,
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table worry is 'Append-only. How worried a named member of staff said that one should be about a person; the latest of a unit holds. People say it, nothing computes it (GEN-06).';
comment on column worry.why is 'In their own words; empty where nothing was said.';
create index worry_latest on worry (unit_id, person_id, said_at desc);

create table round (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  participants jsonb not null,
  started_by uuid not null references staff (id),
  started_name text not null,
  started_at timestamptz not null,
  ended_name text,
  ended_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((ended_at is null) = (ended_name is null))
);
comment on table round is 'A round of a unit: when, by whom, with whom. No process of a person; what is decided about each is that person''s own entry.';
comment on column round.participants is '[{staff, name, title, unit, unitName}]: colleagues, and guests of other units (staff null) when it is a fixed team time.';
create unique index round_open on round (unit_id) where ended_at is null;
create index round_of_unit on round (unit_id, started_at desc);

create table round_person (
  round_id uuid not null references round (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  enrolment_id uuid not null references enrolment (id),
  place integer not null,
  turn integer not null,
  reasons jsonb not null,
  not_for jsonb not null,
  state text not null check (state in ('waiting', 'later', 'gone')),
  record_id uuid references entry (id),
  gone_name text,
  gone_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (round_id, person_id),
  check ((state = 'gone') = (gone_at is not null))
);
comment on table round_person is 'A person in a round: where in the order and why, and whether she has been gone through.';
comment on column round_person.place is 'The place that the order proposed when the round began.';
comment on column round_person.turn is 'The place now: a skipped person comes last.';
comment on column round_person.reasons is 'Why she stood there, as the rule said it when the round began.';
comment on column round_person.not_for is 'Names of guests'' units that take no part in her care, by what the team knows: nothing is said of her before them.';
comment on column round_person.record_id is 'The entry that holds the minutes.';
create index round_person_latest on round_person (unit_id, person_id, gone_at desc);

create table round_time (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  times jsonb not null,
  said_by uuid not null references staff (id),
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table round_time is 'Append-only. The fixed weekly times of a unit''s rounds as somebody who works there stated them; the latest holds.';
comment on column round_time.times is '[{on, from, to, with: [{unit, name}], note}]: a weekday, wall clocks in Stockholm, and which other units come.';
create index round_time_unit on round_time (unit_id, recorded_at desc);
