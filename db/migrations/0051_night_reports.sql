-- Concerns tonight: what a team tells the evening and night staff, who has read it, and what happened.

create table night_report (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  night date not null,
  ends_at timestamptz not null,
  level text not null check (level in ('watch', 'worried', 'veryWorried')),
  said jsonb not null,
  number integer not null,
  state text not null check (state in ('standing', 'withdrawn')),
  entry_id uuid not null references entry (id),
  written_name text not null,
  written_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table night_report is 'A concern for a night or some nights, as the unit that wrote it last said it. Each version is an entry and a message of its own.';
comment on column night_report.night is 'The day whose evening it begins.';
comment on column night_report.ends_at is 'The morning until which it stands; until then it can be changed or withdrawn.';
comment on column night_report.said is '{why, watch, decided, call}: the words of the version that stands.';
comment on column night_report.entry_id is 'The entry of the version that stands; it names the one before.';
create index night_report_unit on night_report (unit_id, ends_at desc);
create index night_report_person on night_report (person_id, ends_at desc);

create table night_sending (
  message_id uuid primary key,
  report_id uuid not null references night_report (id),
  number integer not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  to_unit_id uuid not null references unit (id),
  to_name text not null,
  ground text not null,
  ground_statement text,
  sent_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table night_sending is 'Append-only. Which version of a night report went to which unit, on which ground; who has read it stands in message_receipt.';
create index night_sending_report on night_sending (report_id, number);

create table night_answer (
  message_id uuid primary key,
  report_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  from_name text not null,
  what text not null check (what in ('nothing', 'done', 'called')),
  words text not null,
  answered_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table night_answer is 'Append-only. What happened in the night, as it came back to the unit that reported; its message waits in the inbox until somebody receipts it.';
create index night_answer_report on night_answer (report_id);

create table night_concern (
  message_id uuid primary key,
  report_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  from_unit_id uuid not null references unit (id),
  from_name text not null,
  ground text not null,
  night date not null,
  ends_at timestamptz not null,
  level text not null check (level in ('watch', 'worried', 'veryWorried')),
  said jsonb not null,
  number integer not null,
  state text not null check (state in ('standing', 'replaced', 'withdrawn')),
  received_at timestamptz not null,
  happened text check (happened in ('nothing', 'done', 'called')),
  happened_words text,
  happened_name text,
  happened_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((happened is null) = (happened_at is null))
);
comment on table night_concern is 'A version of a night report as the receiving unit has it; message_id is its row in the inbox.';
comment on column night_concern.report_id is 'What the sender calls it; the same in every version.';
create index night_concern_unit on night_concern (unit_id, ends_at desc);

alter table alarm drop constraint alarm_kind_check;
alter table alarm add constraint alarm_kind_check check (kind in ('unreadReferral', 'unreadAnswer', 'loneVisit', 'unreadNight', 'oneOfTwo'));
