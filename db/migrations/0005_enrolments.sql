-- Enrolments, who is responsible now, plans if it gets worse, treatment limits, and hand-backs.

create table enrolment (
  id uuid primary key references process (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  care_model text not null,
  care_model_version int not null,
  referral_id uuid references process (id),
  entry_id uuid not null references entry (id),
  started_at timestamptz not null,
  expected_until date,
  nurse_id uuid references staff (id),
  physician_id uuid references staff (id),
  places int,
  enrolled_before int not null,
  over_booking_reason text,
  closing_reason text,
  ended_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check (places is null or enrolled_before < places or over_booking_reason is not null)
);
comment on table enrolment is 'A person''s time with a team (EpisodeOfCare). The envelope is process: enrolled, handingBack, closed.';
comment on column enrolment.care_model_version is 'The version it began under; it keeps it when the model changes (design 6).';
comment on column enrolment.expected_until is 'How long the team thinks it will take; a thought, never a limit (MINT-11).';
comment on column enrolment.nurse_id is 'Responsible nurse of the team. Medical responsibility stands in responsibility, never here (HSL 12:3).';
comment on column enrolment.places is 'The team''s places when it began (MINT-03); null where the model gives none.';
comment on column enrolment.enrolled_before is 'How many were enrolled when it began; at or over places it needed a reason.';
comment on column enrolment.closing_reason is 'Why it is being, or was, closed: a key of the closing reasons.';
create unique index enrolment_open on enrolment (owner_id, unit_id, person_id) where ended_at is null;
create index enrolment_of_person on enrolment (person_id, owner_id);

create table enrolment_told (
  enrolment_id uuid not null references enrolment (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  to_unit_id uuid not null references unit (id),
  ground text not null,
  ground_statement text,
  thread_id uuid not null,
  told_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (enrolment_id, to_unit_id)
);
comment on table enrolment_told is 'Append-only. Units that the team keeps informed of who is responsible while the person is enrolled, and on what ground (R-36).';

create table responsibility (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  line text not null check (line in ('medical', 'nursing', 'coordination')),
  role text not null check (role in ('teamPhysician', 'physicianContact', 'onCallPhysician', 'teamNurse', 'municipalNurse', 'municipalOnCall', 'fixedCareContact', 'fixedSocialContact')),
  slot text not null,
  staff_id uuid references staff (id),
  holder_unit_id uuid references unit (id),
  holder_name text not null,
  holder_title text not null,
  holder_unit text not null,
  holder_phone text,
  from_at timestamptz not null,
  until_at timestamptz,
  entry_id uuid references entry (id),
  message_id uuid,
  said_by text not null,
  statement_id uuid not null,
  written_at timestamptz not null,
  superseded_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check (until_at is null or until_at > from_at),
  check ((entry_id is null) <> (message_id is null)),
  constraint one_holder_at_a_time exclude using gist
    (owner_id with =, unit_id with =, person_id with =, slot with =, tstzrange(from_at, until_at) with &&) where (superseded_at is null)
);
comment on table responsibility is 'Append-only but for superseded_at. Who holds which line of responsibility when, as this unit knows it. from_at/until_at say when it held, written_at/superseded_at when the unit believed so: both can be asked of any past instant.';
comment on column responsibility.slot is 'What only one can hold at a time: medical (HSL 12:3), teamNurse, municipalNurse, fixedCareContact, fixedSocialContact.';
comment on column responsibility.message_id is 'The message from another owner that said so; else entry_id is the unit''s own decision.';
comment on column responsibility.statement_id is 'What was said at once: the remains of a period that a later statement cut keep the id of the first.';
create index responsibility_of on responsibility (person_id, owner_id, unit_id);

create table plan_if_worse (
  entry_id uuid primary key references entry (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  number int not null,
  change text not null check (change in ('new', 'corrected', 'received', 'ended')),
  from_unit_id uuid references unit (id),
  written_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (owner_id, unit_id, person_id, number)
);
comment on table plan_if_worse is 'Append-only. Versions of the plan if it gets worse (plan vid försämring); the highest number holds. The text is the entry''s body.';
comment on column plan_if_worse.from_unit_id is 'The unit that wrote it, where it came by message; null for one''s own.';

create table treatment_limit (
  entry_id uuid primary key references entry (id),
  record_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  decision text not null check (decision in ('noResuscitation', 'noIntensiveCare', 'noVentilator', 'noHospital', 'other')),
  decided_on date not null,
  decided_by text not null,
  change text not null check (change in ('decided', 'corrected', 'received', 'ended')),
  from_unit_id uuid references unit (id),
  written_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table treatment_limit is 'Append-only. A physician''s decision to limit treatment, version by version; reason and with whom stand in the entry''s body. Of each record_id the newest holds until it is ended.';
create index treatment_limit_of on treatment_limit (person_id, owner_id, unit_id);

create table hand_back (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  enrolment_id uuid not null references enrolment (id),
  entry_id uuid not null references entry (id),
  to_unit_id uuid references unit (id),
  to_name text not null,
  to_title text not null,
  to_unit text not null,
  to_phone text,
  lines text[] not null,
  message_id uuid,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  head_told_at timestamptz,
  state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answered_name text,
  answered_title text,
  answered_by_phone boolean,
  answer text,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((state = 'sent') = (answered_at is null))
);
comment on table hand_back is 'The team hands responsibility back. It moves when the receiver accepts, never by sending (HSL 12:3).';
comment on column hand_back.to_unit_id is 'The receiving unit in Hemma; null for a receiver without account, who accepts by phone.';
comment on column hand_back.due_at is 'The model''s working days for acceptance are over; then the head of unit is told.';
create unique index hand_back_open on hand_back (enrolment_id) where state = 'sent';
create index hand_back_waiting on hand_back (owner_id, due_at) where state = 'sent';

create table hand_back_received (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  hand_back_id uuid not null,
  enrolment_id uuid not null,
  from_unit_id uuid not null references unit (id),
  from_unit text not null,
  from_name text not null,
  lines text[] not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answered_name text,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table hand_back_received is 'A hand-back as the receiving unit has it; id is the message. The report is the message''s snapshot.';
create index hand_back_received_waiting on hand_back_received (owner_id, unit_id, sent_at) where state = 'waiting';
