-- Per unit: whether Hemma is the record or stands beside one; what has been handed over to the other; links out.

create table record_setting (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  mode text not null check (mode in ('own', 'beside')),
  system text not null,
  since date,
  headings jsonb not null,
  mapping jsonb not null,
  left_out text[] not null,
  links jsonb not null,
  said_by uuid not null references staff (id),
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check (mode = 'own' or (system <> '' and since is not null))
);
comment on table record_setting is 'Append-only. Whether Hemma is the record of a unit (own) or stands beside another system (beside), as its head or an administrator stated it; the latest holds. A unit without any is its own record.';
comment on column record_setting.id is 'The id of the command that stated it.';
comment on column record_setting.system is 'What the unit calls the other record, for example Cosmic. Kept while the mode is own, so that changing back loses nothing.';
comment on column record_setting.since is 'What was signed from this day on is handed over.';
comment on column record_setting.headings is '[text]: the headings (sökord) that the unit uses in the other record, in its order.';
comment on column record_setting.mapping is '{part: heading}: under which of them each part of Hemma goes; a part that is not named goes where other goes.';
comment on column record_setting.left_out is 'Kinds of entry that the unit does not hand over.';
comment on column record_setting.links is '[{id, name, use, way, url, field}]: systems that are opened from a person''s page. way: plain (no context), address (the number in the address), form (the number in a hidden field).';
create index record_setting_of on record_setting (unit_id, said_at desc);

create table transfer (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  record_id uuid not null,
  entry_id uuid not null references entry (id),
  act text not null check (act in ('copied', 'transferred', 'undone')),
  undoes_id uuid unique references transfer (id),
  system text not null,
  reason text,
  by_staff uuid not null references staff (id),
  by_name text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((act = 'undone') = (undoes_id is not null)),
  check ((act = 'undone') = (reason is not null))
);
comment on table transfer is 'Append-only. That an entry was copied for, marked as transferred to, or after all not transferred to the other record. What stands is the latest mark that nothing undoes.';
comment on column transfer.id is 'The id of the command.';
comment on column transfer.record_id is 'The entry''s record: marks follow it over its versions.';
comment on column transfer.entry_id is 'The version that was handed over; a newer one comes back to the list.';
comment on column transfer.system is 'The other record as it was called then.';
create index transfer_of_record on transfer (record_id, at desc);
create index transfer_of_unit on transfer (owner_id, unit_id, act, at desc);

create table link_opening (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  link_id uuid not null,
  link_name text not null,
  by_staff uuid not null references staff (id),
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table link_opening is 'Append-only. That another system was opened with this person in context, and which; the access log has the post of the same command.';
create index link_opening_of_person on link_opening (person_id, at desc);
