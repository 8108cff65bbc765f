-- Persons: what the region knows of them together, how they are found, and what is said about them as entries.

create table municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null
);
comment on table municipality is 'The municipalities of the region by their code (SCB, four digits): a name for what persons and units carry as a code.';

alter table person_search add column listed_unit_id uuid references unit (id);
comment on column person_search.listed_unit_id is 'The health centre where the person is listed (listad): shared in the region as the listing service shares it; the listing unit''s own care relation is its own row.';

create table search_word (
  word text primary key
);
comment on table search_word is 'Every folded word of names and streets, once. A search that finds nothing looks here for the word that was meant, so that typing errors cost a small table and not the whole region.';
create index search_word_like on search_word using gin (word gin_trgm_ops);

create index person_birth_day on person (birth_day);

create table person_change (
  id uuid primary key,
  person_id uuid not null references person (id),
  changed_by uuid references staff (id),
  unit_id uuid not null references unit (id),
  changed_at timestamptz not null,
  before jsonb not null,
  reason text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table person_change is 'Append-only. What stood in the shared row of a person before each change: names, address, identity numbers, death. Without owner, as the person; read only through audited endpoints.';
create index person_change_of on person_change (person_id, changed_at);

create table reserve_number (
  number bigint generated always as identity primary key,
  person_id uuid not null references person (id),
  given_at timestamptz not null
);
comment on table reserve_number is 'Append-only. Numbers that this Hemma gave to persons whose identity was not known; the identity itself stands in person_identity.';

create table person_fact (
  entry_id uuid primary key references entry (id),
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('whatMatters', 'whereabouts', 'communication', 'atTheDoor', 'doorCode', 'contactPoint', 'relative', 'fixedContact', 'allergy', 'alert')),
  line_id uuid not null references entry (id),
  over_id uuid references person_fact (entry_id),
  code text,
  ended boolean not null default false,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table person_fact is 'Append-only. What a unit has said about a person, statement by statement: the newest of a line holds. The words and the form stand in the entry of the same id.';
comment on column person_fact.line_id is 'The first statement about the same thing (this allergy, this relative): a line of statements that follow each other.';
comment on column person_fact.over_id is 'The statement that this one takes the place of. A statement marked as entered in error steps back for the one before it.';
comment on column person_fact.code is 'What lists filter and count by: the place of whereabouts, the grade of an allergy, the kind of an alert, a contact or a role.';
comment on column person_fact.ended is 'The line has ended with this statement: it is history and is not shown among what holds now.';
create index person_fact_of on person_fact (person_id, owner_id, kind);
create index person_fact_of_unit on person_fact (owner_id, unit_id, kind, code);

create table door_code (
  entry_id uuid primary key references person_fact (entry_id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  port_code text,
  key_place text
);
comment on table door_code is 'Append-only. Port code and where the key is. Never part of an entry''s text or of the person''s page: only person.doorCode reads it, one tap and one log post at a time.';

create table last_look (
  staff_id uuid not null references staff (id),
  unit_id uuid not null references unit (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  looked_at timestamptz not null,
  primary key (staff_id, unit_id, person_id)
);
comment on table last_look is 'When a member of staff last read a person''s timeline under a unit: what was written since is new to them.';
