-- A visit to somebody who was not in the day bag: written down as it was, and later matched with the right person.

create table unmatched_visit (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid references person (id),
  who text not null,
  place text not null,
  words text not null,
  happened_at timestamptz not null,
  written_by uuid not null references staff (id),
  written_assignment_id uuid not null references assignment (id),
  written_name text not null,
  written_title text not null,
  area text not null check (area in ('health', 'social')),
  entry_id uuid,
  matched_by uuid references staff (id),
  matched_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((person_id is null) = (entry_id is null) and (person_id is null) = (matched_by is null) and (person_id is null) = (matched_at is null))
);
comment on table unmatched_visit is 'What was done at somebody who could not be looked up (no network, not in the day bag), until somebody of the unit says by name who it was. Then it is an entry of that person, in the name of who wrote it.';
comment on column unmatched_visit.who is 'Name or number as they were written at the visit.';
comment on column unmatched_visit.written_assignment_id is 'Under which assignment it was written: the entry is its author''s.';
comment on column unmatched_visit.entry_id is 'The entry that it became; null until it is matched.';
create index unmatched_visit_waiting on unmatched_visit (unit_id, happened_at) where person_id is null;
