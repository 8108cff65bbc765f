-- What an act on a whole series found at each visit, so that it can be taken back; and visits moved by themselves.

alter table visit add column moved_apart boolean not null default false;
comment on column visit.moved_apart is 'A visit of a series that somebody has moved by itself: an act on the rest of the series leaves it, unless it is said otherwise.';

create table visit_series_act (
  visit_id uuid primary key references visit (id),
  act_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('moved', 'ended')),
  stood jsonb not null
);
comment on table visit_series_act is 'Where each visit stood before the last act on its whole series.';
comment on column visit_series_act.act_id is 'The command that did it; while the visit still has it as its version, nothing else has been done to it, and it can be taken back.';
comment on column visit_series_act.stood is '{day, from, to, going, personTold, movedApart}: as it was before.';
create index visit_series_act_act on visit_series_act (act_id);
