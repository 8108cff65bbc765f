-- Who works on a day, who carries the duty phone, and which car and bag they have.

create table gear (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('car', 'bag', 'phone', 'other')),
  name text not null,
  ended_at timestamptz,
  version uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table gear is 'A unit''s cars, bags and phones, as the roster deals them out.';
comment on column gear.ended_at is 'When it was taken out of use; it keeps its name in earlier days.';
create index gear_unit on gear (unit_id);

create table roster_day (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  day date not null,
  shifts jsonb not null,
  said_by uuid not null references staff (id),
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table roster_day is 'Append-only. Who works at a unit on a day, as somebody who works there stated it; the latest statement about a day holds. A day without any has not been rostered.';
comment on column roster_day.shifts is '[{staff, from, to, phone, gear, note}]: from and to are wall clocks in Stockholm, to at or before from is on the day after; phone: carries the duty phone; gear: ids.';
create index roster_day_unit on roster_day (unit_id, day, recorded_at desc);

create table duty_phone_taking (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  staff_id uuid not null references staff (id),
  staff_name text not null,
  taken_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table duty_phone_taking is 'Append-only. Somebody took over the duty phone, whatever the roster says; it holds until the next one whom the roster names begins.';
create index duty_phone_taking_unit on duty_phone_taking (unit_id, taken_at desc);
