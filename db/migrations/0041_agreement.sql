-- Gränsdragning: who does what, as a team and a municipality have agreed.

create table agreement (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  municipality_code text,
  title text not null,
  url text,
  tasks jsonb,
  said_by uuid not null references staff (id),
  said_name text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table agreement is 'Append-only. What a team has agreed with a municipality on who does what; the latest statement of each municipality holds. Without any, the list of the team''s care model holds.';
comment on column agreement.municipality_code is 'The municipality that it was agreed with; null for all that have none of their own.';
comment on column agreement.url is 'Where the whole agreement is read; https.';
comment on column agreement.tasks is '[{task, withHomeCare, withoutHomeCare}] in the team''s own words; null when the statement was taken away.';
create index agreement_unit on agreement (unit_id, said_at);
