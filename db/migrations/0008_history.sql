-- History: what other systems have told about a person. Read-only, with its origin, until a named person confirms it.

create table measurement (
  id uuid primary key,
  owner_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null references entry (id),
  source_system text not null,
  source_id text not null,
  part smallint not null,
  source_name text,
  category text,
  panel_code text,
  code_system text,
  code text not null,
  display text not null,
  status text not null,
  effective_at timestamptz not null,
  effective_precision text not null check (effective_precision in ('year', 'month', 'day', 'time')),
  value double precision,
  comparator text check (comparator in ('<', '<=', '>=', '>', 'ad')),
  unit text,
  value_text text,
  content_hash uuid not null,
  taken_at timestamptz not null,
  original jsonb
);
comment on table measurement is 'A measured or observed value as its source told it, one row per value: a panel is several. Number and unit stand as they came; conversion happens when they are read (measurements/conversion-rules.ts). Not partitioned: questions go by person, over all times.';
comment on column measurement.id is 'Made of unit, source system, original id and part (SHA-256, UUID version 8), so that taking the same thing twice is taking it once.';
comment on column measurement.owner_id is 'As its entry''s, which holds the keys to provider, unit and person: checking them again for each value would make all deliveries of a unit wait for one row.';
comment on column measurement.entry_id is 'The envelope under which it came: an import of the person, or a machine''s deliveries of one day.';
comment on column measurement.part is '0 for the observation''s own value, 1 and up for its components.';
comment on column measurement.code is 'The code that lists and charts go by (LOINC before others); the display text where the source gave no code.';
comment on column measurement.content_hash is 'First 128 bits of the SHA-256 of what the source said, without its own versioning: tells whether anything changed.';
comment on column measurement.original is 'The source''s own FHIR JSON; on the first part only.';
create index measurement_series on measurement (person_id, code, effective_at desc);
create index measurement_newest on measurement (person_id, effective_at desc);

create table history_item (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  entry_id uuid not null references entry (id),
  kind text not null check (kind in ('condition', 'allergy', 'contact', 'procedure', 'immunisation', 'medicine', 'plan')),
  source_system text not null,
  source_id text not null,
  source_name text,
  category text,
  code_system text,
  code text,
  display text not null,
  status text not null,
  verification text,
  detail text,
  from_at timestamptz,
  from_precision text check (from_precision in ('year', 'month', 'day', 'time')),
  until_at timestamptz,
  until_precision text check (until_precision in ('year', 'month', 'day', 'time')),
  content_hash uuid not null,
  taken_at timestamptz not null,
  original jsonb not null
);
comment on table history_item is 'A diagnosis, hypersensitivity, contact, procedure, immunisation, prescription or plan as its source told it. Ids and hashes as in measurement.';
comment on column history_item.category is 'Of a contact its class (AMB, IMP, EMER, HH, VR …), of an allergy its criticality.';
create index history_item_of on history_item (person_id, kind, from_at desc nulls last);

create table history_replaced (
  item_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  entry_id uuid not null references entry (id),
  content_hash uuid not null,
  original jsonb not null,
  replaced_by uuid not null references entry (id),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (item_id, content_hash, replaced_by)
);
comment on table history_replaced is 'Append-only. What stood in measurement or history_item before the source sent something else: nothing that was once shown is lost (R-23).';
comment on column history_replaced.entry_id is 'The envelope under which the old content came.';
create index history_replaced_of on history_replaced (person_id);

create table history_subject (
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  source_system text not null,
  source_id text not null,
  person_id uuid not null references person (id),
  taken_at timestamptz not null,
  primary key (unit_id, source_system, source_id)
);
comment on table history_subject is 'Append-only. Which person a source''s patient is: the unit''s own key to whom it has taken in before, also where the source knows no Swedish identity number.';
create index history_subject_by_id on history_subject (unit_id, source_id);

create table history_confirmation (
  entry_id uuid not null references entry (id),
  item_id uuid not null,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  content_hash uuid not null,
  confirmed_by uuid not null references staff (id),
  confirmed_name text not null,
  confirmed_at timestamptz not null,
  undone_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (entry_id, item_id)
);
comment on table history_confirmation is 'A named person has looked at something imported and stands for it, as it then was: content that the source changes afterwards is unconfirmed again. entry_id is the confirmation''s own entry.';
comment on column history_confirmation.item_id is 'A row of measurement or history_item.';
comment on column history_confirmation.undone_at is 'Set when the confirmation was taken back; its entry is then marked as entered in error.';
create index history_confirmation_of on history_confirmation (person_id, item_id) where undone_at is null;
