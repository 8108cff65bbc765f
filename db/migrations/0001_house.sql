-- The house: organisation, access, log, person, entry, process, exchange.
-- Every table that carries owner_id and person_id gets the one policy of db/policies.sql.
-- A comment that begins with "Append-only" gives the app role insert and select, never update or delete.

-- ---------------------------------------------------------------- platform

create table instance (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('demo', 'real')),
  region_name text not null,
  filled_at timestamptz
);
comment on table instance is 'Says whether this database holds a demo or real data. Demo data and the demo sign-in start only when it says demo.';

create table event (
  id bigint generated always as identity primary key,
  topic text not null,
  version uuid not null,
  at timestamptz not null
);
comment on table event is 'What changed, for live screens: topic and version only, never personal data. The relay takes rows out.';

create table notice (
  id uuid primary key,
  channel text not null check (channel in ('push', 'sms')),
  address text not null,
  text text not null,
  topic text not null,
  unit_id uuid,
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table notice is 'A message out of the house (web push, SMS). The text holds no personal data (R-19, R-43); the reader signs in to learn more.';
comment on column notice.address is 'E.164 number for sms, push subscription id for push.';
create index notice_waiting on notice (due_at) where sent_at is null;

-- ------------------------------------------------------------ organisation

create table care_provider (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('region', 'municipality', 'private')),
  area text not null check (area in ('health', 'social')),
  hsa_id text not null unique,
  organisation_number text,
  valid_from date not null,
  valid_to date
);
comment on table care_provider is 'An owner of records: vårdgivare (health) or omsorgsgivare (social). One municipality is two rows (R-39).';
comment on column care_provider.hsa_id is 'HSA-id, or a local id with the prefix local- where none exists.';

create table unit (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  name text not null,
  kind text not null check (kind in ('team', 'home-care', 'home-help', 'health-centre', 'ward', 'emergency', 'ambulance', 'clinic', 'administration')),
  hsa_id text not null unique,
  care_model text,
  municipality_code text,
  head_staff_id uuid,
  valid_from date not null,
  valid_to date
);
comment on table unit is 'A care unit (vårdenhet) of exactly one care provider. A team is a unit with a care model.';
comment on column unit.municipality_code is 'Four digits (SCB), the municipality the unit serves; null serves the whole region.';
create index unit_of_owner on unit (owner_id);

