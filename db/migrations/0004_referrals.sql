-- What reaches a team (varsel, flag, report: the care model has the word), what is decided, and receipts between owners.

create table referral (
  id uuid primary key references process (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  model_id text not null,
  model_version int not null,
  source text not null check (source in ('account', 'phone')),
  from_unit_id uuid references unit (id),
  sender_name text not null,
  sender_profession text not null,
  sender_unit text not null,
  sender_phone text not null,
  entry_id uuid not null references entry (id),
  reason text not null,
  urgency text not null,
  urgency_order int not null,
  gates jsonb not null,
  told jsonb not null,
  informed boolean not null,
  agrees text not null check (agrees in ('yes', 'no', 'cannot')),
  ground text check (ground in ('consent', 'sameAuthority', 'incapacityNecessaryCare', 'ownTask', 'dutyInLaw', 'sameProvider')),
  ground_statement text,
  received_at timestamptz not null,
  receipted_at timestamptz,
  receipted_by uuid references staff (id),
  receipted_name text,
  planned text,
  planned_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((source = 'account') = (from_unit_id is not null and ground is not null))
);
comment on table referral is 'What reached a team, owned by the team''s provider; the envelope is process (states new, receipted, assessing, decided, closed). Its id is also the thread of the exchange with the sender.';
comment on column referral.source is 'account: the sender wrote it signed in; phone: the team wrote while a caller without account talked.';
comment on column referral.sender_phone is 'Where the sender is reached, as the sender gave it; a caller without account is phoned there with the answer.';
comment on column referral.entry_id is 'The receiver''s own entry that holds the SBAR; the sender''s entry is never read.';
comment on column referral.gates is 'Answers at the model''s gates, each with the written reason that passed a no: {key: {answer, reason}}.';
comment on column referral.told is 'What the sender knew of the facts that the model''s criteria ask for; what was not said is unknown.';
comment on column referral.ground is 'The legal ground of the sender''s disclosure (R-36); null when the team wrote it down itself.';
comment on column referral.planned is 'Who goes or calls, and when, in words, until a visit is planned.';
create index referral_of_unit on referral (owner_id, unit_id, received_at);

create table referral_decision (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  referral_id uuid not null references referral (id),
  outcome text not null,
  effect text not null,
  entry_id uuid not null references entry (id),
  decided_by uuid not null references staff (id),
  decided_name text not null,
  decided_title text not null,
  decided_at timestamptz not null,
  answer_message_id uuid,
  call_back_task_id uuid references task (id),
  recorded_at timestamptz not null default clock_timestamp(),
  check (answer_message_id is null or call_back_task_id is null)
);
comment on table referral_decision is 'Append-only. What a named person decided about a referral; the latest one holds, an earlier one was reopened with a reason.';
comment on column referral_decision.answer_message_id is 'The message that answered the sender''s unit; null for a caller without account, who is phoned (call_back_task_id).';
create index referral_decision_of on referral_decision (referral_id, decided_at);

create table message_receipt (
  message_id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  receipted_name text not null,
  receipted_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table message_receipt is 'Append-only. What the receiver told the sender: our message was read, by whom and when. Delivered to the sender''s side with the receipt; nobody reads the other''s inbox for it.';
