-- The organisation as its administrators see, edit and import it: versions, an end at once, and what was changed.

alter table care_provider add column version uuid not null default '00000000-0000-0000-0000-000000000000';
alter table unit add column version uuid not null default '00000000-0000-0000-0000-000000000000';
alter table staff add column version uuid not null default '00000000-0000-0000-0000-000000000000';
comment on column care_provider.version is 'The command that last changed it; zeros: as it was first filled. Likewise for unit and staff (licences count as the member of staff).';

alter table assignment add column ended_at timestamptz;
comment on column assignment.ended_at is 'When it was ended at once; valid_to is then the day before, so that nothing more is done under it.';

create table organisation_change (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  at timestamptz not null,
  by_staff_id uuid not null references staff (id),
  by_name text not null,
  by_provider text not null,
  what text not null,
  source text not null check (source in ('screen', 'file')),
  unit_id uuid references unit (id),
  staff_id uuid references staff (id),
  assignment_id uuid references assignment (id),
  fields jsonb not null,
  command_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table organisation_change is 'Append-only. Who changed what in the organisation, and when; the owner is the provider whose organisation it is.';
comment on column organisation_change.fields is 'What was changed, field by field: {name: [before, after]}.';
create index organisation_change_of on organisation_change (owner_id, at desc);
create index organisation_change_of_unit on organisation_change (unit_id, at desc) where unit_id is not null;
create index organisation_change_of_staff on organisation_change (staff_id, at desc) where staff_id is not null;
