-- When a unit has somebody free, so that a joint visit can be offered where both have time.

create table free_time (
  unit_id uuid not null references unit (id),
  day date not null,
  spans jsonb not null,
  computed_at timestamptz not null,
  primary key (unit_id, day)
);
comment on table free_time is 'When at least one licensed colleague of a unit works and is at no visit, for the units that may ask along. Nothing of who, or of whom they visit. Written by the unit''s own job from its roster and visits; a day that nobody has rostered has no row.';
comment on column free_time.spans is '[{start, end}]: instants, in order.';
