-- What nobody has read does not wait in silence: it is told again, to more and more, until somebody reads it.

create table alarm (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('unreadReferral', 'unreadAnswer', 'loneVisit')),
  about_process_id uuid references process (id),
  while_state text,
  about_message_id uuid references message_received (id),
  staff_id uuid references staff (id),
  steps jsonb not null,
  told integer not null default 0,
  next_at timestamptz,
  held_by uuid references staff (id),
  held_name text,
  held_until timestamptz,
  raised_at timestamptz not null,
  ended_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((held_by is null) = (held_until is null)),
  check ((about_process_id is null) = (while_state is null)),
  check ((about_process_id is null) <> (about_message_id is null))
);
comment on table alarm is 'Something of a unit that waits to be read. It stands while its process is in one state, or its message has no receipt; until then its steps are told one after the other, each to more.';
comment on column alarm.while_state is 'The state of the process in which it still waits: in any other the alarm is over.';
comment on column alarm.about_message_id is 'The message of the unit''s own inbox that waits for a receipt.';
comment on column alarm.staff_id is 'Whose safety it is about: who is alone at a visit.';
comment on column alarm.steps is '[{at, tell}]: when, and whom (unit: everybody reached there; head: the head of the unit too), as it was set when it came; of those that have been told, when they were.';
comment on column alarm.told is 'How many of the steps have been told.';
comment on column alarm.next_at is 'When the next step is due; null when none is left.';
comment on column alarm.held_until is 'Somebody has said, by name, that they see to it: nothing more is told before this.';
create index alarm_next on alarm (owner_id, next_at) where ended_at is null and next_at is not null;
create index alarm_unit on alarm (unit_id) where ended_at is null;
create index notice_failed on notice (unit_id, failed_at) where failed_at is not null;
