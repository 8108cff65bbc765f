-- When somebody of a unit reads what comes: the sender is told before sending, and deadlines are counted from it.

create table opening_week (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  hours jsonb not null,
  otherwise_who text,
  otherwise_phone text,
  said_by uuid not null references staff (id),
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((otherwise_who is null) = (otherwise_phone is null))
);
comment on table opening_week is 'Append-only. The week of a unit as somebody who works there stated it; the latest holds. A unit without any has not said when it reads.';
comment on column opening_week.otherwise_who is 'Whom to call about what cannot wait while the unit is closed; with otherwise_phone.';
comment on column opening_week.hours is '[{on, from, to}]: on is a weekday or holiday, from and to are wall clocks in Stockholm; to at or before from is on the day after.';
create index opening_week_unit on opening_week (unit_id, recorded_at desc);

create table opening_exception (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  day date not null,
  hours jsonb,
  why text not null,
  said_by uuid not null references staff (id),
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table opening_exception is 'Append-only. A day that differs from the week; the latest statement about a day holds.';
comment on column opening_exception.hours is '[{from, to}], empty for a closed day; null when the exception was taken away and the week holds again.';
create index opening_exception_unit on opening_exception (unit_id, day, recorded_at desc);
