-- Notices out of the house by web push, and what an owner does when a person has died.

alter table notice add column code text not null default 'unknown';
alter table notice add column staff_id uuid references staff (id);
alter table notice add column failed_at timestamptz;
comment on column notice.code is 'Which of the closed list of texts it is.';
comment on column notice.staff_id is 'Whom it is meant for; null when it goes to a unit''s duty phone.';
comment on column notice.failed_at is 'The receiver refused it for good (unknown number, subscription ended): it is not tried again.';
create index notice_latest on notice (created_at desc);

create table push_subscription (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  endpoint text not null unique,
  key text not null,
  auth text not null,
  label text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table push_subscription is 'A browser that a member of staff lets Hemma send web push to. endpoint, key and auth are the browser''s own; ended_at when it said no or its push service did.';
create index push_subscription_of on push_subscription (staff_id) where ended_at is null;

create table push_key (
  only_row boolean primary key default true check (only_row),
  public_key text not null,
  made_at timestamptz not null
);
comment on table push_key is 'The public half of the VAPID key that browsers subscribe with; the private half lies in the data folder.';

create index person_died on person (deceased_day) where deceased_day is not null;

create table death (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  day date not null,
  source text check (source in ('physician', 'relative', 'staff', 'register')),
  entry_id uuid references entry (id),
  task_id uuid references task (id),
  learned_at timestamptz not null,
  corrected_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table death is 'That this owner has acted on a person''s death: what was open has been ended. The day itself stands on person, shared.';
comment on column death.unit_id is 'The unit that got the bereavement call, or the task that tells of the death.';
comment on column death.entry_id is 'Only with the owner whose staff recorded the death; the others learn it from the shared day.';
comment on column death.corrected_at is 'The death was recorded by mistake; what was ended is listed for opening again.';
create unique index death_standing on death (owner_id, person_id) where corrected_at is null;

create table death_closure (
  process_id uuid not null references process (id),
  death_id uuid not null references death (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  kind text not null,
  state_before text not null,
  closed_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (death_id, process_id)
);
comment on table death_closure is 'Append-only. What a death ended, and in which state it stood: listed for opening again when the death was recorded by mistake.';
