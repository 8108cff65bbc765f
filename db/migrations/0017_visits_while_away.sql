-- What became of planned visits while the person was not at home, so that they can be taken up again.

create table visit_while_away (
  visit_id uuid primary key references visit (id),
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  choice text not null check (choice in ('there', 'phone', 'cancel')),
  mode_before text not null check (mode_before in ('home', 'careHome', 'phone', 'video')),
  place_before text not null check (place_before in ('home', 'other')),
  place_text_before text,
  decided_at timestamptz not null,
  settled_at timestamptz,
  settled_as text check (settled_as in ('takenUp', 'leftSo')),
  recorded_at timestamptz not null default clock_timestamp(),
  check ((place_before = 'other') = (place_text_before is not null)),
  check ((settled_at is null) = (settled_as is null))
);
comment on table visit_while_away is 'What the unit decided about a planned visit while the person was on a ward, in a short-term stay, with family. One row per visit: the latest decision.';
comment on column visit_while_away.choice is 'there: made where the person is; phone: made as a call; cancel: cancelled.';
comment on column visit_while_away.mode_before is 'As the visit was planned, with place_before and place_text_before: so it is taken up again.';
comment on column visit_while_away.settled_at is 'When the visit was taken up again as it was, or left so. Null while somebody has to see to it when the person is home.';
create index visit_while_away_open on visit_while_away (person_id, owner_id, unit_id) where settled_at is null;
