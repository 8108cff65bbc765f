-- What a device delivered later and was refused for a reason of law or order: its author's draft, until she has dealt with it.

create table kept_work (
  command_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid references person (id),
  staff_id uuid not null references staff (id),
  assignment_id uuid not null references assignment (id),
  device_id uuid not null,
  endpoint text not null,
  work jsonb,
  made_at timestamptz not null,
  device_made_at timestamptz not null,
  refused_at timestamptz not null,
  status int not null check (status between 400 and 499),
  code text not null,
  detail jsonb not null,
  discarded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (owner_id, staff_id, command_id),
  check ((work is null) = (discarded_at is not null))
);
comment on table kept_work is 'What a device delivered for its author and the server refused: kept as her draft with the reason, so that no words are lost. Its author''s alone.';
comment on column kept_work.command_id is 'The id that the device gave the command; delivering it again gives the same answer.';
comment on column kept_work.person_id is 'Whom it is about, where that is known; null for lists and for ids that nobody has.';
comment on column kept_work.work is 'What was to be done: the expected version and the input, as delivered. Empty once its author has discarded it.';
comment on column kept_work.made_at is 'When it was made, corrected for the device''s clock: the time at which the author''s right was judged.';
comment on column kept_work.device_made_at is 'When it was made by the device''s own clock.';
comment on column kept_work.detail is 'What fills the refusal''s sentence, and the fields at fault.';
create index kept_work_of_author on kept_work (staff_id, owner_id) where discarded_at is null;
