-- Orders (ordination, uppdrag): what one unit asks another to do, owned by each side on its own.

create table care_order (
  id uuid primary key references process (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  side text not null check (side in ('ordering', 'performing')),
  thread_id uuid not null,
  partner_unit_id uuid not null references unit (id),
  partner_unit text not null,
  revision int not null default 1 check (revision >= 1),
  content jsonb not null,
  kind text not null check (kind in ('medicine', 'sample', 'measurement', 'treatment', 'watch', 'rehabilitation', 'other')),
  ordered_by uuid references staff (id),
  ordered_name text not null,
  ordered_title text not null,
  sent_at timestamptz not null,
  about_process_id uuid references process (id),
  message_id uuid not null,
  ground text not null check (ground in ('consent', 'sameAuthority', 'incapacityNecessaryCare', 'ownTask', 'dutyInLaw', 'sameProvider')),
  ground_statement text,
  due_at timestamptz,
  last_slot_at timestamptz,
  receipted_name text,
  receipted_at timestamptz,
  ended_here boolean,
  escalated_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (thread_id, owner_id, side)
);
comment on table care_order is 'An order between two units (ServiceRequest): one row for the ordering side and one for the performing side, each owned by its own provider. The envelope is process: sent, receipted, questioned, performed, ended, withdrawn.';
comment on column care_order.thread_id is 'The id of the first message: also the id of the ordering side''s process. The two sides find each other by it.';
comment on column care_order.content is 'What is asked for: kind, what, value, timing, report, callWhen, callPhone. Replaced by each new revision; every revision stands in order_event.';
comment on column care_order.about_process_id is 'The visit or enrolment of the ordering unit that it came out of; null on the performing side.';
comment on column care_order.message_id is 'The message that holds the revision in force; the performing unit receipts it.';
comment on column care_order.due_at is 'When it is to be done next; null for as needed, and when nothing is left to do.';
comment on column care_order.last_slot_at is 'The latest planned occasion that was handled.';
comment on column care_order.ended_here is 'True when this side ended it, and so may open it again.';
comment on column care_order.escalated_at is 'When it was found unreceipted before the ordering unit closed; each revision at most once.';
create index care_order_of_unit on care_order (owner_id, unit_id, side, due_at);
create index care_order_of_person on care_order (person_id, owner_id);
create index care_order_waiting on care_order (owner_id, sent_at) where side = 'ordering' and receipted_at is null and escalated_at is null;

create table order_event (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  order_id uuid not null references care_order (id),
  what text not null check (what in ('sent', 'changed', 'answered', 'receipted', 'questioned', 'questionTakenBack', 'ended', 'withdrawn', 'reopened', 'expired', 'deceased')),
  by_name text not null,
  by_title text not null,
  by_unit text not null,
  at timestamptz not null,
  text text,
  content jsonb,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table order_event is 'Append-only. What happened with an order, step by step, as this side knows it; both sides keep their own. content is the new content of a revision.';
create index order_event_of on order_event (order_id, at);

create table order_performance (
  id uuid primary key,
  record_id uuid not null,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  order_id uuid not null references care_order (id),
  change text not null check (change in ('made', 'corrected', 'enteredInError')),
  outcome text not null check (outcome in ('done', 'declined', 'notDone')),
  slot_at timestamptz,
  performed_at timestamptz not null,
  by_name text not null,
  by_title text not null,
  by_unit text not null,
  value text,
  value_unit text,
  note text,
  reason text,
  written_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table order_performance is 'Append-only. Each time an order was performed, declined by the person or not done, signed by name; one row per version on either side. Of each record_id the newest holds.';
comment on column order_performance.record_id is 'The performing side''s entry; the same on both sides.';
comment on column order_performance.slot_at is 'The planned occasion it stands for; null for as needed.';
create index order_performance_of on order_performance (order_id, performed_at);
