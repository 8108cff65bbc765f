-- A physician elsewhere has taken over what a physician here holds: it stands beside, until a physician here lets go.

create table responsibility_claim (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  message_id uuid not null,
  role text not null,
  holder_staff_id uuid references staff (id),
  holder_unit_id uuid not null references unit (id),
  holder_name text not null,
  holder_title text not null,
  holder_unit text not null,
  holder_phone text,
  from_at timestamptz not null,
  said_by text not null,
  told_at timestamptz not null,
  settled_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table responsibility_claim is 'Another unit has said that its own physician has taken over medical responsibility which this unit holds. It moves nothing here (HSL 12:3): a physician here lets go, or says otherwise.';
comment on column responsibility_claim.message_id is 'The message that said so.';
comment on column responsibility_claim.settled_at is 'Let go, said otherwise here, or taken back there; null while it waits for a physician here.';
create unique index responsibility_claim_open on responsibility_claim (owner_id, unit_id, person_id) where settled_at is null;

-- Which units have written to a unit about a person.
create index message_received_person on message_received (person_id, unit_id);
