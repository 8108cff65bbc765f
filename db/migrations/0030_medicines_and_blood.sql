-- Medicines and blood in orders: what was given, and every blood unit from the first check to the last value.

alter table care_order drop constraint care_order_kind_check;
alter table care_order add constraint care_order_kind_check check (kind in ('medicine', 'blood', 'sample', 'measurement', 'treatment', 'watch', 'rehabilitation', 'other'));
comment on column care_order.content is 'What is asked for: kind, what, value, timing, report, callWhen, callPhone, and for medicines and blood their particulars; task names what unlicensed staff need a delegation for. Replaced by each new revision; every revision stands in order_event.';

alter table care_order add column astray text check (astray in ('unitClosed', 'personMoved'));
alter table care_order add column astray_at timestamptz;
comment on column care_order.astray is 'Why it no longer reaches those who were to do it: their unit was closed, or the person is registered in another municipality; null while it does.';
comment on column care_order.astray_at is 'When that was found, and the ordering unit told.';

alter table order_event drop constraint order_event_what_check;
alter table order_event add constraint order_event_what_check check (what in ('sent', 'changed', 'answered', 'receipted', 'questioned', 'questionTakenBack', 'ended', 'withdrawn', 'reopened', 'expired', 'deceased', 'unitClosed', 'personMoved'));

alter table order_performance add column given jsonb;
comment on column order_performance.given is 'For a medicine what was given: dose and batch. Null for everything else, and when nothing was given.';
alter table order_performance add column blood jsonb;
comment on column order_performance.blood is 'For blood the whole unit as it was when it ended: number, checks, values, reaction. The same on both sides.';

create table order_blood_unit (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  order_id uuid not null references care_order (id),
  revision int not null,
  number text not null,
  scheme text not null check (scheme in ('isbt128', 'other')),
  product text not null check (product in ('erythrocytes', 'platelets', 'plasma')),
  blood_group text not null check (blood_group in ('O+', 'O-', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-')),
  expires_on date not null,
  first_staff_id uuid not null references staff (id),
  first_name text not null,
  first_title text not null,
  first_at timestamptz not null,
  second_staff_id uuid references staff (id),
  second_name text,
  second_title text,
  second_at timestamptz,
  second_why text,
  before_values jsonb,
  started_at timestamptz,
  during_values jsonb not null default '[]',
  after_values jsonb,
  ended_at timestamptz,
  lacking text,
  reaction text,
  discarded text,
  discarded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check (second_staff_id is null or second_staff_id <> first_staff_id),
  check (started_at is null or (second_at is not null and before_values is not null)),
  check (ended_at is null or (started_at is not null and (after_values is not null or lacking is not null))),
  check (discarded_at is null or started_at is null)
);
comment on table order_blood_unit is 'One blood unit of an order at the unit that gives it: checked by two, started, watched, ended; or checked and not used. The order''s process versions it; each step is also a signed entry.';
comment on column order_blood_unit.revision is 'The revision of the order that it was prepared under: after a reaction the next unit waits for a new one.';
comment on column order_blood_unit.second_staff_id is 'Who signed the second check by an own sign-in; null when the second is named in second_name with second_why.';
comment on column order_blood_unit.second_why is 'Why the second could not sign in; null when they did.';
comment on column order_blood_unit.during_values is 'Values while it runs, the first after about 15 minutes; a list in the order taken.';
comment on column order_blood_unit.lacking is 'Why values during or after are lacking, where they are.';
comment on column order_blood_unit.reaction is 'What happened, when there was a reaction; null when there was none.';
comment on column order_blood_unit.discarded is 'Why a checked unit was never started.';
create unique index order_blood_unit_once on order_blood_unit (owner_id, number, product) where discarded_at is null;
create unique index order_blood_unit_now on order_blood_unit (order_id) where ended_at is null and discarded_at is null;