create table unit_phone (
  unit_id uuid not null references unit (id),
  line text not null check (line in ('day', 'evening', 'night', 'duty')),
  phone text not null,
  from_time text not null check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  to_time text not null check (to_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (unit_id, line)
);
comment on table unit_phone is 'Whom to call and when: Stockholm wall-clock times; to_time earlier than from_time runs over midnight.';

create table staff (
  id uuid primary key,
  hsa_id text not null unique,
  subject text unique,
  given_name text not null,
  family_name text not null,
  phone text,
  protected boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table staff is 'A member of staff. subject is what the identity provider calls them when it does not send an HSA-id.';
alter table unit add foreign key (head_staff_id) references staff (id);

create table licence (
  staff_id uuid not null references staff (id),
  profession text not null check (profession in ('physician', 'nurse', 'assistantNurse', 'occupationalTherapist', 'physiotherapist')),
  number text not null,
  prescriber_code text,
  primary key (staff_id, profession)
);
comment on table licence is 'Licensed profession (legitimation) with its number in the national register.';

create table assignment (
  id uuid primary key,
  staff_id uuid not null references staff (id),
  unit_id uuid not null references unit (id),
  owner_id uuid not null references care_provider (id),
  profession text not null check (profession in ('physician', 'nurse', 'assistantNurse', 'occupationalTherapist', 'physiotherapist', 'coordinator', 'other')),
  purpose text not null check (purpose in ('care', 'admin')),
  title text not null,
  valid_from date not null,
  valid_to date,
  version uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table assignment is 'Medarbetaruppdrag: under which provider, unit, profession and purpose a member of staff works, and when (R-60, R-62). valid_to is the last day.';
create index assignment_of_staff on assignment (staff_id);
create index assignment_of_unit on assignment (unit_id);

-- ------------------------------------------------------------------ person

create table person (
  id uuid primary key,
  given_names text not null,
  family_name text not null,
  called_name text,
  birth_day date,
  sex text check (sex in ('female', 'male', 'unknown')),
  deceased_day date,
  protected text check (protected in ('sekretessmarkering', 'skyddadFolkbokforing')),
  address_line text,
  postal_code text,
  city text,
  municipality_code text,
  latitude double precision,
  longitude double precision,
  version uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table person is 'Who the person is. Shared in the region, no owner; everything else about a person is an entry with an owner. Reached only through audited endpoints.';
comment on column person.protected is 'R-10. Set hides address, position and relatives from all but named groups.';

create table person_identity (
  system text not null,
  value text not null,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('personnummer', 'samordningsnummer', 'nationalReserve', 'localReserve', 'lma')),
  valid_from date,
  valid_to date,
  primary key (system, value)
);
comment on table person_identity is 'An identity number in its system (OID or FHIR URI, clinical-content 7.1). A person may have several over time.';
create index person_identity_of on person_identity (person_id);

create table person_search (
  person_id uuid primary key references person (id),
  words text not null,
  numbers text not null,
  municipality_code text
);
comment on table person_search is 'What a search compares with: folded names and street, digits of the identities. No policy: read only by the audited search endpoint (trigram operators are not leakproof).';
create index person_search_words on person_search using gin (words gin_trgm_ops);
create index person_search_numbers on person_search using gin (numbers gin_trgm_ops);

-- ----------------------------------------------------------------- process

create table process (
  id uuid primary key,
  kind text not null check (kind in ('referral', 'enrolment', 'visit', 'order', 'task')),
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  state text not null,
  version uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table process is 'The envelope of every mutable process: one owner, a state, and as version the id of the command that last changed it. The kind has its own table with the same id.';
create index process_of_person on process (person_id, owner_id, kind);
create index process_of_unit on process (owner_id, unit_id, kind, state);

-- ------------------------------------------------------------------- entry

create table entry (
  id uuid primary key,
  record_id uuid not null,
  replaces_id uuid unique references entry (id),
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  area text not null check (area in ('health', 'social')),
  kind text not null,
  process_id uuid references process (id),
  author_id uuid references staff (id),
  assignment_id uuid references assignment (id),
  author_name text not null,
  author_title text not null,
  happened_at timestamptz not null,
  made_at timestamptz not null,
  written_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  signing text not null check (signing in ('needed', 'signed', 'none')),
  origin text not null check (origin in ('written', 'received', 'imported')),
  correction text check (correction in ('corrected', 'enteredInError')),
  correction_reason text,
  body jsonb not null,
  body_version int not null default 1,
  check ((replaces_id is null) = (record_id = id)),
  check ((replaces_id is null) = (correction is null))
);
comment on table entry is 'Append-only. One row per version of a statement about a person (R-20, R-21, R-23): whose record, who wrote it under which assignment, when it happened, was made on a device and reached the server.';
comment on column entry.record_id is 'The id of the first version; others refer to this one.';
comment on column entry.replaces_id is 'The version that this one replaces; unique, so two corrections of one version cannot both win.';
comment on column entry.signing is 'signed: signed in the moment of writing; needed: waits for its author (R-22), see entry_signature; none: needs no signature.';
comment on column entry.made_at is 'The time on the device when it was written, corrected for the device''s clock.';
create index entry_timeline on entry (person_id, owner_id, happened_at desc, id);
create index entry_of_record on entry (record_id);
create index entry_of_process on entry (process_id) where process_id is not null;
create index entry_of_unit on entry (owner_id, unit_id, kind, written_at desc);

create table entry_signature (
  entry_id uuid primary key references entry (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  signed_by uuid not null references staff (id),
  assignment_id uuid not null references assignment (id),
  signed_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table entry_signature is 'Append-only. The signature that was put on an entry after it was written (R-22).';

create table draft (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  staff_id uuid not null references staff (id),
  kind text not null,
  process_id uuid references process (id),
  body jsonb not null,
  version uuid not null,
  updated_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table draft is 'What an author has not yet written into the record. Its author''s alone.';
create index draft_of_author on draft (staff_id, owner_id);

-- ------------------------------------------------------------------ access

create table session (
  id_hash bytea primary key,
  staff_id uuid not null references staff (id),
  assignment_id uuid references assignment (id),
  assurance text not null check (assurance in ('loa2', 'loa3', 'loa4')),
  signed_in_at timestamptz not null,
  last_act_at timestamptz not null,
  idle_seconds int not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  provider_session text,
  label text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table session is 'A signed-in browser, server side (R-65). id_hash is the SHA-256 of the cookie''s token; the token itself is stored nowhere.';
comment on column session.last_act_at is 'Last human act; polling and live updates never move it.';
create index session_of_staff on session (staff_id) where ended_at is null;

create table sign_in_attempt (
  state_hash bytea primary key,
  verifier text not null,
  nonce text not null,
  return_to text not null,
  created_at timestamptz not null
);
comment on table sign_in_attempt is 'A sign-in under way at the identity provider: PKCE verifier and nonce, bound to the browser by a cookie. Lives ten minutes.';

create table machine_token (
  id uuid primary key,
  token_hash bytea not null unique,
  name text not null,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  created_by uuid not null references staff (id),
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table machine_token is 'A revocable token with which a system delivers to one unit (FHIR).';

create table care_relation (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  reason text not null check (reason in ('listed', 'homeCare', 'referral', 'enrolment', 'visit', 'order', 'message', 'declared', 'imported')),
  statement text,
  process_id uuid references process (id),
  from_at timestamptz not null,
  until_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table care_relation is 'That a unit takes part in a person''s care (PDL 4:1, R-01), since when and why. declared: a member of staff said so, with a statement.';
create index care_relation_of on care_relation (person_id, unit_id);
create index care_relation_of_unit on care_relation (owner_id, unit_id);

create table active_choice (
  id uuid primary key,
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  assignment_id uuid not null references assignment (id),
  unit_id uuid not null references unit (id),
  reason text not null,
  chosen_at timestamptz not null,
  ends_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table active_choice is 'Aktivt val (R-03): this assignment opened another unit''s records of the same provider for one person, for a while.';
create index active_choice_of on active_choice (person_id, assignment_id);

create table command (
  id uuid primary key,
  owner_id uuid,
  assignment_id uuid,
  endpoint text not null,
  input_hash text not null,
  answer jsonb,
  done_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table command is 'Every command that was carried out, by the id its maker gave it: doing it twice is doing it once (R-90).';

-- --------------------------------------------------------------------- log

create table audit_post (
  id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  owner_id uuid,
  unit_id uuid,
  assignment_id uuid,
  staff_id uuid,
  user_hsa_id text not null,
  user_name text not null,
  user_title text not null,
  activity text not null check (activity in ('Läsa', 'Skriva', 'Signera', 'Utskrift', 'Vidimera', 'Radera', 'Nödöppning')),
  purpose text not null check (purpose in ('Vård och behandling', 'Kvalitetssäkring', 'Annan dokumentation enligt lag', 'Statistik', 'Administration', 'Kvalitetsregister')),
  endpoint text not null,
  resource text not null,
  outcome text not null check (outcome in ('allowed', 'denied', 'refused', 'failed')),
  rule text not null,
  persons uuid[] not null,
  data_units uuid[] not null,
  process_id uuid,
  command_id uuid,
  primary key (id, at)
) partition by range (at);
comment on table audit_post is 'Append-only. One access log post per request (R-11, R-12), committed in the transaction that reads or writes. The app role may only insert.';

create table audit_unsealed (
  post_id uuid primary key,
  at timestamptz not null,
  owner_id uuid
);
comment on table audit_unsealed is 'Posts that the sealer has not yet put into a block. Written with the post, taken by the sealer.';

create table audit_block (
  owner_id uuid not null,
  number bigint not null,
  posts uuid[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  hash bytea not null,
  previous_hash bytea not null,
  signature bytea not null,
  key_id text not null,
  sealed_at timestamptz not null,
  primary key (owner_id, number)
);
comment on table audit_block is 'Append-only. The log''s chain per provider of the reader (R-14, R-40): ordered posts, their hash with the previous hash, and an Ed25519 signature. Written by the sealer alone.';
comment on column audit_block.owner_id is 'The reader''s provider; all zeros for what nobody signed in did.';

create table audit_person (
  person_id uuid not null,
  at timestamptz not null,
  post_id uuid not null,
  primary key (person_id, at, post_id)
);
comment on table audit_person is 'Append-only. Which posts concern a person, for the log extract (R-17). Written by the sealer.';

-- ---------------------------------------------------------------- exchange

create table message_sent (
  id uuid primary key,
  thread_id uuid not null,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  to_owner_id uuid not null references care_provider (id),
  to_unit_id uuid not null references unit (id),
  kind text not null,
  entry_id uuid not null references entry (id),
  ground text not null check (ground in ('consent', 'sameAuthority', 'incapacityNecessaryCare', 'ownTask', 'dutyInLaw', 'sameProvider')),
  ground_statement text,
  snapshot jsonb not null,
  snapshot_version int not null,
  sha256 text not null,
  sent_by uuid references staff (id),
  sent_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table message_sent is 'Append-only. What one owner sent another: the frozen snapshot with its legal ground (R-27, R-36). thread_id is the first message''s id.';
create index message_sent_thread on message_sent (thread_id);
create index message_sent_of_unit on message_sent (owner_id, unit_id, sent_at desc);

create table message_received (
  id uuid primary key,
  thread_id uuid not null,
  owner_id uuid not null references care_provider (id),
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  from_owner_id uuid not null references care_provider (id),
  from_unit_id uuid not null references unit (id),
  from_name text not null,
  kind text not null,
  snapshot jsonb not null,
  snapshot_version int not null,
  sha256 text not null,
  urgency int not null default 0,
  received_at timestamptz not null,
  receipted_at timestamptz,
  receipted_by uuid references staff (id),
  receipted_name text,
  version uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table message_received is 'The receiver''s own inbox row with its own copy of the snapshot. Nobody reads the sender''s rows through it.';
comment on column message_received.receipted_name is 'Kvitterad: who has read it, by name. Until then it stands in the unit''s inbox.';
create index message_received_inbox on message_received (owner_id, unit_id, received_at) where receipted_at is null;
create index message_received_thread on message_received (thread_id);

-- ------------------------------------------------ the one cross-owner look

create function access_facts(p_session bytea, p_assignment uuid, p_person uuid, p_process uuid, p_at timestamptz, p_day date)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  s record;
  a record;
  pr record;
  who uuid := p_person;
  result jsonb := '{}';
begin
  perform set_config('hemma.owner', '', true), set_config('hemma.person', '', true), set_config('hemma.opened', '', true);
  select se.*, st.hsa_id, st.given_name || ' ' || st.family_name as name
    into s from session se join staff st on st.id = se.staff_id where se.id_hash = p_session;
  if not found then return result; end if;
  result := jsonb_build_object('session', jsonb_build_object(
    'staff', s.staff_id, 'hsaId', s.hsa_id, 'name', s.name, 'assurance', s.assurance, 'chosen', s.assignment_id,
    'ended', s.ended_at is not null, 'lastAct', s.last_act_at, 'idleSeconds', s.idle_seconds, 'endsAt', s.ends_at,
    'signedInAt', s.signed_in_at));
  if s.ended_at is not null or s.ends_at <= p_at or s.last_act_at + make_interval(secs => s.idle_seconds) <= p_at then
    return result;
  end if;
  select x.*, u.name as unit_name, u.kind as unit_kind, u.care_model, o.name as owner_name, o.area, o.kind as owner_kind
    into a from assignment x join unit u on u.id = x.unit_id join care_provider o on o.id = x.owner_id
    where x.id = coalesce(p_assignment, s.assignment_id) and x.staff_id = s.staff_id
      and p_day >= x.valid_from and (x.valid_to is null or p_day <= x.valid_to)
      and p_day >= u.valid_from and (u.valid_to is null or p_day <= u.valid_to)
      and p_day >= o.valid_from and (o.valid_to is null or p_day <= o.valid_to);
  if not found then return result; end if;
  perform set_config('hemma.owner', a.owner_id::text, true);
  result := result || jsonb_build_object('assignment', jsonb_build_object(
    'id', a.id, 'unit', a.unit_id, 'unitName', a.unit_name, 'unitKind', a.unit_kind, 'careModel', a.care_model,
    'owner', a.owner_id, 'ownerName', a.owner_name, 'ownerKind', a.owner_kind, 'area', a.area,
    'profession', a.profession, 'purpose', a.purpose, 'title', a.title));
  if p_process is not null then
    select * into pr from process where id = p_process;
    if found then
      who := pr.person_id;
      result := result || jsonb_build_object('process', jsonb_build_object(
        'id', pr.id, 'kind', pr.kind, 'owner', pr.owner_id, 'unit', pr.unit_id, 'person', pr.person_id,
        'state', pr.state, 'version', pr.version));
    end if;
  end if;
  if who is not null then
    result := result || jsonb_build_object(
      'person', (select jsonb_build_object('id', p.id, 'protected', p.protected, 'deceased', p.deceased_day) from person p where p.id = who),
      'relation', exists (select from care_relation c where c.person_id = who and c.unit_id = a.unit_id
         and c.from_at <= p_at and (c.until_at is null or c.until_at > p_at)),
      'choices', (select coalesce(jsonb_agg(distinct c.unit_id), '[]') from active_choice c
         where c.person_id = who and c.assignment_id = a.id and c.owner_id = a.owner_id and c.chosen_at <= p_at and c.ends_at > p_at));
  end if;
  return result;
end
$$;
comment on function access_facts is 'The facts that decide() asks about: session, assignment, process, person, care relation, active choices. The only function that sees across owners; it also sets hemma.owner for the transaction.';
