-- Tack: what somebody said in thanks, written down by the staff and kept by the unit.

create table thanks (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  day date not null,
  said_by text not null check (said_by in ('person', 'relative', 'colleague', 'other')),
  words text not null,
  written_by uuid not null references staff (id),
  written_name text not null,
  written_at timestamptz not null,
  taken_away_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table thanks is 'A note of thanks, about the work. It belongs to the unit, is no part of any record, and names no patient: who said it is told by kind alone.';
comment on column thanks.said_by is 'Who said it: the person, a relative, a colleague elsewhere, somebody else.';
comment on column thanks.taken_away_at is 'Taken away by somebody of the unit; kept, and shown to nobody.';
create index thanks_unit on thanks (unit_id, day desc) where taken_away_at is null;
