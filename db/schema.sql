-- Printed from the catalogue by `npm run db:print`. Do not edit: change db/migrations and print again.

CREATE TABLE active_choice (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  reason text NOT NULL,
  chosen_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT active_choice_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE active_choice IS 'Aktivt val (R-03): this assignment opened another unit''s records of the same provider for one person, for a while.';

CREATE TABLE agreement (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  municipality_code text,
  title text NOT NULL,
  url text,
  tasks jsonb,
  said_by uuid NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT agreement_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE agreement IS 'Append-only. What a team has agreed with a municipality on who does what; the latest statement of each municipality holds. Without any, the list of the team''s care model holds.';
COMMENT ON COLUMN agreement.municipality_code IS 'The municipality that it was agreed with; null for all that have none of their own.';
COMMENT ON COLUMN agreement.url IS 'Where the whole agreement is read; https.';
COMMENT ON COLUMN agreement.tasks IS '[{task, withHomeCare, withoutHomeCare}] in the team''s own words; null when the statement was taken away.';

CREATE TABLE alarm (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  about_process_id uuid,
  while_state text,
  about_message_id uuid,
  staff_id uuid,
  steps jsonb NOT NULL,
  told integer DEFAULT 0 NOT NULL,
  next_at timestamp with time zone,
  held_by uuid,
  held_name text,
  held_until timestamp with time zone,
  raised_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT alarm_pkey PRIMARY KEY (id),
  CONSTRAINT alarm_check CHECK (((held_by IS NULL) = (held_until IS NULL))),
  CONSTRAINT alarm_check1 CHECK (((about_process_id IS NULL) = (while_state IS NULL))),
  CONSTRAINT alarm_check2 CHECK (((about_process_id IS NULL) <> (about_message_id IS NULL))),
  CONSTRAINT alarm_kind_check CHECK ((kind = ANY (ARRAY['unreadReferral'::text, 'unreadAnswer'::text, 'loneVisit'::text, 'unreadNight'::text, 'oneOfTwo'::text])))
);
COMMENT ON TABLE alarm IS 'Something of a unit that waits to be read. It stands while its process is in one state, or its message has no receipt; until then its steps are told one after the other, each to more.';
COMMENT ON COLUMN alarm.while_state IS 'The state of the process in which it still waits: in any other the alarm is over.';
COMMENT ON COLUMN alarm.about_message_id IS 'The message of the unit''s own inbox that waits for a receipt.';
COMMENT ON COLUMN alarm.staff_id IS 'Whose safety it is about: who is alone at a visit.';
COMMENT ON COLUMN alarm.steps IS '[{at, tell}]: when, and whom (unit: everybody reached there; head: the head of the unit too), as it was set when it came; of those that have been told, when they were.';
COMMENT ON COLUMN alarm.told IS 'How many of the steps have been told.';
COMMENT ON COLUMN alarm.next_at IS 'When the next step is due; null when none is left.';
COMMENT ON COLUMN alarm.held_until IS 'Somebody has said, by name, that they see to it: nothing more is told before this.';

CREATE TABLE assignment (
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  profession text NOT NULL,
  purpose text NOT NULL,
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  version uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  ended_at timestamp with time zone,
  mas boolean DEFAULT false NOT NULL,
  CONSTRAINT assignment_pkey PRIMARY KEY (id),
  CONSTRAINT assignment_mas_check CHECK (((NOT mas) OR ((profession = 'nurse'::text) AND (purpose = 'care'::text)))),
  CONSTRAINT assignment_profession_check CHECK ((profession = ANY (ARRAY['physician'::text, 'nurse'::text, 'assistantNurse'::text, 'occupationalTherapist'::text, 'physiotherapist'::text, 'coordinator'::text, 'other'::text]))),
  CONSTRAINT assignment_purpose_check CHECK ((purpose = ANY (ARRAY['care'::text, 'admin'::text])))
);
COMMENT ON TABLE assignment IS 'Medarbetaruppdrag: under which provider, unit, profession and purpose a member of staff works, and when (R-60, R-62). valid_to is the last day.';
COMMENT ON COLUMN assignment.ended_at IS 'When it was ended at once; valid_to is then the day before, so that nothing more is done under it.';
COMMENT ON COLUMN assignment.mas IS 'Whoever stands under it is the municipality''s medically responsible nurse (MAS, HSL 11:4): sees every delegation and reserved task of the provider, changes none.';

CREATE TABLE audit_block (
  owner_id uuid NOT NULL,
  number bigint NOT NULL,
  posts uuid[] NOT NULL,
  first_at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  hash bytea NOT NULL,
  previous_hash bytea NOT NULL,
  signature bytea NOT NULL,
  key_id text NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_block_pkey PRIMARY KEY (owner_id, number)
);
COMMENT ON TABLE audit_block IS 'Append-only. The log''s chain per provider of the reader (R-14, R-40): ordered posts, their hash with the previous hash, and an Ed25519 signature. Written by the sealer alone.';
COMMENT ON COLUMN audit_block.owner_id IS 'The reader''s provider; all zeros for what nobody signed in did.';

CREATE TABLE audit_person (
  person_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  post_id uuid NOT NULL,
  CONSTRAINT audit_person_pkey PRIMARY KEY (person_id, at, post_id)
);
COMMENT ON TABLE audit_person IS 'Append-only. Which posts concern a person, for the log extract (R-17). Written by the sealer.';

CREATE TABLE audit_post (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  owner_id uuid,
  unit_id uuid,
  assignment_id uuid,
  staff_id uuid,
  user_hsa_id text NOT NULL,
  user_name text NOT NULL,
  user_title text NOT NULL,
  activity text NOT NULL,
  purpose text NOT NULL,
  endpoint text NOT NULL,
  resource text NOT NULL,
  outcome text NOT NULL,
  rule text NOT NULL,
  persons uuid[] NOT NULL,
  data_units uuid[] NOT NULL,
  process_id uuid,
  command_id uuid,
  CONSTRAINT audit_post_pkey PRIMARY KEY (id, at),
  CONSTRAINT audit_post_activity_check CHECK ((activity = ANY (ARRAY['Läsa'::text, 'Skriva'::text, 'Signera'::text, 'Utskrift'::text, 'Vidimera'::text, 'Radera'::text, 'Nödöppning'::text]))),
  CONSTRAINT audit_post_outcome_check CHECK ((outcome = ANY (ARRAY['allowed'::text, 'denied'::text, 'refused'::text, 'failed'::text]))),
  CONSTRAINT audit_post_purpose_check CHECK ((purpose = ANY (ARRAY['Vård och behandling'::text, 'Kvalitetssäkring'::text, 'Annan dokumentation enligt lag'::text, 'Statistik'::text, 'Administration'::text, 'Kvalitetsregister'::text])))
) PARTITION BY RANGE (at);
COMMENT ON TABLE audit_post IS 'Append-only. One access log post per request (R-11, R-12), committed in the transaction that reads or writes. The app role may only insert.';

CREATE TABLE audit_unsealed (
  post_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  owner_id uuid,
  CONSTRAINT audit_unsealed_pkey PRIMARY KEY (post_id)
);
COMMENT ON TABLE audit_unsealed IS 'Posts that the sealer has not yet put into a block. Written with the post, taken by the sealer.';

CREATE TABLE avoided_care (
  entry_id uuid NOT NULL,
  record_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  visit_id uuid,
  contact_record_id uuid,
  ambulance boolean NOT NULL,
  emergency_visit boolean NOT NULL,
  admission boolean NOT NULL,
  earlier_discharge boolean NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT avoided_care_pkey PRIMARY KEY (entry_id),
  CONSTRAINT avoided_care_check CHECK (((visit_id IS NULL) <> (contact_record_id IS NULL)))
);
COMMENT ON TABLE avoided_care IS 'Append-only. What a visit or contact made unnecessary, as the one who was there judged it (LAN-23 ambulance, LAN-24 admission from the emergency department, LAN-25 earlier discharge). One row per version; all false is the answer no. Counted: the newest version of each record.';

CREATE TABLE care_order (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  side text NOT NULL,
  thread_id uuid NOT NULL,
  partner_unit_id uuid NOT NULL,
  partner_unit text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  content jsonb NOT NULL,
  kind text NOT NULL,
  ordered_by uuid,
  ordered_name text NOT NULL,
  ordered_title text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  about_process_id uuid,
  message_id uuid NOT NULL,
  ground text NOT NULL,
  ground_statement text,
  due_at timestamp with time zone,
  last_slot_at timestamp with time zone,
  receipted_name text,
  receipted_at timestamp with time zone,
  ended_here boolean,
  escalated_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  astray text,
  astray_at timestamp with time zone,
  CONSTRAINT care_order_pkey PRIMARY KEY (id),
  CONSTRAINT care_order_thread_id_owner_id_side_key UNIQUE (thread_id, owner_id, side),
  CONSTRAINT care_order_astray_check CHECK ((astray = ANY (ARRAY['unitClosed'::text, 'personMoved'::text]))),
  CONSTRAINT care_order_ground_check CHECK ((ground = ANY (ARRAY['consent'::text, 'sameAuthority'::text, 'incapacityNecessaryCare'::text, 'ownTask'::text, 'dutyInLaw'::text, 'sameProvider'::text]))),
  CONSTRAINT care_order_kind_check CHECK ((kind = ANY (ARRAY['medicine'::text, 'blood'::text, 'sample'::text, 'measurement'::text, 'treatment'::text, 'watch'::text, 'rehabilitation'::text, 'other'::text]))),
  CONSTRAINT care_order_revision_check CHECK ((revision >= 1)),
  CONSTRAINT care_order_side_check CHECK ((side = ANY (ARRAY['ordering'::text, 'performing'::text])))
);
COMMENT ON TABLE care_order IS 'An order between two units (ServiceRequest): one row for the ordering side and one for the performing side, each owned by its own provider. The envelope is process: sent, receipted, questioned, performed, ended, withdrawn.';
COMMENT ON COLUMN care_order.thread_id IS 'The id of the first message: also the id of the ordering side''s process. The two sides find each other by it.';
COMMENT ON COLUMN care_order.content IS 'What is asked for: kind, what, value, timing, report, callWhen, callPhone, and for medicines and blood their particulars; task names what unlicensed staff need a delegation for. Replaced by each new revision; every revision stands in order_event.';
COMMENT ON COLUMN care_order.about_process_id IS 'The visit or enrolment of the ordering unit that it came out of; null on the performing side.';
COMMENT ON COLUMN care_order.message_id IS 'The message that holds the revision in force; the performing unit receipts it.';
COMMENT ON COLUMN care_order.due_at IS 'When it is to be done next; null for as needed, and when nothing is left to do.';
COMMENT ON COLUMN care_order.last_slot_at IS 'The latest planned occasion that was handled.';
COMMENT ON COLUMN care_order.ended_here IS 'True when this side ended it, and so may open it again.';
COMMENT ON COLUMN care_order.escalated_at IS 'When it was found unreceipted before the ordering unit closed; each revision at most once.';
COMMENT ON COLUMN care_order.astray IS 'Why it no longer reaches those who were to do it: their unit was closed, or the person is registered in another municipality; null while it does.';
COMMENT ON COLUMN care_order.astray_at IS 'When that was found, and the ordering unit told.';

CREATE TABLE care_provider (
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  area text NOT NULL,
  hsa_id text NOT NULL,
  organisation_number text,
  valid_from date NOT NULL,
  valid_to date,
  version uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
  CONSTRAINT care_provider_pkey PRIMARY KEY (id),
  CONSTRAINT care_provider_hsa_id_key UNIQUE (hsa_id),
  CONSTRAINT care_provider_area_check CHECK ((area = ANY (ARRAY['health'::text, 'social'::text]))),
  CONSTRAINT care_provider_kind_check CHECK ((kind = ANY (ARRAY['region'::text, 'municipality'::text, 'private'::text])))
);
COMMENT ON TABLE care_provider IS 'An owner of records: vårdgivare (health) or omsorgsgivare (social). One municipality is two rows (R-39).';
COMMENT ON COLUMN care_provider.hsa_id IS 'HSA-id, or a local id with the prefix local- where none exists.';
COMMENT ON COLUMN care_provider.version IS 'The command that last changed it; zeros: as it was first filled. Likewise for unit and staff (licences count as the member of staff).';

CREATE TABLE care_relation (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL,
  statement text,
  process_id uuid,
  from_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT care_relation_pkey PRIMARY KEY (id),
  CONSTRAINT care_relation_reason_check CHECK ((reason = ANY (ARRAY['listed'::text, 'homeCare'::text, 'referral'::text, 'enrolment'::text, 'visit'::text, 'order'::text, 'message'::text, 'created'::text, 'declared'::text, 'imported'::text])))
);
COMMENT ON TABLE care_relation IS 'That a unit takes part in a person''s care (PDL 4:1, R-01), since when and why. created: the unit added the person to the region, with a statement of why; declared: a member of staff said so of a person who was there already, with a statement.';

CREATE TABLE command (
  id uuid NOT NULL,
  owner_id uuid,
  assignment_id uuid,
  endpoint text NOT NULL,
  input_hash text NOT NULL,
  answer jsonb,
  done_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  made_at timestamp with time zone,
  device_made_at timestamp with time zone,
  CONSTRAINT command_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE command IS 'Every command that was carried out, by the id its maker gave it: doing it twice is doing it once (R-90).';
COMMENT ON COLUMN command.made_at IS 'When it was made, corrected for the device''s clock and never later than done_at. Null before this was kept.';
COMMENT ON COLUMN command.device_made_at IS 'When it was made by the device''s own clock, as the device said.';

CREATE TABLE contact (
  record_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  mode text NOT NULL,
  with_whom text NOT NULL,
  with_name text,
  with_unit_id uuid,
  direction text NOT NULL,
  minutes integer NOT NULL,
  about_process_id uuid,
  happened_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT contact_pkey PRIMARY KEY (record_id),
  CONSTRAINT contact_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text]))),
  CONSTRAINT contact_minutes_check CHECK (((minutes >= 1) AND (minutes <= 480))),
  CONSTRAINT contact_mode_check CHECK ((mode = ANY (ARRAY['phone'::text, 'video'::text, 'written'::text]))),
  CONSTRAINT contact_with_whom_check CHECK ((with_whom = ANY (ARRAY['person'::text, 'relative'::text, 'unit'::text, 'other'::text])))
);
COMMENT ON TABLE contact IS 'Append-only. A contact that was no visit, beside its entry: with whom, how, how long. What was said stands in the entry.';

CREATE TABLE death (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  day date NOT NULL,
  source text,
  entry_id uuid,
  task_id uuid,
  learned_at timestamp with time zone NOT NULL,
  corrected_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT death_pkey PRIMARY KEY (id),
  CONSTRAINT death_source_check CHECK ((source = ANY (ARRAY['physician'::text, 'relative'::text, 'staff'::text, 'register'::text])))
);
COMMENT ON TABLE death IS 'That this owner has acted on a person''s death: what was open has been ended. The day itself stands on person, shared.';
COMMENT ON COLUMN death.unit_id IS 'The unit that got the bereavement call, or the task that tells of the death.';
COMMENT ON COLUMN death.entry_id IS 'Only with the owner whose staff recorded the death; the others learn it from the shared day.';
COMMENT ON COLUMN death.corrected_at IS 'The death was recorded by mistake; what was ended is listed for opening again.';

CREATE TABLE death_closure (
  process_id uuid NOT NULL,
  death_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  state_before text NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT death_closure_pkey PRIMARY KEY (death_id, process_id)
);
COMMENT ON TABLE death_closure IS 'Append-only. What a death ended, and in which state it stood: listed for opening again when the death was recorded by mistake.';

CREATE TABLE delegation (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid,
  task text NOT NULL,
  exactly text NOT NULL,
  delegator_staff_id uuid NOT NULL,
  delegator_assignment_id uuid NOT NULL,
  delegator_name text NOT NULL,
  delegator_title text NOT NULL,
  delegate_staff_id uuid NOT NULL,
  delegate_assignment_id uuid NOT NULL,
  delegate_name text NOT NULL,
  delegate_title text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  knowledge text NOT NULL,
  knowledge_on date NOT NULL,
  reviewed_on date NOT NULL,
  renews_id uuid,
  given_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  revoked_name text,
  revoked_reason text,
  version uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT delegation_pkey PRIMARY KEY (id),
  CONSTRAINT delegation_check CHECK ((valid_to >= valid_from)),
  CONSTRAINT delegation_check1 CHECK ((valid_to < ((valid_from + '1 year'::interval))::date)),
  CONSTRAINT delegation_check2 CHECK ((delegate_staff_id <> delegator_staff_id)),
  CONSTRAINT delegation_check3 CHECK (((revoked_at IS NULL) = (revoked_reason IS NULL))),
  CONSTRAINT delegation_task_check CHECK ((task = ANY (ARRAY['medicineByMouth'::text, 'medicineOnBody'::text, 'injection'::text, 'tubeFeeding'::text, 'catheter'::text, 'wound'::text, 'compression'::text, 'suction'::text, 'oxygen'::text, 'capillarySample'::text, 'venousSample'::text])))
);
COMMENT ON TABLE delegation IS 'A personal delegation of one named task to one named member of staff (SOSFS 1997:14): at most a year, revocable, and over when either of the two leaves. Never deleted; what happened with it stands in delegation_event.';
COMMENT ON COLUMN delegation.person_id IS 'The only person that it holds for; null: everybody that the unit cares for.';
COMMENT ON COLUMN delegation.exactly IS 'What precisely is handed over, in the delegator''s words.';
COMMENT ON COLUMN delegation.valid_to IS 'Its last day, to midnight in Stockholm; at most a year less a day after the first.';
COMMENT ON COLUMN delegation.knowledge IS 'How the delegator made sure that the delegate can do it.';
COMMENT ON COLUMN delegation.reviewed_on IS 'When it was last gone through: at first the day that the knowledge was checked.';
COMMENT ON COLUMN delegation.renews_id IS 'The delegation that this one continues.';
COMMENT ON COLUMN delegation.version IS 'The command that last changed it.';

CREATE TABLE delegation_event (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid,
  delegation_id uuid NOT NULL,
  what text NOT NULL,
  by_name text NOT NULL,
  by_title text NOT NULL,
  at timestamp with time zone NOT NULL,
  text text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT delegation_event_pkey PRIMARY KEY (id),
  CONSTRAINT delegation_event_what_check CHECK ((what = ANY (ARRAY['given'::text, 'renewed'::text, 'reviewed'::text, 'revoked'::text])))
);
COMMENT ON TABLE delegation_event IS 'Append-only. What happened with a delegation: given, renewed by another, gone through, revoked; by whom, and in whose words.';

CREATE TABLE device_use (
  device_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  author_hashes bytea[] DEFAULT '{}'::bytea[] NOT NULL,
  label text NOT NULL,
  app_version text NOT NULL,
  unsent integer NOT NULL,
  bag_packed_at timestamp with time zone,
  clock_ahead_ms bigint NOT NULL,
  first_seen_at timestamp with time zone NOT NULL,
  last_contact_at timestamp with time zone NOT NULL,
  emptied_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT device_use_pkey PRIMARY KEY (device_id, staff_id, assignment_id),
  CONSTRAINT device_use_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  CONSTRAINT device_use_unsent_check CHECK ((unsent >= 0))
);
COMMENT ON TABLE device_use IS 'A device as one member of staff uses it under one assignment: what it last told of itself, and the token with which it may deliver what she made there.';
COMMENT ON COLUMN device_use.token_hash IS 'SHA-256 of the token that the device made. With the token it can deliver sealed work of this staff under this assignment, and nothing else.';
COMMENT ON COLUMN device_use.author_hashes IS 'SHA-256 of each secret that has lain within her locked storage and in what she sealed: who copies the device''s token cannot write in her name. What was sealed before a new one still comes through. Empty on a device that has none.';
COMMENT ON COLUMN device_use.label IS 'What a person recognises it by, for example Chrome, Android.';
COMMENT ON COLUMN device_use.unsent IS 'How many pieces of work it said had not been sent.';
COMMENT ON COLUMN device_use.clock_ahead_ms IS 'How far the device''s clock stood before ours when it last told, in milliseconds; negative when behind.';
COMMENT ON COLUMN device_use.emptied_at IS 'When the device said that it had destroyed what lay readable since the assignment ended.';

CREATE TABLE device_user (
  device_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  generation integer DEFAULT 1 NOT NULL,
  ordered_at timestamp with time zone,
  ordered_by uuid,
  ordered_name text,
  ordered_owner uuid,
  carried_out_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT device_user_pkey PRIMARY KEY (device_id, staff_id),
  CONSTRAINT device_user_check CHECK (((ordered_at IS NULL) = (ordered_owner IS NULL))),
  CONSTRAINT device_user_generation_check CHECK ((generation >= 1))
);
COMMENT ON TABLE device_user IS 'A member of staff on a device (phone, tablet, computer): which share of her key the server gives there, and the order to destroy what lies readable on it (R-83). No personal data of patients.';
COMMENT ON COLUMN device_user.device_id IS 'Made by the device the first time; says nothing of its make or owner.';
COMMENT ON COLUMN device_user.generation IS 'Which share is given out: the share of an earlier generation is never given again.';
COMMENT ON COLUMN device_user.ordered_at IS 'When an administrator ordered the device to destroy what is readable; null when nothing is ordered.';
COMMENT ON COLUMN device_user.ordered_owner IS 'The provider whose administrator ordered it, and who alone takes it back.';
COMMENT ON COLUMN device_user.carried_out_at IS 'When the device last said that it had done what was ordered.';

CREATE TABLE door_code (
  entry_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  port_code text,
  key_place text,
  CONSTRAINT door_code_pkey PRIMARY KEY (entry_id)
);
COMMENT ON TABLE door_code IS 'Append-only. Port code and where the key is. Never part of an entry''s text or of the person''s page: only person.doorCode reads it, one tap and one log post at a time.';

CREATE TABLE draft (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  kind text NOT NULL,
  process_id uuid,
  body jsonb NOT NULL,
  version uuid NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT draft_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE draft IS 'What an author has not yet written into the record. Its author''s alone.';

CREATE TABLE duty_phone_taking (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  staff_name text NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT duty_phone_taking_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE duty_phone_taking IS 'Append-only. Somebody took over the duty phone, whatever the roster says; it holds until the next one whom the roster names begins.';

CREATE TABLE enrolment (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  care_model text NOT NULL,
  care_model_version integer NOT NULL,
  referral_id uuid,
  entry_id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  expected_until date,
  nurse_id uuid,
  physician_id uuid,
  places integer,
  enrolled_before integer NOT NULL,
  over_booking_reason text,
  closing_reason text,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT enrolment_pkey PRIMARY KEY (id),
  CONSTRAINT enrolment_check CHECK (((places IS NULL) OR (enrolled_before < places) OR (over_booking_reason IS NOT NULL)))
);
COMMENT ON TABLE enrolment IS 'A person''s time with a team (EpisodeOfCare). The envelope is process: enrolled, handingBack, closed.';
COMMENT ON COLUMN enrolment.care_model_version IS 'The version it began under; it keeps it when the model changes (design 6).';
COMMENT ON COLUMN enrolment.expected_until IS 'How long the team thinks it will take; a thought, never a limit (MINT-11).';
COMMENT ON COLUMN enrolment.nurse_id IS 'Responsible nurse of the team. Medical responsibility stands in responsibility, never here (HSL 12:3).';
COMMENT ON COLUMN enrolment.places IS 'The team''s places when it began (MINT-03); null where the model gives none.';
COMMENT ON COLUMN enrolment.enrolled_before IS 'How many were enrolled when it began; at or over places it needed a reason.';
COMMENT ON COLUMN enrolment.closing_reason IS 'Why it is being, or was, closed: a key of the closing reasons.';

CREATE TABLE enrolment_told (
  enrolment_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  ground text NOT NULL,
  ground_statement text,
  thread_id uuid NOT NULL,
  told_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT enrolment_told_pkey PRIMARY KEY (enrolment_id, to_unit_id)
);
COMMENT ON TABLE enrolment_told IS 'Append-only. Units that the team keeps informed of who is responsible while the person is enrolled, and on what ground (R-36).';

CREATE TABLE entry (
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  replaces_id uuid,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  area text NOT NULL,
  kind text NOT NULL,
  process_id uuid,
  author_id uuid,
  assignment_id uuid,
  author_name text NOT NULL,
  author_title text NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  made_at timestamp with time zone NOT NULL,
  written_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  signing text NOT NULL,
  origin text NOT NULL,
  correction text,
  correction_reason text,
  body jsonb NOT NULL,
  body_version integer DEFAULT 1 NOT NULL,
  CONSTRAINT entry_pkey PRIMARY KEY (id),
  CONSTRAINT entry_replaces_id_key UNIQUE (replaces_id),
  CONSTRAINT entry_area_check CHECK ((area = ANY (ARRAY['health'::text, 'social'::text]))),
  CONSTRAINT entry_check CHECK (((replaces_id IS NULL) = (record_id = id))),
  CONSTRAINT entry_check1 CHECK (((replaces_id IS NULL) = (correction IS NULL))),
  CONSTRAINT entry_correction_check CHECK ((correction = ANY (ARRAY['corrected'::text, 'enteredInError'::text]))),
  CONSTRAINT entry_origin_check CHECK ((origin = ANY (ARRAY['written'::text, 'received'::text, 'imported'::text]))),
  CONSTRAINT entry_signing_check CHECK ((signing = ANY (ARRAY['needed'::text, 'signed'::text, 'none'::text])))
);
COMMENT ON TABLE entry IS 'Append-only. One row per version of a statement about a person (R-20, R-21, R-23): whose record, who wrote it under which assignment, when it happened, was made on a device and reached the server.';
COMMENT ON COLUMN entry.record_id IS 'The id of the first version; others refer to this one.';
COMMENT ON COLUMN entry.replaces_id IS 'The version that this one replaces; unique, so two corrections of one version cannot both win.';
COMMENT ON COLUMN entry.made_at IS 'The time on the device when it was written, corrected for the device''s clock.';
COMMENT ON COLUMN entry.signing IS 'signed: signed in the moment of writing; needed: waits for its author (R-22), see entry_signature; none: needs no signature.';

CREATE TABLE entry_signature (
  entry_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  signed_by uuid NOT NULL,
  assignment_id uuid NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT entry_signature_pkey PRIMARY KEY (entry_id)
);
COMMENT ON TABLE entry_signature IS 'Append-only. The signature that was put on an entry after it was written (R-22).';

CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  topic text NOT NULL,
  version uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT event_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE event IS 'What changed, for live screens: topic and version only, never personal data. The relay takes rows out.';

CREATE TABLE free_time (
  unit_id uuid NOT NULL,
  day date NOT NULL,
  spans jsonb NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  CONSTRAINT free_time_pkey PRIMARY KEY (unit_id, day)
);
COMMENT ON TABLE free_time IS 'When at least one licensed colleague of a unit works and is at no visit, for the units that may ask along. Nothing of who, or of whom they visit. Written by the unit''s own job from its roster and visits; a day that nobody has rostered has no row.';
COMMENT ON COLUMN free_time.spans IS '[{start, end}]: instants, in order.';

CREATE TABLE gear (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  ended_at timestamp with time zone,
  version uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT gear_pkey PRIMARY KEY (id),
  CONSTRAINT gear_kind_check CHECK ((kind = ANY (ARRAY['car'::text, 'bag'::text, 'phone'::text, 'other'::text])))
);
COMMENT ON TABLE gear IS 'A unit''s cars, bags and phones, as the roster deals them out.';
COMMENT ON COLUMN gear.ended_at IS 'When it was taken out of use; it keeps its name in earlier days.';

CREATE TABLE hand_back (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  to_unit_id uuid,
  to_name text NOT NULL,
  to_title text NOT NULL,
  to_unit text NOT NULL,
  to_phone text,
  lines text[] NOT NULL,
  message_id uuid,
  sent_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  head_told_at timestamp with time zone,
  state text NOT NULL,
  answered_at timestamp with time zone,
  answered_name text,
  answered_title text,
  answered_by_phone boolean,
  answer text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT hand_back_pkey PRIMARY KEY (id),
  CONSTRAINT hand_back_check CHECK (((state = 'sent'::text) = (answered_at IS NULL))),
  CONSTRAINT hand_back_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE hand_back IS 'The team hands responsibility back. It moves when the receiver accepts, never by sending (HSL 12:3).';
COMMENT ON COLUMN hand_back.to_unit_id IS 'The receiving unit in Hemma; null for a receiver without account, who accepts by phone.';
COMMENT ON COLUMN hand_back.due_at IS 'The model''s working days for acceptance are over; then the head of unit is told.';

CREATE TABLE hand_back_received (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  hand_back_id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  from_unit text NOT NULL,
  from_name text NOT NULL,
  lines text[] NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  answered_at timestamp with time zone,
  answered_name text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT hand_back_received_pkey PRIMARY KEY (id),
  CONSTRAINT hand_back_received_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE hand_back_received IS 'A hand-back as the receiving unit has it; id is the message. The report is the message''s snapshot.';

CREATE TABLE history_confirmation (
  entry_id uuid NOT NULL,
  item_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  content_hash uuid NOT NULL,
  confirmed_by uuid NOT NULL,
  confirmed_name text NOT NULL,
  confirmed_at timestamp with time zone NOT NULL,
  undone_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT history_confirmation_pkey PRIMARY KEY (entry_id, item_id)
);
COMMENT ON TABLE history_confirmation IS 'A named person has looked at something imported and stands for it, as it then was: content that the source changes afterwards is unconfirmed again. entry_id is the confirmation''s own entry.';
COMMENT ON COLUMN history_confirmation.item_id IS 'A row of measurement or history_item.';
COMMENT ON COLUMN history_confirmation.undone_at IS 'Set when the confirmation was taken back; its entry is then marked as entered in error.';

CREATE TABLE history_item (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  source_system text NOT NULL,
  source_id text NOT NULL,
  source_name text,
  category text,
  code_system text,
  code text,
  display text NOT NULL,
  status text NOT NULL,
  verification text,
  detail text,
  from_at timestamp with time zone,
  from_precision text,
  until_at timestamp with time zone,
  until_precision text,
  content_hash uuid NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  original jsonb NOT NULL,
  CONSTRAINT history_item_pkey PRIMARY KEY (id),
  CONSTRAINT history_item_from_precision_check CHECK ((from_precision = ANY (ARRAY['year'::text, 'month'::text, 'day'::text, 'time'::text]))),
  CONSTRAINT history_item_kind_check CHECK ((kind = ANY (ARRAY['condition'::text, 'allergy'::text, 'contact'::text, 'procedure'::text, 'immunisation'::text, 'medicine'::text, 'plan'::text]))),
  CONSTRAINT history_item_until_precision_check CHECK ((until_precision = ANY (ARRAY['year'::text, 'month'::text, 'day'::text, 'time'::text])))
);
COMMENT ON TABLE history_item IS 'A diagnosis, hypersensitivity, contact, procedure, immunisation, prescription or plan as its source told it. Ids and hashes as in measurement.';
COMMENT ON COLUMN history_item.category IS 'Of a contact its class (AMB, IMP, EMER, HH, VR …), of an allergy its criticality.';

CREATE TABLE history_replaced (
  item_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  content_hash uuid NOT NULL,
  original jsonb NOT NULL,
  replaced_by uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT history_replaced_pkey PRIMARY KEY (item_id, content_hash, replaced_by)
);
COMMENT ON TABLE history_replaced IS 'Append-only. What stood in measurement or history_item before the source sent something else: nothing that was once shown is lost (R-23).';
COMMENT ON COLUMN history_replaced.entry_id IS 'The envelope under which the old content came.';

CREATE TABLE history_subject (
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  source_system text NOT NULL,
  source_id text NOT NULL,
  person_id uuid NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  CONSTRAINT history_subject_pkey PRIMARY KEY (unit_id, source_system, source_id)
);
COMMENT ON TABLE history_subject IS 'Append-only. Which person a source''s patient is: the unit''s own key to whom it has taken in before, also where the source knows no Swedish identity number.';

CREATE TABLE instance (
  only_row boolean DEFAULT true NOT NULL,
  kind text NOT NULL,
  region_name text NOT NULL,
  filled_at timestamp with time zone,
  CONSTRAINT instance_pkey PRIMARY KEY (only_row),
  CONSTRAINT instance_kind_check CHECK ((kind = ANY (ARRAY['demo'::text, 'real'::text]))),
  CONSTRAINT instance_only_row_check CHECK (only_row)
);
COMMENT ON TABLE instance IS 'Says whether this database holds a demo or real data. Demo data and the demo sign-in start only when it says demo.';

CREATE TABLE kept_work (
  command_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid,
  staff_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  device_id uuid NOT NULL,
  endpoint text NOT NULL,
  work jsonb,
  made_at timestamp with time zone NOT NULL,
  device_made_at timestamp with time zone NOT NULL,
  refused_at timestamp with time zone NOT NULL,
  status integer NOT NULL,
  code text NOT NULL,
  detail jsonb NOT NULL,
  discarded_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT kept_work_pkey PRIMARY KEY (owner_id, staff_id, command_id),
  CONSTRAINT kept_work_check CHECK (((work IS NULL) = (discarded_at IS NOT NULL))),
  CONSTRAINT kept_work_status_check CHECK (((status >= 400) AND (status <= 499)))
);
COMMENT ON TABLE kept_work IS 'What a device delivered for its author and the server refused: kept as her draft with the reason, so that no words are lost. Its author''s alone.';
COMMENT ON COLUMN kept_work.command_id IS 'The id that the device gave the command; delivering it again gives the same answer.';
COMMENT ON COLUMN kept_work.person_id IS 'Whom it is about, where that is known; null for lists and for ids that nobody has.';
COMMENT ON COLUMN kept_work.work IS 'What was to be done: the expected version and the input, as delivered. Empty once its author has discarded it.';
COMMENT ON COLUMN kept_work.made_at IS 'When it was made, corrected for the device''s clock: the time at which the author''s right was judged.';
COMMENT ON COLUMN kept_work.device_made_at IS 'When it was made by the device''s own clock.';
COMMENT ON COLUMN kept_work.detail IS 'What fills the refusal''s sentence, and the fields at fault.';

CREATE TABLE last_look (
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  CONSTRAINT last_look_pkey PRIMARY KEY (staff_id, unit_id, person_id)
);
COMMENT ON TABLE last_look IS 'When a member of staff last read a person''s timeline under a unit: what was written since is new to them.';

CREATE TABLE licence (
  staff_id uuid NOT NULL,
  profession text NOT NULL,
  number text NOT NULL,
  prescriber_code text,
  CONSTRAINT licence_pkey PRIMARY KEY (staff_id, profession),
  CONSTRAINT licence_profession_check CHECK ((profession = ANY (ARRAY['physician'::text, 'nurse'::text, 'assistantNurse'::text, 'occupationalTherapist'::text, 'physiotherapist'::text])))
);
COMMENT ON TABLE licence IS 'Licensed profession (legitimation) with its number in the national register.';

CREATE TABLE link_opening (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  link_id uuid NOT NULL,
  link_name text NOT NULL,
  by_staff uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT link_opening_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE link_opening IS 'Append-only. That another system was opened with this person in context, and which; the access log has the post of the same command.';

CREATE TABLE machine_token (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT machine_token_pkey PRIMARY KEY (id),
  CONSTRAINT machine_token_token_hash_key UNIQUE (token_hash)
);
COMMENT ON TABLE machine_token IS 'A revocable token with which a system delivers to one unit (FHIR).';

CREATE TABLE measurement (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  source_system text NOT NULL,
  source_id text NOT NULL,
  part smallint NOT NULL,
  source_name text,
  category text,
  panel_code text,
  code_system text,
  code text NOT NULL,
  display text NOT NULL,
  status text NOT NULL,
  effective_at timestamp with time zone NOT NULL,
  effective_precision text NOT NULL,
  value double precision,
  comparator text,
  unit text,
  value_text text,
  content_hash uuid NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  original jsonb,
  CONSTRAINT measurement_pkey PRIMARY KEY (id),
  CONSTRAINT measurement_comparator_check CHECK ((comparator = ANY (ARRAY['<'::text, '<='::text, '>='::text, '>'::text, 'ad'::text]))),
  CONSTRAINT measurement_effective_precision_check CHECK ((effective_precision = ANY (ARRAY['year'::text, 'month'::text, 'day'::text, 'time'::text])))
);
COMMENT ON TABLE measurement IS 'A measured or observed value as its source told it, one row per value: a panel is several. Number and unit stand as they came; conversion happens when they are read (measurements/conversion-rules.ts). Not partitioned: questions go by person, over all times.';
COMMENT ON COLUMN measurement.id IS 'Made of unit, source system, original id and part (SHA-256, UUID version 8), so that taking the same thing twice is taking it once.';
COMMENT ON COLUMN measurement.owner_id IS 'As its entry''s, which holds the keys to provider, unit and person: checking them again for each value would make all deliveries of a unit wait for one row.';
COMMENT ON COLUMN measurement.entry_id IS 'The envelope under which it came: an import of the person, or a machine''s deliveries of one day.';
COMMENT ON COLUMN measurement.part IS '0 for the observation''s own value, 1 and up for its components.';
COMMENT ON COLUMN measurement.code IS 'The code that lists and charts go by (LOINC before others); the display text where the source gave no code.';
COMMENT ON COLUMN measurement.content_hash IS 'First 128 bits of the SHA-256 of what the source said, without its own versioning: tells whether anything changed.';
COMMENT ON COLUMN measurement.original IS 'The source''s own FHIR JSON; on the first part only.';

CREATE TABLE message_receipt (
  message_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  receipted_name text NOT NULL,
  receipted_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT message_receipt_pkey PRIMARY KEY (message_id)
);
COMMENT ON TABLE message_receipt IS 'Append-only. What the receiver told the sender: our message was read, by whom and when. Delivered to the sender''s side with the receipt; nobody reads the other''s inbox for it.';

CREATE TABLE message_received (
  id uuid NOT NULL,
  thread_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_owner_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  from_name text NOT NULL,
  kind text NOT NULL,
  snapshot jsonb NOT NULL,
  snapshot_version integer NOT NULL,
  sha256 text NOT NULL,
  urgency integer DEFAULT 0 NOT NULL,
  received_at timestamp with time zone NOT NULL,
  receipted_at timestamp with time zone,
  receipted_by uuid,
  receipted_name text,
  version uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT message_received_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE message_received IS 'The receiver''s own inbox row with its own copy of the snapshot. Nobody reads the sender''s rows through it.';
COMMENT ON COLUMN message_received.receipted_name IS 'Kvitterad: who has read it, by name. Until then it stands in the unit''s inbox.';

CREATE TABLE message_sent (
  id uuid NOT NULL,
  thread_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  to_owner_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  kind text NOT NULL,
  entry_id uuid NOT NULL,
  ground text NOT NULL,
  ground_statement text,
  snapshot jsonb NOT NULL,
  snapshot_version integer NOT NULL,
  sha256 text NOT NULL,
  sent_by uuid,
  sent_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT message_sent_pkey PRIMARY KEY (id),
  CONSTRAINT message_sent_ground_check CHECK ((ground = ANY (ARRAY['consent'::text, 'sameAuthority'::text, 'incapacityNecessaryCare'::text, 'ownTask'::text, 'dutyInLaw'::text, 'sameProvider'::text])))
);
COMMENT ON TABLE message_sent IS 'Append-only. What one owner sent another: the frozen snapshot with its legal ground (R-27, R-36). thread_id is the first message''s id.';

CREATE TABLE municipality (
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT municipality_pkey PRIMARY KEY (code),
  CONSTRAINT municipality_code_check CHECK ((code ~ '^[0-9]{4}$'::text))
);
COMMENT ON TABLE municipality IS 'The municipalities of the region by their code (SCB, four digits): a name for what persons and units carry as a code.';

CREATE TABLE night_answer (
  message_id uuid NOT NULL,
  report_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  from_name text NOT NULL,
  what text NOT NULL,
  words text NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT night_answer_pkey PRIMARY KEY (message_id),
  CONSTRAINT night_answer_what_check CHECK ((what = ANY (ARRAY['nothing'::text, 'done'::text, 'called'::text])))
);
COMMENT ON TABLE night_answer IS 'Append-only. What happened in the night, as it came back to the unit that reported; its message waits in the inbox until somebody receipts it.';

CREATE TABLE night_concern (
  message_id uuid NOT NULL,
  report_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  from_name text NOT NULL,
  ground text NOT NULL,
  night date NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  level text NOT NULL,
  said jsonb NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  happened text,
  happened_words text,
  happened_name text,
  happened_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  visit_unit_id uuid,
  CONSTRAINT night_concern_pkey PRIMARY KEY (message_id),
  CONSTRAINT night_concern_check CHECK (((happened IS NULL) = (happened_at IS NULL))),
  CONSTRAINT night_concern_happened_check CHECK ((happened = ANY (ARRAY['nothing'::text, 'done'::text, 'called'::text]))),
  CONSTRAINT night_concern_level_check CHECK ((level = ANY (ARRAY['watch'::text, 'worried'::text, 'veryWorried'::text]))),
  CONSTRAINT night_concern_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'replaced'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE night_concern IS 'A version of a night report as the receiving unit has it; message_id is its row in the inbox.';
COMMENT ON COLUMN night_concern.report_id IS 'What the sender calls it; the same in every version.';
COMMENT ON COLUMN night_concern.visit_unit_id IS 'The team that sees the person in the day and is told what happened in the night too.';

CREATE TABLE night_report (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  night date NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  level text NOT NULL,
  said jsonb NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  entry_id uuid NOT NULL,
  written_name text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  visit_unit_id uuid,
  CONSTRAINT night_report_pkey PRIMARY KEY (id),
  CONSTRAINT night_report_level_check CHECK ((level = ANY (ARRAY['watch'::text, 'worried'::text, 'veryWorried'::text]))),
  CONSTRAINT night_report_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE night_report IS 'A concern for a night or some nights, as the unit that wrote it last said it. Each version is an entry and a message of its own.';
COMMENT ON COLUMN night_report.night IS 'The day whose evening it begins.';
COMMENT ON COLUMN night_report.ends_at IS 'The morning until which it stands; until then it can be changed or withdrawn.';
COMMENT ON COLUMN night_report.said IS '{why, watch, decided, call}: the words of the version that stands.';
COMMENT ON COLUMN night_report.entry_id IS 'The entry of the version that stands; it names the one before.';
COMMENT ON COLUMN night_report.visit_unit_id IS 'The team that sees the person in the day, of a report that somebody stays at home: it is told what happened in the night too, and the night is changed with that report only.';

CREATE TABLE night_sending (
  message_id uuid NOT NULL,
  report_id uuid NOT NULL,
  number integer NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  to_name text NOT NULL,
  ground text NOT NULL,
  ground_statement text,
  sent_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT night_sending_pkey PRIMARY KEY (message_id)
);
COMMENT ON TABLE night_sending IS 'Append-only. Which version of a night report went to which unit, on which ground; who has read it stands in message_receipt.';

CREATE TABLE notice (
  id uuid NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  text text NOT NULL,
  topic text NOT NULL,
  unit_id uuid,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  code text DEFAULT 'unknown'::text NOT NULL,
  staff_id uuid,
  failed_at timestamp with time zone,
  everybody boolean DEFAULT false NOT NULL,
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_channel_check CHECK ((channel = ANY (ARRAY['push'::text, 'sms'::text, 'unit'::text])))
);
COMMENT ON TABLE notice IS 'A message out of the house (web push, SMS). The text holds no personal data (R-19, R-43); the reader signs in to learn more.';
COMMENT ON COLUMN notice.address IS 'E.164 number for sms, push subscription id for push, the unit''s id for what waits until the unit opens.';
COMMENT ON COLUMN notice.code IS 'Which of the closed list of texts it is.';
COMMENT ON COLUMN notice.staff_id IS 'Whom it is meant for; null when it goes to a unit''s duty phone.';
COMMENT ON COLUMN notice.failed_at IS 'The receiver refused it for good (unknown number, subscription ended): it is not tried again.';
COMMENT ON COLUMN notice.everybody IS 'Of what waits for a unit: goes by every way there is to it when it is told.';

CREATE TABLE opening_exception (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  day date NOT NULL,
  hours jsonb,
  why text NOT NULL,
  said_by uuid NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT opening_exception_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE opening_exception IS 'Append-only. A day that differs from the week; the latest statement about a day holds.';
COMMENT ON COLUMN opening_exception.hours IS '[{from, to}], empty for a closed day; null when the exception was taken away and the week holds again.';

CREATE TABLE opening_week (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  hours jsonb NOT NULL,
  otherwise_who text,
  otherwise_phone text,
  said_by uuid NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT opening_week_pkey PRIMARY KEY (id),
  CONSTRAINT opening_week_check CHECK (((otherwise_who IS NULL) = (otherwise_phone IS NULL)))
);
COMMENT ON TABLE opening_week IS 'Append-only. The week of a unit as somebody who works there stated it; the latest holds. A unit without any has not said when it reads.';
COMMENT ON COLUMN opening_week.hours IS '[{on, from, to}]: on is a weekday or holiday, from and to are wall clocks in Stockholm; to at or before from is on the day after.';
COMMENT ON COLUMN opening_week.otherwise_who IS 'Whom to call about what cannot wait while the unit is closed; with otherwise_phone.';

CREATE TABLE order_blood_unit (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  order_id uuid NOT NULL,
  revision integer NOT NULL,
  number text NOT NULL,
  scheme text NOT NULL,
  product text NOT NULL,
  blood_group text NOT NULL,
  expires_on date NOT NULL,
  first_staff_id uuid NOT NULL,
  first_name text NOT NULL,
  first_title text NOT NULL,
  first_at timestamp with time zone NOT NULL,
  second_staff_id uuid,
  second_name text,
  second_title text,
  second_at timestamp with time zone,
  second_why text,
  before_values jsonb,
  started_at timestamp with time zone,
  during_values jsonb DEFAULT '[]'::jsonb NOT NULL,
  after_values jsonb,
  ended_at timestamp with time zone,
  lacking text,
  reaction text,
  discarded text,
  discarded_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT order_blood_unit_pkey PRIMARY KEY (id),
  CONSTRAINT order_blood_unit_blood_group_check CHECK ((blood_group = ANY (ARRAY['O+'::text, 'O-'::text, 'A+'::text, 'A-'::text, 'B+'::text, 'B-'::text, 'AB+'::text, 'AB-'::text]))),
  CONSTRAINT order_blood_unit_check CHECK (((second_staff_id IS NULL) OR (second_staff_id <> first_staff_id))),
  CONSTRAINT order_blood_unit_check1 CHECK (((started_at IS NULL) OR ((second_at IS NOT NULL) AND (before_values IS NOT NULL)))),
  CONSTRAINT order_blood_unit_check2 CHECK (((ended_at IS NULL) OR ((started_at IS NOT NULL) AND ((after_values IS NOT NULL) OR (lacking IS NOT NULL))))),
  CONSTRAINT order_blood_unit_check3 CHECK (((discarded_at IS NULL) OR (started_at IS NULL))),
  CONSTRAINT order_blood_unit_product_check CHECK ((product = ANY (ARRAY['erythrocytes'::text, 'platelets'::text, 'plasma'::text]))),
  CONSTRAINT order_blood_unit_scheme_check CHECK ((scheme = ANY (ARRAY['isbt128'::text, 'other'::text])))
);
COMMENT ON TABLE order_blood_unit IS 'One blood unit of an order at the unit that gives it: checked by two, started, watched, ended; or checked and not used. The order''s process versions it; each step is also a signed entry.';
COMMENT ON COLUMN order_blood_unit.revision IS 'The revision of the order that it was prepared under: after a reaction the next unit waits for a new one.';
COMMENT ON COLUMN order_blood_unit.second_staff_id IS 'Who signed the second check by an own sign-in; null when the second is named in second_name with second_why.';
COMMENT ON COLUMN order_blood_unit.second_why IS 'Why the second could not sign in; null when they did.';
COMMENT ON COLUMN order_blood_unit.during_values IS 'Values while it runs, the first after about 15 minutes; a list in the order taken.';
COMMENT ON COLUMN order_blood_unit.lacking IS 'Why values during or after are lacking, where they are.';
COMMENT ON COLUMN order_blood_unit.reaction IS 'What happened, when there was a reaction; null when there was none.';
COMMENT ON COLUMN order_blood_unit.discarded IS 'Why a checked unit was never started.';

CREATE TABLE order_event (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  order_id uuid NOT NULL,
  what text NOT NULL,
  by_name text NOT NULL,
  by_title text NOT NULL,
  by_unit text NOT NULL,
  at timestamp with time zone NOT NULL,
  text text,
  content jsonb,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT order_event_pkey PRIMARY KEY (id),
  CONSTRAINT order_event_what_check CHECK ((what = ANY (ARRAY['sent'::text, 'changed'::text, 'answered'::text, 'receipted'::text, 'questioned'::text, 'questionTakenBack'::text, 'ended'::text, 'withdrawn'::text, 'reopened'::text, 'expired'::text, 'deceased'::text, 'unitClosed'::text, 'personMoved'::text])))
);
COMMENT ON TABLE order_event IS 'Append-only. What happened with an order, step by step, as this side knows it; both sides keep their own. content is the new content of a revision.';

CREATE TABLE order_performance (
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  order_id uuid NOT NULL,
  change text NOT NULL,
  outcome text NOT NULL,
  slot_at timestamp with time zone,
  performed_at timestamp with time zone NOT NULL,
  by_name text NOT NULL,
  by_title text NOT NULL,
  by_unit text NOT NULL,
  value text,
  value_unit text,
  note text,
  reason text,
  written_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  given jsonb,
  blood jsonb,
  delegation_id uuid,
  CONSTRAINT order_performance_pkey PRIMARY KEY (id),
  CONSTRAINT order_performance_change_check CHECK ((change = ANY (ARRAY['made'::text, 'corrected'::text, 'enteredInError'::text]))),
  CONSTRAINT order_performance_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'declined'::text, 'notDone'::text])))
);
COMMENT ON TABLE order_performance IS 'Append-only. Each time an order was performed, declined by the person or not done, signed by name; one row per version on either side. Of each record_id the newest holds.';
COMMENT ON COLUMN order_performance.record_id IS 'The performing side''s entry; the same on both sides.';
COMMENT ON COLUMN order_performance.slot_at IS 'The planned occasion it stands for; null for as needed.';
COMMENT ON COLUMN order_performance.given IS 'For a medicine what was given: dose and batch. Null for everything else, and when nothing was given.';
COMMENT ON COLUMN order_performance.blood IS 'For blood the whole unit as it was when it ended: number, checks, values, reaction. The same on both sides.';
COMMENT ON COLUMN order_performance.delegation_id IS 'The delegation that it was done under, at the unit that did it; null for licensed staff, for what is not reserved, and on the ordering side.';

CREATE TABLE organisation_change (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  by_staff_id uuid,
  by_name text NOT NULL,
  by_provider text NOT NULL,
  what text NOT NULL,
  source text NOT NULL,
  unit_id uuid,
  staff_id uuid,
  assignment_id uuid,
  fields jsonb NOT NULL,
  command_id uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT organisation_change_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_change_by_somebody CHECK (((source = 'terminal'::text) = (by_staff_id IS NULL))),
  CONSTRAINT organisation_change_source_check CHECK ((source = ANY (ARRAY['screen'::text, 'file'::text, 'terminal'::text])))
);
COMMENT ON TABLE organisation_change IS 'Append-only. Who changed what in the organisation, and when; the owner is the provider whose organisation it is.';
COMMENT ON COLUMN organisation_change.by_staff_id IS 'Null for what was done at the server''s terminal (source terminal).';
COMMENT ON COLUMN organisation_change.fields IS 'What was changed, field by field: {name: [before, after]}.';

CREATE TABLE person (
  id uuid NOT NULL,
  given_names text NOT NULL,
  family_name text NOT NULL,
  called_name text,
  birth_day date,
  sex text,
  deceased_day date,
  protected text,
  address_line text,
  postal_code text,
  city text,
  municipality_code text,
  latitude double precision,
  longitude double precision,
  version uuid NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  bereavement_process_id uuid,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_protected_check CHECK ((protected = ANY (ARRAY['sekretessmarkering'::text, 'skyddadFolkbokforing'::text]))),
  CONSTRAINT person_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'unknown'::text])))
);
COMMENT ON TABLE person IS 'Who the person is. Shared in the region, no owner; everything else about a person is an entry with an owner. Reached only through audited endpoints.';
COMMENT ON COLUMN person.protected IS 'R-10. Set hides address, position and relatives from all but named groups.';
COMMENT ON COLUMN person.bereavement_process_id IS 'That the one bereavement call after the person''s death is taken: the id of its task (a process), which only the owner that makes the call can read. Null when nobody has it.';

CREATE TABLE person_change (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  changed_by uuid,
  unit_id uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  before jsonb NOT NULL,
  reason text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT person_change_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE person_change IS 'Append-only. What stood in the shared row of a person before each change: names, address, identity numbers, death. Without owner, as the person; read only through audited endpoints.';

CREATE TABLE person_fact (
  entry_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  line_id uuid NOT NULL,
  over_id uuid,
  code text,
  ended boolean DEFAULT false NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT person_fact_pkey PRIMARY KEY (entry_id),
  CONSTRAINT person_fact_kind_check CHECK ((kind = ANY (ARRAY['whatMatters'::text, 'whereabouts'::text, 'communication'::text, 'atTheDoor'::text, 'doorCode'::text, 'contactPoint'::text, 'relative'::text, 'fixedContact'::text, 'allergy'::text, 'alert'::text])))
);
COMMENT ON TABLE person_fact IS 'Append-only. What a unit has said about a person, statement by statement: the newest of a line holds. The words and the form stand in the entry of the same id.';
COMMENT ON COLUMN person_fact.line_id IS 'The first statement about the same thing (this allergy, this relative): a line of statements that follow each other.';
COMMENT ON COLUMN person_fact.over_id IS 'The statement that this one takes the place of. A statement marked as entered in error steps back for the one before it.';
COMMENT ON COLUMN person_fact.code IS 'What lists filter and count by: the place of whereabouts, the grade of an allergy, the kind of an alert, a contact or a role.';
COMMENT ON COLUMN person_fact.ended IS 'The line has ended with this statement: it is history and is not shown among what holds now.';

CREATE TABLE person_identity (
  system text NOT NULL,
  value text NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  valid_from date,
  valid_to date,
  CONSTRAINT person_identity_pkey PRIMARY KEY (system, value),
  CONSTRAINT person_identity_kind_check CHECK ((kind = ANY (ARRAY['personnummer'::text, 'samordningsnummer'::text, 'nationalReserve'::text, 'localReserve'::text, 'lma'::text])))
);
COMMENT ON TABLE person_identity IS 'An identity number in its system (OID or FHIR URI, clinical-content 7.1). A person may have several over time.';

CREATE TABLE person_search (
  person_id uuid NOT NULL,
  words text NOT NULL,
  numbers text NOT NULL,
  municipality_code text,
  listed_unit_id uuid,
  CONSTRAINT person_search_pkey PRIMARY KEY (person_id)
);
COMMENT ON TABLE person_search IS 'What a search compares with: folded names and street, digits of the identities. No policy: read only by the audited search endpoint (trigram operators are not leakproof).';
COMMENT ON COLUMN person_search.listed_unit_id IS 'The health centre where the person is listed (listad): shared in the region as the listing service shares it; the listing unit''s own care relation is its own row.';

CREATE TABLE plan_if_worse (
  entry_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  number integer NOT NULL,
  change text NOT NULL,
  from_unit_id uuid,
  written_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT plan_if_worse_pkey PRIMARY KEY (entry_id),
  CONSTRAINT plan_if_worse_owner_id_unit_id_person_id_number_key UNIQUE (owner_id, unit_id, person_id, number),
  CONSTRAINT plan_if_worse_change_check CHECK ((change = ANY (ARRAY['new'::text, 'corrected'::text, 'received'::text, 'ended'::text])))
);
COMMENT ON TABLE plan_if_worse IS 'Append-only. Versions of the plan if it gets worse (plan vid försämring); the highest number holds. The text is the entry''s body.';
COMMENT ON COLUMN plan_if_worse.from_unit_id IS 'The unit that wrote it, where it came by message; null for one''s own.';

CREATE TABLE process (
  id uuid NOT NULL,
  kind text NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  state text NOT NULL,
  version uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT process_pkey PRIMARY KEY (id),
  CONSTRAINT process_kind_check CHECK ((kind = ANY (ARRAY['referral'::text, 'enrolment'::text, 'visit'::text, 'order'::text, 'task'::text])))
);
COMMENT ON TABLE process IS 'The envelope of every mutable process: one owner, a state, and as version the id of the command that last changed it. The kind has its own table with the same id.';

CREATE TABLE push_key (
  only_row boolean DEFAULT true NOT NULL,
  public_key text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT push_key_pkey PRIMARY KEY (only_row),
  CONSTRAINT push_key_only_row_check CHECK (only_row)
);
COMMENT ON TABLE push_key IS 'The public half of the VAPID key that browsers subscribe with; the private half lies in the data folder.';

CREATE TABLE push_subscription (
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  endpoint text NOT NULL,
  key text NOT NULL,
  auth text NOT NULL,
  label text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT push_subscription_pkey PRIMARY KEY (id),
  CONSTRAINT push_subscription_endpoint_key UNIQUE (endpoint)
);
COMMENT ON TABLE push_subscription IS 'A browser that a member of staff lets Hemma send web push to. endpoint, key and auth are the browser''s own; ended_at when it said no or its push service did.';

CREATE TABLE record_setting (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  mode text NOT NULL,
  system text NOT NULL,
  since date,
  headings jsonb NOT NULL,
  mapping jsonb NOT NULL,
  left_out text[] NOT NULL,
  links jsonb NOT NULL,
  said_by uuid NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT record_setting_pkey PRIMARY KEY (id),
  CONSTRAINT record_setting_check CHECK (((mode = 'own'::text) OR ((system <> ''::text) AND (since IS NOT NULL)))),
  CONSTRAINT record_setting_mode_check CHECK ((mode = ANY (ARRAY['own'::text, 'beside'::text])))
);
COMMENT ON TABLE record_setting IS 'Append-only. Whether Hemma is the record of a unit (own) or stands beside another system (beside), as its head or an administrator stated it; the latest holds. A unit without any is its own record.';
COMMENT ON COLUMN record_setting.id IS 'The id of the command that stated it.';
COMMENT ON COLUMN record_setting.system IS 'What the unit calls the other record, for example Cosmic. Kept while the mode is own, so that changing back loses nothing.';
COMMENT ON COLUMN record_setting.since IS 'What was signed from this day on is handed over.';
COMMENT ON COLUMN record_setting.headings IS '[text]: the headings (sökord) that the unit uses in the other record, in its order.';
COMMENT ON COLUMN record_setting.mapping IS '{part: heading}: under which of them each part of Hemma goes; a part that is not named goes where other goes.';
COMMENT ON COLUMN record_setting.left_out IS 'Kinds of entry that the unit does not hand over.';
COMMENT ON COLUMN record_setting.links IS '[{id, name, use, way, url, field}]: systems that are opened from a person''s page. way: plain (no context), address (the number in the address), form (the number in a hidden field).';

CREATE TABLE referral (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  model_id text NOT NULL,
  model_version integer NOT NULL,
  source text NOT NULL,
  from_unit_id uuid,
  sender_name text NOT NULL,
  sender_profession text NOT NULL,
  sender_unit text NOT NULL,
  sender_phone text NOT NULL,
  entry_id uuid NOT NULL,
  reason text NOT NULL,
  urgency text NOT NULL,
  urgency_order integer NOT NULL,
  gates jsonb NOT NULL,
  told jsonb NOT NULL,
  informed boolean NOT NULL,
  agrees text NOT NULL,
  ground text,
  ground_statement text,
  received_at timestamp with time zone NOT NULL,
  receipted_at timestamp with time zone,
  receipted_by uuid,
  receipted_name text,
  planned text,
  planned_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  ended_from text,
  not_informed_why text,
  withdrawn_at timestamp with time zone,
  CONSTRAINT referral_pkey PRIMARY KEY (id),
  CONSTRAINT referral_agrees_check CHECK ((agrees = ANY (ARRAY['yes'::text, 'no'::text, 'cannot'::text]))),
  CONSTRAINT referral_check CHECK (((source = 'account'::text) = ((from_unit_id IS NOT NULL) AND (ground IS NOT NULL)))),
  CONSTRAINT referral_ended_from_check CHECK ((ended_from = ANY (ARRAY['new'::text, 'receipted'::text, 'assessing'::text]))),
  CONSTRAINT referral_ground_check CHECK ((ground = ANY (ARRAY['consent'::text, 'sameAuthority'::text, 'incapacityNecessaryCare'::text, 'ownTask'::text, 'dutyInLaw'::text, 'sameProvider'::text]))),
  CONSTRAINT referral_source_check CHECK ((source = ANY (ARRAY['account'::text, 'phone'::text])))
);
COMMENT ON TABLE referral IS 'What reached a team, owned by the team''s provider; the envelope is process (states new, receipted, assessing, decided, closed). Its id is also the thread of the exchange with the sender.';
COMMENT ON COLUMN referral.source IS 'account: the sender wrote it signed in; phone: the team wrote while a caller without account talked.';
COMMENT ON COLUMN referral.sender_phone IS 'Where the sender is reached, as the sender gave it; a caller without account is phoned there with the answer.';
COMMENT ON COLUMN referral.entry_id IS 'The receiver''s own entry that holds the SBAR; the sender''s entry is never read.';
COMMENT ON COLUMN referral.gates IS 'Answers at the model''s gates, each with the written reason that passed a no: {key: {answer, reason}}.';
COMMENT ON COLUMN referral.told IS 'What the sender knew of the facts that the model''s criteria ask for; what was not said is unknown.';
COMMENT ON COLUMN referral.ground IS 'The legal ground of the sender''s disclosure (R-36); null when the team wrote it down itself.';
COMMENT ON COLUMN referral.planned IS 'Who goes or calls, and when, in words, until a visit is planned.';
COMMENT ON COLUMN referral.ended_from IS 'Set when the person''s death ended it undecided: the state in which it stood, and to which it comes back if the death was recorded by mistake. Null otherwise.';
COMMENT ON COLUMN referral.not_informed_why IS 'In the sender''s words, when the person cannot take a stand and has not been told either. Null where the person was informed.';
COMMENT ON COLUMN referral.withdrawn_at IS 'When its sender took it back, before anybody at the team had read it; nothing is decided of it.';

CREATE TABLE referral_decision (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  outcome text NOT NULL,
  effect text NOT NULL,
  entry_id uuid NOT NULL,
  decided_by uuid NOT NULL,
  decided_name text NOT NULL,
  decided_title text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  answer_message_id uuid,
  call_back_task_id uuid,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT referral_decision_pkey PRIMARY KEY (id),
  CONSTRAINT referral_decision_check CHECK (((answer_message_id IS NULL) OR (call_back_task_id IS NULL)))
);
COMMENT ON TABLE referral_decision IS 'Append-only. What a named person decided about a referral; the latest one holds, an earlier one was reopened with a reason.';
COMMENT ON COLUMN referral_decision.answer_message_id IS 'The message that answered the sender''s unit; null for a caller without account, who is phoned (call_back_task_id).';

CREATE TABLE reserve_number (
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  person_id uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT reserve_number_pkey PRIMARY KEY (number)
);
COMMENT ON TABLE reserve_number IS 'Append-only. Numbers that this Hemma gave to persons whose identity was not known; the identity itself stands in person_identity.';

CREATE TABLE responsibility (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  line text NOT NULL,
  role text NOT NULL,
  slot text NOT NULL,
  staff_id uuid,
  holder_unit_id uuid,
  holder_name text NOT NULL,
  holder_title text NOT NULL,
  holder_unit text NOT NULL,
  holder_phone text,
  from_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone,
  entry_id uuid,
  message_id uuid,
  said_by text NOT NULL,
  statement_id uuid NOT NULL,
  written_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT responsibility_pkey PRIMARY KEY (id),
  CONSTRAINT one_holder_at_a_time EXCLUDE USING gist (owner_id WITH =, unit_id WITH =, person_id WITH =, slot WITH =, tstzrange(from_at, until_at) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT responsibility_check CHECK (((until_at IS NULL) OR (until_at > from_at))),
  CONSTRAINT responsibility_check1 CHECK (((entry_id IS NULL) <> (message_id IS NULL))),
  CONSTRAINT responsibility_line_check CHECK ((line = ANY (ARRAY['medical'::text, 'nursing'::text, 'coordination'::text]))),
  CONSTRAINT responsibility_role_check CHECK ((role = ANY (ARRAY['teamPhysician'::text, 'physicianContact'::text, 'onCallPhysician'::text, 'teamNurse'::text, 'municipalNurse'::text, 'municipalOnCall'::text, 'fixedCareContact'::text, 'fixedSocialContact'::text])))
);
COMMENT ON TABLE responsibility IS 'Append-only but for superseded_at. Who holds which line of responsibility when, as this unit knows it. from_at/until_at say when it held, written_at/superseded_at when the unit believed so: both can be asked of any past instant.';
COMMENT ON COLUMN responsibility.slot IS 'What only one can hold at a time: medical (HSL 12:3), teamNurse, municipalNurse, fixedCareContact, fixedSocialContact.';
COMMENT ON COLUMN responsibility.message_id IS 'The message from another owner that said so; else entry_id is the unit''s own decision.';
COMMENT ON COLUMN responsibility.statement_id IS 'What was said at once: the remains of a period that a later statement cut keep the id of the first.';

CREATE TABLE responsibility_claim (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  message_id uuid NOT NULL,
  role text NOT NULL,
  holder_staff_id uuid,
  holder_unit_id uuid NOT NULL,
  holder_name text NOT NULL,
  holder_title text NOT NULL,
  holder_unit text NOT NULL,
  holder_phone text,
  from_at timestamp with time zone NOT NULL,
  said_by text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT responsibility_claim_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE responsibility_claim IS 'Another unit has said that its own physician has taken over medical responsibility which this unit holds. It moves nothing here (HSL 12:3): a physician here lets go, or says otherwise.';
COMMENT ON COLUMN responsibility_claim.message_id IS 'The message that said so.';
COMMENT ON COLUMN responsibility_claim.settled_at IS 'Let go, said otherwise here, or taken back there; null while it waits for a physician here.';

CREATE TABLE roster_day (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  day date NOT NULL,
  shifts jsonb NOT NULL,
  said_by uuid NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT roster_day_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE roster_day IS 'Append-only. Who works at a unit on a day, as somebody who works there stated it; the latest statement about a day holds. A day without any has not been rostered.';
COMMENT ON COLUMN roster_day.shifts IS '[{staff, from, to, phone, gear, note}]: from and to are wall clocks in Stockholm, to at or before from is on the day after; phone: carries the duty phone; gear: ids.';

CREATE TABLE round (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  participants jsonb NOT NULL,
  started_by uuid NOT NULL,
  started_name text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_name text,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT round_pkey PRIMARY KEY (id),
  CONSTRAINT round_check CHECK (((ended_at IS NULL) = (ended_name IS NULL)))
);
COMMENT ON TABLE round IS 'A round of a unit: when, by whom, with whom. No process of a person; what is decided about each is that person''s own entry.';
COMMENT ON COLUMN round.participants IS '[{staff, name, title, unit, unitName}]: colleagues, and guests of other units (staff null) when it is a fixed team time.';

CREATE TABLE round_person (
  round_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  place integer NOT NULL,
  turn integer NOT NULL,
  reasons jsonb NOT NULL,
  not_for jsonb NOT NULL,
  state text NOT NULL,
  record_id uuid,
  gone_name text,
  gone_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT round_person_pkey PRIMARY KEY (round_id, person_id),
  CONSTRAINT round_person_check CHECK (((state = 'gone'::text) = (gone_at IS NOT NULL))),
  CONSTRAINT round_person_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'later'::text, 'gone'::text])))
);
COMMENT ON TABLE round_person IS 'A person in a round: where in the order and why, and whether she has been gone through.';
COMMENT ON COLUMN round_person.place IS 'The place that the order proposed when the round began.';
COMMENT ON COLUMN round_person.turn IS 'The place now: a skipped person comes last.';
COMMENT ON COLUMN round_person.reasons IS 'Why she stood there, as the rule said it when the round began.';
COMMENT ON COLUMN round_person.not_for IS 'Names of guests'' units that take no part in her care, by what the team knows: nothing is said of her before them.';
COMMENT ON COLUMN round_person.record_id IS 'The entry that holds the minutes.';

CREATE TABLE round_time (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  times jsonb NOT NULL,
  said_by uuid NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT round_time_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE round_time IS 'Append-only. The fixed weekly times of a unit''s rounds as somebody who works there stated them; the latest holds.';
COMMENT ON COLUMN round_time.times IS '[{on, from, to, with: [{unit, name}], note}]: a weekday, wall clocks in Stockholm, and which other units come.';

CREATE TABLE schema_migration (
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  CONSTRAINT schema_migration_pkey PRIMARY KEY (name)
);
COMMENT ON TABLE schema_migration IS 'Which migrations this database has, and what their files said then.';

CREATE TABLE search_word (
  word text NOT NULL,
  CONSTRAINT search_word_pkey PRIMARY KEY (word)
);
COMMENT ON TABLE search_word IS 'Every folded word of names and streets, once. A search that finds nothing looks here for the word that was meant, so that typing errors cost a small table and not the whole region.';

CREATE TABLE session (
  id_hash bytea NOT NULL,
  staff_id uuid NOT NULL,
  assignment_id uuid,
  assurance text NOT NULL,
  signed_in_at timestamp with time zone NOT NULL,
  last_act_at timestamp with time zone NOT NULL,
  idle_seconds integer NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  provider_session text,
  label text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (id_hash),
  CONSTRAINT session_assurance_check CHECK ((assurance = ANY (ARRAY['loa2'::text, 'loa3'::text, 'loa4'::text])))
);
COMMENT ON TABLE session IS 'A signed-in browser, server side (R-65). id_hash is the SHA-256 of the cookie''s token; the token itself is stored nowhere.';
COMMENT ON COLUMN session.last_act_at IS 'Last human act; polling and live updates never move it.';

CREATE TABLE sign_in_attempt (
  state_hash bytea NOT NULL,
  verifier text NOT NULL,
  nonce text NOT NULL,
  return_to text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (state_hash)
);
COMMENT ON TABLE sign_in_attempt IS 'A sign-in under way at the identity provider: PKCE verifier and nonce, bound to the browser by a cookie. Lives ten minutes.';

CREATE TABLE staff (
  id uuid NOT NULL,
  hsa_id text NOT NULL,
  subject text,
  given_name text NOT NULL,
  family_name text NOT NULL,
  phone text,
  protected boolean DEFAULT false NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  version uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
  CONSTRAINT staff_pkey PRIMARY KEY (id),
  CONSTRAINT staff_hsa_id_key UNIQUE (hsa_id),
  CONSTRAINT staff_subject_key UNIQUE (subject)
);
COMMENT ON TABLE staff IS 'A member of staff. subject is what the identity provider calls them when it does not send an HSA-id.';

CREATE TABLE stay_report (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  team_unit_id uuid NOT NULL,
  team_name text NOT NULL,
  visit_day date NOT NULL,
  visit_opens timestamp with time zone,
  visit_due timestamp with time zone NOT NULL,
  until jsonb NOT NULL,
  will jsonb NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  night_report_id uuid,
  entry_id uuid NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  written_name text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT stay_report_pkey PRIMARY KEY (id),
  CONSTRAINT stay_report_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE stay_report IS 'A report by ambulance or doctor''s car that a person stays at home until a team''s visit, as the unit that wrote it last said it. Each version is an entry and a message of its own.';
COMMENT ON COLUMN stay_report.id IS 'Also the id of the team''s referral and of the thread with it.';
COMMENT ON COLUMN stay_report.visit_due IS 'By when the team sees the person, as the reporter was shown before sending.';
COMMENT ON COLUMN stay_report.until IS 'Who is responsible until the visit, what to watch for, when to ring 112, whom to call, and who was told: the version that stands.';
COMMENT ON COLUMN stay_report.will IS 'What the person said of the telling, and the reporter''s words of it: the ground of what is told later.';
COMMENT ON COLUMN stay_report.night_report_id IS 'The concern for the night that went to the municipal night nurse in the same act; null where the person has no home care and nobody there was told.';

CREATE TABLE stay_visit (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  from_name text NOT NULL,
  from_phone text NOT NULL,
  visit_due timestamp with time zone NOT NULL,
  until jsonb NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  night_report_id uuid,
  received_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT stay_visit_pkey PRIMARY KEY (id),
  CONSTRAINT stay_visit_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'withdrawn'::text])))
);
COMMENT ON TABLE stay_visit IS 'A report that a person stays at home until the visit, as the team that makes the visit has it; the same id as its referral.';
COMMENT ON COLUMN stay_visit.night_report_id IS 'What came of the night stands in night_answer under this id.';

CREATE TABLE task (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  source text,
  about_process_id uuid,
  staff_id uuid,
  profession text,
  priority integer DEFAULT 2 NOT NULL,
  due_at timestamp with time zone,
  escalated_at timestamp with time zone,
  outcome text,
  outcome_note text,
  outcome_by uuid,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  title_en text,
  CONSTRAINT task_pkey PRIMARY KEY (id),
  CONSTRAINT task_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'notNeeded'::text]))),
  CONSTRAINT task_priority_check CHECK (((priority >= 1) AND (priority <= 3)))
);
COMMENT ON TABLE task IS 'Something that shall be done for a person, by whom and by when. The envelope is process (states open, done, notNeeded).';
COMMENT ON COLUMN task.key IS 'The care model''s step or the kind of task, for example firstVisit, bereavementCall, replyToSender.';
COMMENT ON COLUMN task.title IS 'What is to be done, in Swedish: the care model''s own words at the version in force, or what somebody wrote.';
COMMENT ON COLUMN task.source IS 'Where the deadline comes from: an ID of the acceptance table or "design".';
COMMENT ON COLUMN task.priority IS '1 first, 3 last; lists order by priority, then due.';
COMMENT ON COLUMN task.title_en IS 'The same in English, for tasks that Hemma opens. Null for tasks in somebody''s own words, which are shown as they were written.';

CREATE TABLE thanks (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  day date NOT NULL,
  said_by text NOT NULL,
  words text NOT NULL,
  written_by uuid NOT NULL,
  written_name text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  taken_away_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT thanks_pkey PRIMARY KEY (id),
  CONSTRAINT thanks_said_by_check CHECK ((said_by = ANY (ARRAY['person'::text, 'relative'::text, 'colleague'::text, 'other'::text])))
);
COMMENT ON TABLE thanks IS 'A note of thanks, about the work. It belongs to the unit, is no part of any record, and names no patient: who said it is told by kind alone.';
COMMENT ON COLUMN thanks.said_by IS 'Who said it: the person, a relative, a colleague elsewhere, somebody else.';
COMMENT ON COLUMN thanks.taken_away_at IS 'Taken away by somebody of the unit; kept, and shown to nobody.';

CREATE TABLE transfer (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  record_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  act text NOT NULL,
  undoes_id uuid,
  system text NOT NULL,
  reason text,
  by_staff uuid NOT NULL,
  by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT transfer_pkey PRIMARY KEY (id),
  CONSTRAINT transfer_undoes_id_key UNIQUE (undoes_id),
  CONSTRAINT transfer_act_check CHECK ((act = ANY (ARRAY['copied'::text, 'transferred'::text, 'undone'::text]))),
  CONSTRAINT transfer_check CHECK (((act = 'undone'::text) = (undoes_id IS NOT NULL))),
  CONSTRAINT transfer_check1 CHECK (((act = 'undone'::text) = (reason IS NOT NULL)))
);
COMMENT ON TABLE transfer IS 'Append-only. That an entry was copied for, marked as transferred to, or after all not transferred to the other record. What stands is the latest mark that nothing undoes.';
COMMENT ON COLUMN transfer.id IS 'The id of the command.';
COMMENT ON COLUMN transfer.record_id IS 'The entry''s record: marks follow it over its versions.';
COMMENT ON COLUMN transfer.entry_id IS 'The version that was handed over; a newer one comes back to the list.';
COMMENT ON COLUMN transfer.system IS 'The other record as it was called then.';

CREATE TABLE treatment_limit (
  entry_id uuid NOT NULL,
  record_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  decision text NOT NULL,
  decided_on date NOT NULL,
  decided_by text NOT NULL,
  change text NOT NULL,
  from_unit_id uuid,
  written_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT treatment_limit_pkey PRIMARY KEY (entry_id),
  CONSTRAINT treatment_limit_change_check CHECK ((change = ANY (ARRAY['decided'::text, 'corrected'::text, 'received'::text, 'ended'::text]))),
  CONSTRAINT treatment_limit_decision_check CHECK ((decision = ANY (ARRAY['noResuscitation'::text, 'noIntensiveCare'::text, 'noVentilator'::text, 'noHospital'::text, 'other'::text])))
);
COMMENT ON TABLE treatment_limit IS 'Append-only. A physician''s decision to limit treatment, version by version; reason and with whom stand in the entry''s body. Of each record_id the newest holds until it is ended.';

CREATE TABLE unit (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  hsa_id text NOT NULL,
  care_model text,
  municipality_code text,
  head_staff_id uuid,
  valid_from date NOT NULL,
  valid_to date,
  version uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
  notice_phone text,
  CONSTRAINT unit_pkey PRIMARY KEY (id),
  CONSTRAINT unit_hsa_id_key UNIQUE (hsa_id),
  CONSTRAINT unit_kind_check CHECK ((kind = ANY (ARRAY['team'::text, 'home-care'::text, 'home-help'::text, 'health-centre'::text, 'ward'::text, 'emergency'::text, 'ambulance'::text, 'clinic'::text, 'administration'::text])))
);
COMMENT ON TABLE unit IS 'A care unit (vårdenhet) of exactly one care provider. A team is a unit with a care model.';
COMMENT ON COLUMN unit.municipality_code IS 'Four digits (SCB), the municipality the unit serves; null serves the whole region.';
COMMENT ON COLUMN unit.notice_phone IS 'A mobile that somebody on duty carries. Notices to the unit go there before anywhere else; null where there is none.';

CREATE TABLE unit_phone (
  unit_id uuid NOT NULL,
  line text NOT NULL,
  phone text NOT NULL,
  from_time text NOT NULL,
  to_time text NOT NULL,
  days text NOT NULL,
  CONSTRAINT unit_phone_pkey PRIMARY KEY (unit_id, line),
  CONSTRAINT unit_phone_days_check CHECK ((days = ANY (ARRAY['every'::text, 'working'::text, 'free'::text]))),
  CONSTRAINT unit_phone_from_time_check CHECK ((from_time ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  CONSTRAINT unit_phone_line_check CHECK ((line = ANY (ARRAY['day'::text, 'evening'::text, 'night'::text, 'duty'::text]))),
  CONSTRAINT unit_phone_to_time_check CHECK ((to_time ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);
COMMENT ON TABLE unit_phone IS 'Whom to call and when: Stockholm wall-clock times; to_time earlier than from_time runs over midnight.';
COMMENT ON COLUMN unit_phone.days IS 'every day; working: Monday to Friday that are no holiday; free: all others. A line that runs over midnight belongs to the day on which it begins.';

CREATE TABLE unmatched_visit (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid,
  who text NOT NULL,
  place text NOT NULL,
  words text NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  written_by uuid NOT NULL,
  written_assignment_id uuid NOT NULL,
  written_name text NOT NULL,
  written_title text NOT NULL,
  area text NOT NULL,
  entry_id uuid,
  matched_by uuid,
  matched_at timestamp with time zone,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT unmatched_visit_pkey PRIMARY KEY (id),
  CONSTRAINT unmatched_visit_area_check CHECK ((area = ANY (ARRAY['health'::text, 'social'::text]))),
  CONSTRAINT unmatched_visit_check CHECK ((((person_id IS NULL) = (entry_id IS NULL)) AND ((person_id IS NULL) = (matched_by IS NULL)) AND ((person_id IS NULL) = (matched_at IS NULL))))
);
COMMENT ON TABLE unmatched_visit IS 'What was done at somebody who could not be looked up (no network, not in the day bag), until somebody of the unit says by name who it was. Then it is an entry of that person, in the name of who wrote it.';
COMMENT ON COLUMN unmatched_visit.who IS 'Name or number as they were written at the visit.';
COMMENT ON COLUMN unmatched_visit.written_assignment_id IS 'Under which assignment it was written: the entry is its author''s.';
COMMENT ON COLUMN unmatched_visit.entry_id IS 'The entry that it became; null until it is matched.';

CREATE TABLE visit (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  mode text NOT NULL,
  day date NOT NULL,
  from_time text,
  to_time text,
  minutes integer NOT NULL,
  place text NOT NULL,
  place_text text,
  why text NOT NULL,
  not_joint_reason text,
  about_process_id uuid,
  person_told boolean DEFAULT false NOT NULL,
  planned_by uuid,
  arrived_at timestamp with time zone,
  ended_at timestamp with time zone,
  end_reason text,
  end_note text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  series_id uuid,
  alone_since timestamp with time zone,
  alone_why text,
  alone_why_name text,
  moved_apart boolean DEFAULT false NOT NULL,
  CONSTRAINT visit_pkey PRIMARY KEY (id),
  CONSTRAINT visit_alone_why_check CHECK (((alone_why IS NULL) = (alone_why_name IS NULL))),
  CONSTRAINT visit_check CHECK (((to_time IS NULL) OR ((from_time IS NOT NULL) AND (to_time >= from_time)))),
  CONSTRAINT visit_check1 CHECK (((place = 'other'::text) = (place_text IS NOT NULL))),
  CONSTRAINT visit_from_time_check CHECK ((from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CONSTRAINT visit_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
  CONSTRAINT visit_mode_check CHECK ((mode = ANY (ARRAY['home'::text, 'careHome'::text, 'phone'::text, 'video'::text]))),
  CONSTRAINT visit_place_check CHECK ((place = ANY (ARRAY['home'::text, 'other'::text]))),
  CONSTRAINT visit_to_time_check CHECK ((to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
);
COMMENT ON TABLE visit IS 'A visit or a booked call. The envelope is process (states asked, planned, arrived, documented, done, declined, cancelled, notFound, notMet).';
COMMENT ON COLUMN visit.kind IS 'A visit kind of the unit''s care model, or of visits/visit-kinds.ts for units without one.';
COMMENT ON COLUMN visit.from_time IS 'Stockholm wall clock. Alone: the time agreed; with to_time: the window; absent: some time that day.';
COMMENT ON COLUMN visit.place_text IS 'Where, when it is not the person''s registered home.';
COMMENT ON COLUMN visit.not_joint_reason IS 'Why the municipal nurse does not take part, where the care model says that she always does.';
COMMENT ON COLUMN visit.about_process_id IS 'The referral or enrolment that the visit belongs to; an assessment visit needs no enrolment.';
COMMENT ON COLUMN visit.arrived_at IS 'When someone tapped that they had come. No position of staff is ever stored.';
COMMENT ON COLUMN visit.end_reason IS 'Why it was declined, cancelled or given up: a key of the visit texts.';
COMMENT ON COLUMN visit.series_id IS 'The first visit of the series that this one belongs to, itself included; null for a visit by itself.';
COMMENT ON COLUMN visit.alone_since IS 'Since when one is alone on a visit where two must go; kept by whatever changes who goes, and by a job that reads the roster. Null where two go, where one may go alone, and once the visit has begun or ended.';
COMMENT ON COLUMN visit.alone_why IS 'Why one goes alone although two must, as somebody decided by name (alone_why_name); null when nobody has.';
COMMENT ON COLUMN visit.moved_apart IS 'A visit of a series that somebody has moved by itself: an act on the rest of the series leaves it, unless it is said otherwise.';

CREATE TABLE visit_event (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  made_at timestamp with time zone NOT NULL,
  staff_id uuid,
  staff_name text NOT NULL,
  note text,
  person_told boolean,
  day date,
  from_time text,
  to_time text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT visit_event_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE visit_event IS 'Append-only. Everything that was done to a visit: planned, moved, arrived, undone, cancelled, joint questions and answers, steps of a search.';
COMMENT ON COLUMN visit_event.day IS 'For planned and moved: the plan from then on, with from_time and to_time.';

CREATE TABLE visit_partner (
  visit_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  partner_unit_id uuid NOT NULL,
  thread_id uuid NOT NULL,
  asking boolean NOT NULL,
  ground text NOT NULL,
  ground_statement text,
  answer text NOT NULL,
  answer_note text,
  answer_name text,
  answer_at timestamp with time zone,
  their_state text,
  their_day date,
  their_from text,
  their_to text,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT visit_partner_pkey PRIMARY KEY (visit_id, partner_unit_id),
  CONSTRAINT visit_partner_answer_check CHECK ((answer = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text]))),
  CONSTRAINT visit_partner_their_state_check CHECK ((their_state = ANY (ARRAY['planned'::text, 'cancelled'::text])))
);
COMMENT ON TABLE visit_partner IS 'The other unit of a joint visit, as this side knows it. Each owner has its own visit; the two meet only in messages of one thread.';
COMMENT ON COLUMN visit_partner.asking IS 'This side asked the other to come along.';
COMMENT ON COLUMN visit_partner.their_day IS 'The other side''s own plan as it last told us.';

CREATE TABLE visit_search_step (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  step text NOT NULL,
  outcome text NOT NULL,
  note text,
  at timestamp with time zone NOT NULL,
  staff_id uuid,
  staff_name text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT visit_search_step_pkey PRIMARY KEY (id),
  CONSTRAINT visit_search_step_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'noAnswer'::text, 'notPossible'::text])))
);
COMMENT ON TABLE visit_search_step IS 'Append-only. What was done when nobody opened (ej anträffad), step by step. Only a named decision ends the search.';

CREATE TABLE visit_series_act (
  visit_id uuid NOT NULL,
  act_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  stood jsonb NOT NULL,
  CONSTRAINT visit_series_act_pkey PRIMARY KEY (visit_id),
  CONSTRAINT visit_series_act_kind_check CHECK ((kind = ANY (ARRAY['moved'::text, 'ended'::text])))
);
COMMENT ON TABLE visit_series_act IS 'Where each visit stood before the last act on its whole series.';
COMMENT ON COLUMN visit_series_act.act_id IS 'The command that did it; while the visit still has it as its version, nothing else has been done to it, and it can be taken back.';
COMMENT ON COLUMN visit_series_act.stood IS '{day, from, to, going, personTold, movedApart}: as it was before.';

CREATE TABLE visit_staff (
  visit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  going boolean DEFAULT true NOT NULL,
  CONSTRAINT visit_staff_pkey PRIMARY KEY (visit_id, staff_id)
);
COMMENT ON TABLE visit_staff IS 'Who goes. going is false for whoever was taken off the visit.';

CREATE TABLE visit_while_away (
  visit_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid NOT NULL,
  choice text NOT NULL,
  mode_before text NOT NULL,
  place_before text NOT NULL,
  place_text_before text,
  decided_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  settled_as text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT visit_while_away_pkey PRIMARY KEY (visit_id),
  CONSTRAINT visit_while_away_check CHECK (((place_before = 'other'::text) = (place_text_before IS NOT NULL))),
  CONSTRAINT visit_while_away_check1 CHECK (((settled_at IS NULL) = (settled_as IS NULL))),
  CONSTRAINT visit_while_away_choice_check CHECK ((choice = ANY (ARRAY['there'::text, 'phone'::text, 'cancel'::text]))),
  CONSTRAINT visit_while_away_mode_before_check CHECK ((mode_before = ANY (ARRAY['home'::text, 'careHome'::text, 'phone'::text, 'video'::text]))),
  CONSTRAINT visit_while_away_place_before_check CHECK ((place_before = ANY (ARRAY['home'::text, 'other'::text]))),
  CONSTRAINT visit_while_away_settled_as_check CHECK ((settled_as = ANY (ARRAY['takenUp'::text, 'leftSo'::text])))
);
COMMENT ON TABLE visit_while_away IS 'What the unit decided about a planned visit while the person was on a ward, in a short-term stay, with family. One row per visit: the latest decision.';
COMMENT ON COLUMN visit_while_away.choice IS 'there: made where the person is; phone: made as a call; cancel: cancelled.';
COMMENT ON COLUMN visit_while_away.mode_before IS 'As the visit was planned, with place_before and place_text_before: so it is taken up again.';
COMMENT ON COLUMN visit_while_away.settled_at IS 'When the visit was taken up again as it was, or left so. Null while somebody has to see to it when the person is home.';

CREATE TABLE worry (
  entry_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  level text NOT NULL,
  why text NOT NULL,
  said_name text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT worry_pkey PRIMARY KEY (entry_id),
  CONSTRAINT worry_level_check CHECK ((level = ANY (ARRAY['calm'::text, 'watch'::text, 'worried'::text, 'veryWorried'::text])))
);
COMMENT ON TABLE worry IS 'Append-only. How worried a named member of staff said that one should be about a person; the latest of a unit holds. People say it, nothing computes it (GEN-06).';
COMMENT ON COLUMN worry.why IS 'In their own words; empty where nothing was said.';

ALTER TABLE active_choice ADD CONSTRAINT active_choice_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE active_choice ADD CONSTRAINT active_choice_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE active_choice ADD CONSTRAINT active_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE active_choice ADD CONSTRAINT active_choice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE agreement ADD CONSTRAINT agreement_said_by_fkey FOREIGN KEY (said_by) REFERENCES staff(id);
ALTER TABLE agreement ADD CONSTRAINT agreement_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_about_message_id_fkey FOREIGN KEY (about_message_id) REFERENCES message_received(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_about_process_id_fkey FOREIGN KEY (about_process_id) REFERENCES process(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_held_by_fkey FOREIGN KEY (held_by) REFERENCES staff(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE alarm ADD CONSTRAINT alarm_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE assignment ADD CONSTRAINT assignment_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE assignment ADD CONSTRAINT assignment_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE assignment ADD CONSTRAINT assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE avoided_care ADD CONSTRAINT avoided_care_contact_record_id_fkey FOREIGN KEY (contact_record_id) REFERENCES contact(record_id);
ALTER TABLE avoided_care ADD CONSTRAINT avoided_care_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE avoided_care ADD CONSTRAINT avoided_care_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE avoided_care ADD CONSTRAINT avoided_care_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE avoided_care ADD CONSTRAINT avoided_care_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE avoided_care ADD CONSTRAINT avoided_care_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_about_process_id_fkey FOREIGN KEY (about_process_id) REFERENCES process(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_id_fkey FOREIGN KEY (id) REFERENCES process(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES staff(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_partner_unit_id_fkey FOREIGN KEY (partner_unit_id) REFERENCES unit(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE care_order ADD CONSTRAINT care_order_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE care_relation ADD CONSTRAINT care_relation_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE care_relation ADD CONSTRAINT care_relation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE care_relation ADD CONSTRAINT care_relation_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id);
ALTER TABLE care_relation ADD CONSTRAINT care_relation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE contact ADD CONSTRAINT contact_about_process_id_fkey FOREIGN KEY (about_process_id) REFERENCES process(id);
ALTER TABLE contact ADD CONSTRAINT contact_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE contact ADD CONSTRAINT contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE contact ADD CONSTRAINT contact_record_id_fkey FOREIGN KEY (record_id) REFERENCES entry(id);
ALTER TABLE contact ADD CONSTRAINT contact_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE contact ADD CONSTRAINT contact_with_unit_id_fkey FOREIGN KEY (with_unit_id) REFERENCES unit(id);
ALTER TABLE death ADD CONSTRAINT death_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE death ADD CONSTRAINT death_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE death ADD CONSTRAINT death_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE death ADD CONSTRAINT death_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id);
ALTER TABLE death ADD CONSTRAINT death_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE death_closure ADD CONSTRAINT death_closure_death_id_fkey FOREIGN KEY (death_id) REFERENCES death(id);
ALTER TABLE death_closure ADD CONSTRAINT death_closure_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE death_closure ADD CONSTRAINT death_closure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE death_closure ADD CONSTRAINT death_closure_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id);
ALTER TABLE death_closure ADD CONSTRAINT death_closure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_delegate_assignment_id_fkey FOREIGN KEY (delegate_assignment_id) REFERENCES assignment(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_delegate_staff_id_fkey FOREIGN KEY (delegate_staff_id) REFERENCES staff(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_delegator_assignment_id_fkey FOREIGN KEY (delegator_assignment_id) REFERENCES assignment(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_delegator_staff_id_fkey FOREIGN KEY (delegator_staff_id) REFERENCES staff(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES delegation(id);
ALTER TABLE delegation ADD CONSTRAINT delegation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE delegation_event ADD CONSTRAINT delegation_event_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
ALTER TABLE delegation_event ADD CONSTRAINT delegation_event_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE delegation_event ADD CONSTRAINT delegation_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE device_use ADD CONSTRAINT device_use_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE device_use ADD CONSTRAINT device_use_device_id_staff_id_fkey FOREIGN KEY (device_id, staff_id) REFERENCES device_user(device_id, staff_id);
ALTER TABLE device_use ADD CONSTRAINT device_use_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE device_user ADD CONSTRAINT device_user_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES staff(id);
ALTER TABLE device_user ADD CONSTRAINT device_user_ordered_owner_fkey FOREIGN KEY (ordered_owner) REFERENCES care_provider(id);
ALTER TABLE device_user ADD CONSTRAINT device_user_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE door_code ADD CONSTRAINT door_code_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES person_fact(entry_id);
ALTER TABLE door_code ADD CONSTRAINT door_code_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE door_code ADD CONSTRAINT door_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE draft ADD CONSTRAINT draft_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE draft ADD CONSTRAINT draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE draft ADD CONSTRAINT draft_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id);
ALTER TABLE draft ADD CONSTRAINT draft_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE draft ADD CONSTRAINT draft_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE duty_phone_taking ADD CONSTRAINT duty_phone_taking_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE duty_phone_taking ADD CONSTRAINT duty_phone_taking_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_id_fkey FOREIGN KEY (id) REFERENCES process(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_nurse_id_fkey FOREIGN KEY (nurse_id) REFERENCES staff(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_physician_id_fkey FOREIGN KEY (physician_id) REFERENCES staff(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES process(id);
ALTER TABLE enrolment ADD CONSTRAINT enrolment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE enrolment_told ADD CONSTRAINT enrolment_told_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id);
ALTER TABLE enrolment_told ADD CONSTRAINT enrolment_told_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE enrolment_told ADD CONSTRAINT enrolment_told_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE enrolment_told ADD CONSTRAINT enrolment_told_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id);
ALTER TABLE entry ADD CONSTRAINT entry_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE entry ADD CONSTRAINT entry_author_id_fkey FOREIGN KEY (author_id) REFERENCES staff(id);
ALTER TABLE entry ADD CONSTRAINT entry_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE entry ADD CONSTRAINT entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE entry ADD CONSTRAINT entry_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id);
ALTER TABLE entry ADD CONSTRAINT entry_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES entry(id);
ALTER TABLE entry ADD CONSTRAINT entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE entry_signature ADD CONSTRAINT entry_signature_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE entry_signature ADD CONSTRAINT entry_signature_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE entry_signature ADD CONSTRAINT entry_signature_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE entry_signature ADD CONSTRAINT entry_signature_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE entry_signature ADD CONSTRAINT entry_signature_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES staff(id);
ALTER TABLE free_time ADD CONSTRAINT free_time_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE gear ADD CONSTRAINT gear_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE hand_back ADD CONSTRAINT hand_back_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id);
ALTER TABLE hand_back ADD CONSTRAINT hand_back_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE hand_back ADD CONSTRAINT hand_back_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE hand_back ADD CONSTRAINT hand_back_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE hand_back ADD CONSTRAINT hand_back_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id);
ALTER TABLE hand_back ADD CONSTRAINT hand_back_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE hand_back_received ADD CONSTRAINT hand_back_received_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
ALTER TABLE hand_back_received ADD CONSTRAINT hand_back_received_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE hand_back_received ADD CONSTRAINT hand_back_received_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE hand_back_received ADD CONSTRAINT hand_back_received_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE history_confirmation ADD CONSTRAINT history_confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES staff(id);
ALTER TABLE history_confirmation ADD CONSTRAINT history_confirmation_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE history_confirmation ADD CONSTRAINT history_confirmation_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE history_confirmation ADD CONSTRAINT history_confirmation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE history_confirmation ADD CONSTRAINT history_confirmation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE history_item ADD CONSTRAINT history_item_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE history_item ADD CONSTRAINT history_item_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE history_item ADD CONSTRAINT history_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE history_item ADD CONSTRAINT history_item_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE history_replaced ADD CONSTRAINT history_replaced_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE history_replaced ADD CONSTRAINT history_replaced_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE history_replaced ADD CONSTRAINT history_replaced_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE history_replaced ADD CONSTRAINT history_replaced_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES entry(id);
ALTER TABLE history_subject ADD CONSTRAINT history_subject_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE history_subject ADD CONSTRAINT history_subject_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE history_subject ADD CONSTRAINT history_subject_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE kept_work ADD CONSTRAINT kept_work_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE kept_work ADD CONSTRAINT kept_work_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE kept_work ADD CONSTRAINT kept_work_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE kept_work ADD CONSTRAINT kept_work_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE last_look ADD CONSTRAINT last_look_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE last_look ADD CONSTRAINT last_look_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE last_look ADD CONSTRAINT last_look_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE last_look ADD CONSTRAINT last_look_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE licence ADD CONSTRAINT licence_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE link_opening ADD CONSTRAINT link_opening_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES staff(id);
ALTER TABLE link_opening ADD CONSTRAINT link_opening_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE link_opening ADD CONSTRAINT link_opening_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE link_opening ADD CONSTRAINT link_opening_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE machine_token ADD CONSTRAINT machine_token_created_by_fkey FOREIGN KEY (created_by) REFERENCES staff(id);
ALTER TABLE machine_token ADD CONSTRAINT machine_token_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE machine_token ADD CONSTRAINT machine_token_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE measurement ADD CONSTRAINT measurement_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE message_receipt ADD CONSTRAINT message_receipt_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE message_receipt ADD CONSTRAINT message_receipt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE message_received ADD CONSTRAINT message_received_from_owner_id_fkey FOREIGN KEY (from_owner_id) REFERENCES care_provider(id);
ALTER TABLE message_received ADD CONSTRAINT message_received_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
ALTER TABLE message_received ADD CONSTRAINT message_received_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE message_received ADD CONSTRAINT message_received_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE message_received ADD CONSTRAINT message_received_receipted_by_fkey FOREIGN KEY (receipted_by) REFERENCES staff(id);
ALTER TABLE message_received ADD CONSTRAINT message_received_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES staff(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_to_owner_id_fkey FOREIGN KEY (to_owner_id) REFERENCES care_provider(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id);
ALTER TABLE message_sent ADD CONSTRAINT message_sent_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE night_answer ADD CONSTRAINT night_answer_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE night_answer ADD CONSTRAINT night_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE night_answer ADD CONSTRAINT night_answer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE night_concern ADD CONSTRAINT night_concern_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
ALTER TABLE night_concern ADD CONSTRAINT night_concern_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE night_concern ADD CONSTRAINT night_concern_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE night_concern ADD CONSTRAINT night_concern_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE night_concern ADD CONSTRAINT night_concern_visit_unit_id_fkey FOREIGN KEY (visit_unit_id) REFERENCES unit(id);
ALTER TABLE night_report ADD CONSTRAINT night_report_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE night_report ADD CONSTRAINT night_report_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE night_report ADD CONSTRAINT night_report_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE night_report ADD CONSTRAINT night_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE night_report ADD CONSTRAINT night_report_visit_unit_id_fkey FOREIGN KEY (visit_unit_id) REFERENCES unit(id);
ALTER TABLE night_sending ADD CONSTRAINT night_sending_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE night_sending ADD CONSTRAINT night_sending_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE night_sending ADD CONSTRAINT night_sending_report_id_fkey FOREIGN KEY (report_id) REFERENCES night_report(id);
ALTER TABLE night_sending ADD CONSTRAINT night_sending_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(id);
ALTER TABLE notice ADD CONSTRAINT notice_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE opening_exception ADD CONSTRAINT opening_exception_said_by_fkey FOREIGN KEY (said_by) REFERENCES staff(id);
ALTER TABLE opening_exception ADD CONSTRAINT opening_exception_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE opening_week ADD CONSTRAINT opening_week_said_by_fkey FOREIGN KEY (said_by) REFERENCES staff(id);
ALTER TABLE opening_week ADD CONSTRAINT opening_week_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE order_blood_unit ADD CONSTRAINT order_blood_unit_first_staff_id_fkey FOREIGN KEY (first_staff_id) REFERENCES staff(id);
ALTER TABLE order_blood_unit ADD CONSTRAINT order_blood_unit_order_id_fkey FOREIGN KEY (order_id) REFERENCES care_order(id);
ALTER TABLE order_blood_unit ADD CONSTRAINT order_blood_unit_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE order_blood_unit ADD CONSTRAINT order_blood_unit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE order_blood_unit ADD CONSTRAINT order_blood_unit_second_staff_id_fkey FOREIGN KEY (second_staff_id) REFERENCES staff(id);
ALTER TABLE order_event ADD CONSTRAINT order_event_order_id_fkey FOREIGN KEY (order_id) REFERENCES care_order(id);
ALTER TABLE order_event ADD CONSTRAINT order_event_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE order_event ADD CONSTRAINT order_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE order_performance ADD CONSTRAINT order_performance_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
ALTER TABLE order_performance ADD CONSTRAINT order_performance_order_id_fkey FOREIGN KEY (order_id) REFERENCES care_order(id);
ALTER TABLE order_performance ADD CONSTRAINT order_performance_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE order_performance ADD CONSTRAINT order_performance_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE organisation_change ADD CONSTRAINT organisation_change_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE organisation_change ADD CONSTRAINT organisation_change_by_staff_id_fkey FOREIGN KEY (by_staff_id) REFERENCES staff(id);
ALTER TABLE organisation_change ADD CONSTRAINT organisation_change_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE organisation_change ADD CONSTRAINT organisation_change_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE organisation_change ADD CONSTRAINT organisation_change_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE person_change ADD CONSTRAINT person_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES staff(id);
ALTER TABLE person_change ADD CONSTRAINT person_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE person_change ADD CONSTRAINT person_change_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE person_fact ADD CONSTRAINT person_fact_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE person_fact ADD CONSTRAINT person_fact_line_id_fkey FOREIGN KEY (line_id) REFERENCES entry(id);
ALTER TABLE person_fact ADD CONSTRAINT person_fact_over_id_fkey FOREIGN KEY (over_id) REFERENCES person_fact(entry_id);
ALTER TABLE person_fact ADD CONSTRAINT person_fact_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE person_fact ADD CONSTRAINT person_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE person_fact ADD CONSTRAINT person_fact_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE person_identity ADD CONSTRAINT person_identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE person_search ADD CONSTRAINT person_search_listed_unit_id_fkey FOREIGN KEY (listed_unit_id) REFERENCES unit(id);
ALTER TABLE person_search ADD CONSTRAINT person_search_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE plan_if_worse ADD CONSTRAINT plan_if_worse_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE plan_if_worse ADD CONSTRAINT plan_if_worse_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
ALTER TABLE plan_if_worse ADD CONSTRAINT plan_if_worse_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE plan_if_worse ADD CONSTRAINT plan_if_worse_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE plan_if_worse ADD CONSTRAINT plan_if_worse_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE process ADD CONSTRAINT process_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE process ADD CONSTRAINT process_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE process ADD CONSTRAINT process_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE push_subscription ADD CONSTRAINT push_subscription_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE record_setting ADD CONSTRAINT record_setting_said_by_fkey FOREIGN KEY (said_by) REFERENCES staff(id);
ALTER TABLE record_setting ADD CONSTRAINT record_setting_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE referral ADD CONSTRAINT referral_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE referral ADD CONSTRAINT referral_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
ALTER TABLE referral ADD CONSTRAINT referral_id_fkey FOREIGN KEY (id) REFERENCES process(id);
ALTER TABLE referral ADD CONSTRAINT referral_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE referral ADD CONSTRAINT referral_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE referral ADD CONSTRAINT referral_receipted_by_fkey FOREIGN KEY (receipted_by) REFERENCES staff(id);
ALTER TABLE referral ADD CONSTRAINT referral_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE referral_decision ADD CONSTRAINT referral_decision_call_back_task_id_fkey FOREIGN KEY (call_back_task_id) REFERENCES task(id);
ALTER TABLE referral_decision ADD CONSTRAINT referral_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id);
ALTER TABLE referral_decision ADD CONSTRAINT referral_decision_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE referral_decision ADD CONSTRAINT referral_decision_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE referral_decision ADD CONSTRAINT referral_decision_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE referral_decision ADD CONSTRAINT referral_decision_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral(id);
ALTER TABLE reserve_number ADD CONSTRAINT reserve_number_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_holder_unit_id_fkey FOREIGN KEY (holder_unit_id) REFERENCES unit(id);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE responsibility ADD CONSTRAINT responsibility_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE responsibility_claim ADD CONSTRAINT responsibility_claim_holder_staff_id_fkey FOREIGN KEY (holder_staff_id) REFERENCES staff(id);
ALTER TABLE responsibility_claim ADD CONSTRAINT responsibility_claim_holder_unit_id_fkey FOREIGN KEY (holder_unit_id) REFERENCES unit(id);
ALTER TABLE responsibility_claim ADD CONSTRAINT responsibility_claim_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE responsibility_claim ADD CONSTRAINT responsibility_claim_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE responsibility_claim ADD CONSTRAINT responsibility_claim_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE roster_day ADD CONSTRAINT roster_day_said_by_fkey FOREIGN KEY (said_by) REFERENCES staff(id);
ALTER TABLE roster_day ADD CONSTRAINT roster_day_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE round ADD CONSTRAINT round_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE round ADD CONSTRAINT round_started_by_fkey FOREIGN KEY (started_by) REFERENCES staff(id);
ALTER TABLE round ADD CONSTRAINT round_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE round_person ADD CONSTRAINT round_person_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolment(id);
ALTER TABLE round_person ADD CONSTRAINT round_person_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE round_person ADD CONSTRAINT round_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE round_person ADD CONSTRAINT round_person_record_id_fkey FOREIGN KEY (record_id) REFERENCES entry(id);
ALTER TABLE round_person ADD CONSTRAINT round_person_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id);
ALTER TABLE round_person ADD CONSTRAINT round_person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE round_time ADD CONSTRAINT round_time_said_by_fkey FOREIGN KEY (said_by) REFERENCES staff(id);
ALTER TABLE round_time ADD CONSTRAINT round_time_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE session ADD CONSTRAINT session_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE session ADD CONSTRAINT session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE stay_report ADD CONSTRAINT stay_report_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE stay_report ADD CONSTRAINT stay_report_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE stay_report ADD CONSTRAINT stay_report_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE stay_report ADD CONSTRAINT stay_report_team_unit_id_fkey FOREIGN KEY (team_unit_id) REFERENCES unit(id);
ALTER TABLE stay_report ADD CONSTRAINT stay_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE stay_visit ADD CONSTRAINT stay_visit_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE stay_visit ADD CONSTRAINT stay_visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE stay_visit ADD CONSTRAINT stay_visit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE task ADD CONSTRAINT task_about_process_id_fkey FOREIGN KEY (about_process_id) REFERENCES process(id);
ALTER TABLE task ADD CONSTRAINT task_id_fkey FOREIGN KEY (id) REFERENCES process(id);
ALTER TABLE task ADD CONSTRAINT task_outcome_by_fkey FOREIGN KEY (outcome_by) REFERENCES staff(id);
ALTER TABLE task ADD CONSTRAINT task_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE task ADD CONSTRAINT task_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE task ADD CONSTRAINT task_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE task ADD CONSTRAINT task_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE thanks ADD CONSTRAINT thanks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE thanks ADD CONSTRAINT thanks_written_by_fkey FOREIGN KEY (written_by) REFERENCES staff(id);
ALTER TABLE transfer ADD CONSTRAINT transfer_by_staff_fkey FOREIGN KEY (by_staff) REFERENCES staff(id);
ALTER TABLE transfer ADD CONSTRAINT transfer_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE transfer ADD CONSTRAINT transfer_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE transfer ADD CONSTRAINT transfer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE transfer ADD CONSTRAINT transfer_undoes_id_fkey FOREIGN KEY (undoes_id) REFERENCES transfer(id);
ALTER TABLE transfer ADD CONSTRAINT transfer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE treatment_limit ADD CONSTRAINT treatment_limit_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE treatment_limit ADD CONSTRAINT treatment_limit_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(id);
ALTER TABLE treatment_limit ADD CONSTRAINT treatment_limit_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE treatment_limit ADD CONSTRAINT treatment_limit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE treatment_limit ADD CONSTRAINT treatment_limit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE unit ADD CONSTRAINT unit_head_staff_id_fkey FOREIGN KEY (head_staff_id) REFERENCES staff(id);
ALTER TABLE unit ADD CONSTRAINT unit_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE unit_phone ADD CONSTRAINT unit_phone_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE unmatched_visit ADD CONSTRAINT unmatched_visit_matched_by_fkey FOREIGN KEY (matched_by) REFERENCES staff(id);
ALTER TABLE unmatched_visit ADD CONSTRAINT unmatched_visit_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE unmatched_visit ADD CONSTRAINT unmatched_visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE unmatched_visit ADD CONSTRAINT unmatched_visit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE unmatched_visit ADD CONSTRAINT unmatched_visit_written_assignment_id_fkey FOREIGN KEY (written_assignment_id) REFERENCES assignment(id);
ALTER TABLE unmatched_visit ADD CONSTRAINT unmatched_visit_written_by_fkey FOREIGN KEY (written_by) REFERENCES staff(id);
ALTER TABLE visit ADD CONSTRAINT visit_about_process_id_fkey FOREIGN KEY (about_process_id) REFERENCES process(id);
ALTER TABLE visit ADD CONSTRAINT visit_id_fkey FOREIGN KEY (id) REFERENCES process(id);
ALTER TABLE visit ADD CONSTRAINT visit_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit ADD CONSTRAINT visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit ADD CONSTRAINT visit_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES staff(id);
ALTER TABLE visit ADD CONSTRAINT visit_series_id_fkey FOREIGN KEY (series_id) REFERENCES visit(id);
ALTER TABLE visit ADD CONSTRAINT visit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE visit_event ADD CONSTRAINT visit_event_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit_event ADD CONSTRAINT visit_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit_event ADD CONSTRAINT visit_event_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE visit_event ADD CONSTRAINT visit_event_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE visit_partner ADD CONSTRAINT visit_partner_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit_partner ADD CONSTRAINT visit_partner_partner_unit_id_fkey FOREIGN KEY (partner_unit_id) REFERENCES unit(id);
ALTER TABLE visit_partner ADD CONSTRAINT visit_partner_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit_partner ADD CONSTRAINT visit_partner_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE visit_search_step ADD CONSTRAINT visit_search_step_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit_search_step ADD CONSTRAINT visit_search_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit_search_step ADD CONSTRAINT visit_search_step_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE visit_search_step ADD CONSTRAINT visit_search_step_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE visit_series_act ADD CONSTRAINT visit_series_act_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit_series_act ADD CONSTRAINT visit_series_act_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit_series_act ADD CONSTRAINT visit_series_act_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE visit_staff ADD CONSTRAINT visit_staff_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit_staff ADD CONSTRAINT visit_staff_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit_staff ADD CONSTRAINT visit_staff_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id);
ALTER TABLE visit_staff ADD CONSTRAINT visit_staff_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE visit_while_away ADD CONSTRAINT visit_while_away_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE visit_while_away ADD CONSTRAINT visit_while_away_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE visit_while_away ADD CONSTRAINT visit_while_away_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE visit_while_away ADD CONSTRAINT visit_while_away_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visit(id);
ALTER TABLE worry ADD CONSTRAINT worry_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry(id);
ALTER TABLE worry ADD CONSTRAINT worry_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES care_provider(id);
ALTER TABLE worry ADD CONSTRAINT worry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE worry ADD CONSTRAINT worry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id);

CREATE INDEX active_choice_of ON public.active_choice USING btree (person_id, assignment_id);
CREATE INDEX agreement_unit ON public.agreement USING btree (unit_id, said_at);
CREATE INDEX alarm_next ON public.alarm USING btree (owner_id, next_at) WHERE ((ended_at IS NULL) AND (next_at IS NOT NULL));
CREATE INDEX alarm_unit ON public.alarm USING btree (unit_id) WHERE (ended_at IS NULL);
CREATE INDEX assignment_of_staff ON public.assignment USING btree (staff_id);
CREATE INDEX assignment_of_unit ON public.assignment USING btree (unit_id);
CREATE INDEX avoided_care_of_unit ON public.avoided_care USING btree (owner_id, unit_id, happened_at);
CREATE INDEX avoided_care_of_visit ON public.avoided_care USING btree (visit_id);
CREATE INDEX care_order_of_person ON public.care_order USING btree (person_id, owner_id);
CREATE INDEX care_order_of_unit ON public.care_order USING btree (owner_id, unit_id, side, due_at);
CREATE INDEX care_order_waiting ON public.care_order USING btree (owner_id, sent_at) WHERE ((side = 'ordering'::text) AND (receipted_at IS NULL) AND (escalated_at IS NULL));
CREATE INDEX care_relation_of ON public.care_relation USING btree (person_id, unit_id);
CREATE INDEX care_relation_of_unit ON public.care_relation USING btree (owner_id, unit_id);
CREATE INDEX contact_of_person ON public.contact USING btree (person_id, owner_id, happened_at DESC);
CREATE INDEX contact_of_unit ON public.contact USING btree (owner_id, unit_id, happened_at);
CREATE UNIQUE INDEX death_standing ON public.death USING btree (owner_id, person_id) WHERE (corrected_at IS NULL);
CREATE INDEX delegation_of_delegate ON public.delegation USING btree (owner_id, delegate_staff_id, task);
CREATE INDEX delegation_of_unit ON public.delegation USING btree (owner_id, unit_id, valid_to);
CREATE INDEX delegation_event_of ON public.delegation_event USING btree (delegation_id, at);
CREATE INDEX device_use_of_owner ON public.device_use USING btree (owner_id, last_contact_at DESC);
CREATE INDEX draft_of_author ON public.draft USING btree (staff_id, owner_id);
CREATE INDEX duty_phone_taking_unit ON public.duty_phone_taking USING btree (unit_id, taken_at DESC);
CREATE INDEX enrolment_of_person ON public.enrolment USING btree (person_id, owner_id);
CREATE UNIQUE INDEX enrolment_open ON public.enrolment USING btree (owner_id, unit_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX entry_of_process ON public.entry USING btree (process_id) WHERE (process_id IS NOT NULL);
CREATE INDEX entry_of_record ON public.entry USING btree (record_id);
CREATE INDEX entry_of_unit ON public.entry USING btree (owner_id, unit_id, kind, written_at DESC);
CREATE INDEX entry_timeline ON public.entry USING btree (person_id, owner_id, happened_at DESC, id);
CREATE INDEX gear_unit ON public.gear USING btree (unit_id);
CREATE UNIQUE INDEX hand_back_open ON public.hand_back USING btree (enrolment_id) WHERE (state = 'sent'::text);
CREATE INDEX hand_back_waiting ON public.hand_back USING btree (owner_id, due_at) WHERE (state = 'sent'::text);
CREATE INDEX hand_back_received_waiting ON public.hand_back_received USING btree (owner_id, unit_id, sent_at) WHERE (state = 'waiting'::text);
CREATE INDEX history_confirmation_of ON public.history_confirmation USING btree (person_id, item_id) WHERE (undone_at IS NULL);
CREATE INDEX history_item_of ON public.history_item USING btree (person_id, kind, from_at DESC NULLS LAST);
CREATE INDEX history_replaced_of ON public.history_replaced USING btree (person_id);
CREATE INDEX history_subject_by_id ON public.history_subject USING btree (unit_id, source_id);
CREATE INDEX kept_work_of_author ON public.kept_work USING btree (staff_id, owner_id) WHERE (discarded_at IS NULL);
CREATE INDEX link_opening_of_person ON public.link_opening USING btree (person_id, at DESC);
CREATE INDEX measurement_newest ON public.measurement USING btree (person_id, effective_at DESC);
CREATE INDEX measurement_series ON public.measurement USING btree (person_id, code, effective_at DESC);
CREATE INDEX message_received_inbox ON public.message_received USING btree (owner_id, unit_id, received_at) WHERE (receipted_at IS NULL);
CREATE INDEX message_received_person ON public.message_received USING btree (person_id, unit_id);
CREATE INDEX message_received_thread ON public.message_received USING btree (thread_id);
CREATE INDEX message_sent_of_unit ON public.message_sent USING btree (owner_id, unit_id, sent_at DESC);
CREATE INDEX message_sent_thread ON public.message_sent USING btree (thread_id);
CREATE INDEX night_answer_report ON public.night_answer USING btree (report_id);
CREATE INDEX night_concern_unit ON public.night_concern USING btree (unit_id, ends_at DESC);
CREATE INDEX night_report_person ON public.night_report USING btree (person_id, ends_at DESC);
CREATE INDEX night_report_unit ON public.night_report USING btree (unit_id, ends_at DESC);
CREATE INDEX night_sending_report ON public.night_sending USING btree (report_id, number);
CREATE INDEX notice_failed ON public.notice USING btree (unit_id, failed_at) WHERE (failed_at IS NOT NULL);
CREATE INDEX notice_latest ON public.notice USING btree (created_at DESC);
CREATE INDEX notice_waiting ON public.notice USING btree (due_at) WHERE (sent_at IS NULL);
CREATE INDEX opening_exception_unit ON public.opening_exception USING btree (unit_id, day, recorded_at DESC);
CREATE INDEX opening_week_unit ON public.opening_week USING btree (unit_id, recorded_at DESC);
CREATE UNIQUE INDEX order_blood_unit_now ON public.order_blood_unit USING btree (order_id) WHERE ((ended_at IS NULL) AND (discarded_at IS NULL));
CREATE UNIQUE INDEX order_blood_unit_once ON public.order_blood_unit USING btree (owner_id, number, product) WHERE (discarded_at IS NULL);
CREATE INDEX order_event_of ON public.order_event USING btree (order_id, at);
CREATE INDEX order_performance_of ON public.order_performance USING btree (order_id, performed_at);
CREATE INDEX organisation_change_of ON public.organisation_change USING btree (owner_id, at DESC);
CREATE INDEX organisation_change_of_staff ON public.organisation_change USING btree (staff_id, at DESC) WHERE (staff_id IS NOT NULL);
CREATE INDEX organisation_change_of_unit ON public.organisation_change USING btree (unit_id, at DESC) WHERE (unit_id IS NOT NULL);
CREATE INDEX person_birth_day ON public.person USING btree (birth_day);
CREATE INDEX person_died ON public.person USING btree (deceased_day) WHERE (deceased_day IS NOT NULL);
CREATE INDEX person_change_of ON public.person_change USING btree (person_id, changed_at);
CREATE INDEX person_fact_of ON public.person_fact USING btree (person_id, owner_id, kind);
CREATE INDEX person_fact_of_unit ON public.person_fact USING btree (owner_id, unit_id, kind, code);
CREATE INDEX person_identity_of ON public.person_identity USING btree (person_id);
CREATE INDEX person_search_numbers ON public.person_search USING gin (numbers gin_trgm_ops);
CREATE INDEX person_search_words ON public.person_search USING gin (words gin_trgm_ops);
CREATE INDEX process_of_person ON public.process USING btree (person_id, owner_id, kind);
CREATE INDEX process_of_unit ON public.process USING btree (owner_id, unit_id, kind, state);
CREATE INDEX push_subscription_of ON public.push_subscription USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX record_setting_of ON public.record_setting USING btree (unit_id, said_at DESC);
CREATE INDEX referral_of_unit ON public.referral USING btree (owner_id, unit_id, received_at);
CREATE INDEX referral_decision_of ON public.referral_decision USING btree (referral_id, decided_at);
CREATE INDEX responsibility_held ON public.responsibility USING btree (unit_id, holder_unit_id) WHERE (superseded_at IS NULL);
CREATE INDEX responsibility_of ON public.responsibility USING btree (person_id, owner_id, unit_id);
CREATE UNIQUE INDEX responsibility_claim_open ON public.responsibility_claim USING btree (owner_id, unit_id, person_id) WHERE (settled_at IS NULL);
CREATE INDEX roster_day_unit ON public.roster_day USING btree (unit_id, day, recorded_at DESC);
CREATE INDEX round_of_unit ON public.round USING btree (unit_id, started_at DESC);
CREATE UNIQUE INDEX round_open ON public.round USING btree (unit_id) WHERE (ended_at IS NULL);
CREATE INDEX round_person_latest ON public.round_person USING btree (unit_id, person_id, gone_at DESC);
CREATE INDEX round_time_unit ON public.round_time USING btree (unit_id, recorded_at DESC);
CREATE INDEX search_word_like ON public.search_word USING gin (word gin_trgm_ops);
CREATE INDEX session_of_staff ON public.session USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX stay_report_person ON public.stay_report USING btree (person_id);
CREATE INDEX stay_report_unit ON public.stay_report USING btree (unit_id, sent_at DESC);
CREATE INDEX stay_visit_unit ON public.stay_visit USING btree (unit_id, visit_due);
CREATE INDEX task_about ON public.task USING btree (about_process_id);
CREATE INDEX task_open ON public.task USING btree (owner_id, unit_id, priority, due_at) WHERE (outcome IS NULL);
CREATE INDEX thanks_unit ON public.thanks USING btree (unit_id, day DESC) WHERE (taken_away_at IS NULL);
CREATE INDEX transfer_of_record ON public.transfer USING btree (record_id, at DESC);
CREATE INDEX transfer_of_unit ON public.transfer USING btree (owner_id, unit_id, act, at DESC);
CREATE INDEX treatment_limit_of ON public.treatment_limit USING btree (person_id, owner_id, unit_id);
CREATE INDEX unit_of_owner ON public.unit USING btree (owner_id);
CREATE INDEX unmatched_visit_waiting ON public.unmatched_visit USING btree (unit_id, happened_at) WHERE (person_id IS NULL);
CREATE INDEX visit_about ON public.visit USING btree (about_process_id);
CREATE INDEX visit_day ON public.visit USING btree (owner_id, unit_id, day);
CREATE INDEX visit_of_person ON public.visit USING btree (person_id, owner_id, day);
CREATE INDEX visit_series ON public.visit USING btree (series_id) WHERE (series_id IS NOT NULL);
CREATE INDEX visit_event_of ON public.visit_event USING btree (visit_id, at);
CREATE INDEX visit_partner_thread ON public.visit_partner USING btree (thread_id);
CREATE INDEX visit_search_step_of ON public.visit_search_step USING btree (visit_id, at);
CREATE INDEX visit_series_act_act ON public.visit_series_act USING btree (act_id);
CREATE INDEX visit_of_staff ON public.visit_staff USING btree (staff_id, owner_id) WHERE going;
CREATE INDEX visit_while_away_open ON public.visit_while_away USING btree (person_id, owner_id, unit_id) WHERE (settled_at IS NULL);
CREATE INDEX worry_latest ON public.worry USING btree (unit_id, person_id, said_at DESC);

ALTER TABLE active_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE active_choice FORCE ROW LEVEL SECURITY;
ALTER TABLE alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE alarm FORCE ROW LEVEL SECURITY;
ALTER TABLE avoided_care ENABLE ROW LEVEL SECURITY;
ALTER TABLE avoided_care FORCE ROW LEVEL SECURITY;
ALTER TABLE care_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_order FORCE ROW LEVEL SECURITY;
ALTER TABLE care_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_relation FORCE ROW LEVEL SECURITY;
ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact FORCE ROW LEVEL SECURITY;
ALTER TABLE death ENABLE ROW LEVEL SECURITY;
ALTER TABLE death FORCE ROW LEVEL SECURITY;
ALTER TABLE death_closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE death_closure FORCE ROW LEVEL SECURITY;
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
ALTER TABLE delegation_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation_event FORCE ROW LEVEL SECURITY;
ALTER TABLE door_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE door_code FORCE ROW LEVEL SECURITY;
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolment FORCE ROW LEVEL SECURITY;
ALTER TABLE enrolment_told ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolment_told FORCE ROW LEVEL SECURITY;
ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_signature FORCE ROW LEVEL SECURITY;
ALTER TABLE hand_back ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_back FORCE ROW LEVEL SECURITY;
ALTER TABLE hand_back_received ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_back_received FORCE ROW LEVEL SECURITY;
ALTER TABLE history_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_confirmation FORCE ROW LEVEL SECURITY;
ALTER TABLE history_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_item FORCE ROW LEVEL SECURITY;
ALTER TABLE history_replaced ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_replaced FORCE ROW LEVEL SECURITY;
ALTER TABLE history_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_subject FORCE ROW LEVEL SECURITY;
ALTER TABLE kept_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_work FORCE ROW LEVEL SECURITY;
ALTER TABLE last_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE last_look FORCE ROW LEVEL SECURITY;
ALTER TABLE link_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_opening FORCE ROW LEVEL SECURITY;
ALTER TABLE measurement ENABLE ROW LEVEL SECURITY;
ALTER TABLE measurement FORCE ROW LEVEL SECURITY;
ALTER TABLE message_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_receipt FORCE ROW LEVEL SECURITY;
ALTER TABLE message_received ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_received FORCE ROW LEVEL SECURITY;
ALTER TABLE message_sent ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_sent FORCE ROW LEVEL SECURITY;
ALTER TABLE night_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE night_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE night_concern ENABLE ROW LEVEL SECURITY;
ALTER TABLE night_concern FORCE ROW LEVEL SECURITY;
ALTER TABLE night_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE night_report FORCE ROW LEVEL SECURITY;
ALTER TABLE night_sending ENABLE ROW LEVEL SECURITY;
ALTER TABLE night_sending FORCE ROW LEVEL SECURITY;
ALTER TABLE order_blood_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_blood_unit FORCE ROW LEVEL SECURITY;
ALTER TABLE order_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_event FORCE ROW LEVEL SECURITY;
ALTER TABLE order_performance ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_performance FORCE ROW LEVEL SECURITY;
ALTER TABLE person_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_fact FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_if_worse ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_if_worse FORCE ROW LEVEL SECURITY;
ALTER TABLE process ENABLE ROW LEVEL SECURITY;
ALTER TABLE process FORCE ROW LEVEL SECURITY;
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE responsibility ENABLE ROW LEVEL SECURITY;
ALTER TABLE responsibility FORCE ROW LEVEL SECURITY;
ALTER TABLE responsibility_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE responsibility_claim FORCE ROW LEVEL SECURITY;
ALTER TABLE round_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_person FORCE ROW LEVEL SECURITY;
ALTER TABLE stay_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE stay_report FORCE ROW LEVEL SECURITY;
ALTER TABLE stay_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE stay_visit FORCE ROW LEVEL SECURITY;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE treatment_limit FORCE ROW LEVEL SECURITY;
ALTER TABLE unmatched_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE unmatched_visit FORCE ROW LEVEL SECURITY;
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
ALTER TABLE visit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_event FORCE ROW LEVEL SECURITY;
ALTER TABLE visit_partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_partner FORCE ROW LEVEL SECURITY;
ALTER TABLE visit_search_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_search_step FORCE ROW LEVEL SECURITY;
ALTER TABLE visit_series_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_series_act FORCE ROW LEVEL SECURITY;
ALTER TABLE visit_staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_staff FORCE ROW LEVEL SECURITY;
ALTER TABLE visit_while_away ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_while_away FORCE ROW LEVEL SECURITY;
ALTER TABLE worry ENABLE ROW LEVEL SECURITY;
ALTER TABLE worry FORCE ROW LEVEL SECURITY;

CREATE POLICY changes ON active_choice AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON active_choice AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON active_choice AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON active_choice AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON active_choice AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON alarm AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON alarm AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON alarm AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON alarm AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON alarm AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON avoided_care AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON avoided_care AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON avoided_care AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON avoided_care AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON avoided_care AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON care_order AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON care_order AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON care_order AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON care_order AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON care_order AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON care_relation AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON care_relation AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON care_relation AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON care_relation AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON care_relation AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON contact AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON contact AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON contact AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON contact AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON contact AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON death AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON death AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON death AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON death AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON death AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON death_closure AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON death_closure AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON death_closure AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON death_closure AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON death_closure AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON delegation AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON delegation AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON delegation AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON delegation AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON delegation AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON delegation_event AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON delegation_event AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON delegation_event AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON delegation_event AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON delegation_event AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON door_code AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON door_code AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON door_code AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON door_code AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON door_code AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON draft AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON draft AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON draft AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON draft AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON draft AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON enrolment AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON enrolment AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON enrolment AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON enrolment AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON enrolment AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON enrolment_told AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON enrolment_told AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON enrolment_told AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON enrolment_told AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON enrolment_told AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON entry AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON entry AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON entry AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON entry AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON entry AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON entry_signature AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON entry_signature AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON entry_signature AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON entry_signature AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON entry_signature AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON hand_back AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON hand_back AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON hand_back AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON hand_back AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON hand_back AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON hand_back_received AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON hand_back_received AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON hand_back_received AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON hand_back_received AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON hand_back_received AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON history_confirmation AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON history_confirmation AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON history_confirmation AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON history_confirmation AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON history_confirmation AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON history_item AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON history_item AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON history_item AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON history_item AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON history_item AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON history_replaced AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON history_replaced AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON history_replaced AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON history_replaced AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON history_replaced AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON history_subject AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON history_subject AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON history_subject AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON history_subject AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON history_subject AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON kept_work AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON kept_work AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON kept_work AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON kept_work AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON kept_work AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON last_look AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON last_look AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON last_look AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON last_look AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON last_look AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON link_opening AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON link_opening AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON link_opening AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON link_opening AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON link_opening AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON measurement AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON measurement AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON measurement AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON measurement AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON measurement AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON message_receipt AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON message_receipt AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON message_receipt AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON message_receipt AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON message_receipt AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON message_received AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON message_received AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON message_received AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON message_received AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON message_received AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON message_sent AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON message_sent AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON message_sent AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON message_sent AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON message_sent AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON night_answer AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON night_answer AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON night_answer AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON night_answer AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON night_answer AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON night_concern AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON night_concern AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON night_concern AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON night_concern AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON night_concern AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON night_report AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON night_report AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON night_report AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON night_report AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON night_report AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON night_sending AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON night_sending AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON night_sending AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON night_sending AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON night_sending AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON order_blood_unit AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON order_blood_unit AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON order_blood_unit AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON order_blood_unit AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON order_blood_unit AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON order_event AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON order_event AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON order_event AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON order_event AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON order_event AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON order_performance AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON order_performance AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON order_performance AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON order_performance AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON order_performance AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON person_fact AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON person_fact AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON person_fact AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON person_fact AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON person_fact AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON plan_if_worse AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON plan_if_worse AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON plan_if_worse AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON plan_if_worse AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON plan_if_worse AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON process AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON process AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON process AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON process AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON process AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON referral AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON referral AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON referral AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON referral AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON referral AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON referral_decision AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON referral_decision AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON referral_decision AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON referral_decision AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON referral_decision AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON responsibility AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON responsibility AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON responsibility AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON responsibility AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON responsibility AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON responsibility_claim AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON responsibility_claim AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON responsibility_claim AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON responsibility_claim AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON responsibility_claim AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON round_person AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON round_person AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON round_person AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON round_person AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON round_person AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON stay_report AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON stay_report AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON stay_report AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON stay_report AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON stay_report AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON stay_visit AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON stay_visit AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON stay_visit AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON stay_visit AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON stay_visit AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON task AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON task AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON task AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON task AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON task AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON transfer AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON transfer AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON transfer AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON transfer AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON transfer AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON treatment_limit AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON treatment_limit AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON treatment_limit AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON treatment_limit AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON treatment_limit AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON unmatched_visit AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON unmatched_visit AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON unmatched_visit AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON unmatched_visit AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON unmatched_visit AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit_event AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit_event AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit_event AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit_event AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit_event AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit_partner AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit_partner AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit_partner AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit_partner AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit_partner AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit_search_step AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit_search_step AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit_search_step AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit_search_step AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit_search_step AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit_series_act AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit_series_act AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit_series_act AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit_series_act AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit_series_act AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit_staff AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit_staff AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit_staff AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit_staff AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit_staff AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON visit_while_away AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON visit_while_away AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON visit_while_away AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON visit_while_away AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON visit_while_away AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY changes ON worry AS PERMISSIVE FOR UPDATE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")))
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY owner_sees ON worry AS PERMISSIVE FOR ALL TO hemma_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY reads ON worry AS PERMISSIVE FOR SELECT TO hemma_app
  USING (((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((person_id = ( SELECT (NULLIF(current_setting('hemma.person'::text, true), ''::text))::uuid AS "nullif")) AND (owner_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('hemma.opened'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
CREATE POLICY removes ON worry AS PERMISSIVE FOR DELETE TO hemma_app
  USING ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));
CREATE POLICY writes ON worry AS PERMISSIVE FOR INSERT TO hemma_app
  WITH CHECK ((owner_id = ( SELECT (NULLIF(current_setting('hemma.owner'::text, true), ''::text))::uuid AS "nullif")));

CREATE OR REPLACE FUNCTION public.access_facts(p_session bytea, p_assignment uuid, p_person uuid, p_process uuid, p_at timestamp with time zone, p_day date)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

COMMENT ON FUNCTION access_facts(bytea,uuid,uuid,uuid,timestamp with time zone,date) IS 'The facts that decide() asks about: session, assignment, process, person, care relation, active choices. The only function that sees across owners; it also sets hemma.owner for the transaction.';

GRANT EXECUTE ON FUNCTION access_facts(bytea,uuid,uuid,uuid,timestamp with time zone,date) TO hemma_app;
GRANT USAGE ON SEQUENCE event_id_seq TO hemma_app;
GRANT USAGE ON SEQUENCE reserve_number_number_seq TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON active_choice TO hemma_app;
GRANT INSERT, SELECT ON agreement TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON alarm TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON assignment TO hemma_app;
GRANT INSERT, SELECT ON audit_block TO hemma_sealer;
GRANT INSERT, SELECT ON audit_person TO hemma_sealer;
GRANT INSERT ON audit_post TO hemma_app;
GRANT SELECT ON audit_post TO hemma_sealer;
GRANT INSERT ON audit_unsealed TO hemma_app;
GRANT DELETE, SELECT ON audit_unsealed TO hemma_sealer;
GRANT INSERT, SELECT ON avoided_care TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON care_order TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON care_provider TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON care_relation TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON command TO hemma_app;
GRANT INSERT, SELECT ON contact TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON death TO hemma_app;
GRANT INSERT, SELECT ON death_closure TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON delegation TO hemma_app;
GRANT INSERT, SELECT ON delegation_event TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON device_use TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON device_user TO hemma_app;
GRANT INSERT, SELECT ON door_code TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON draft TO hemma_app;
GRANT INSERT, SELECT ON duty_phone_taking TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON enrolment TO hemma_app;
GRANT INSERT, SELECT ON enrolment_told TO hemma_app;
GRANT INSERT, SELECT ON entry TO hemma_app;
GRANT INSERT, SELECT ON entry_signature TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON event TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON free_time TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON gear TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON hand_back TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON hand_back_received TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON history_confirmation TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON history_item TO hemma_app;
GRANT INSERT, SELECT ON history_replaced TO hemma_app;
GRANT INSERT, SELECT ON history_subject TO hemma_app;
GRANT SELECT, UPDATE ON instance TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON kept_work TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON last_look TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON licence TO hemma_app;
GRANT INSERT, SELECT ON link_opening TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON machine_token TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON measurement TO hemma_app;
GRANT INSERT, SELECT ON message_receipt TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON message_received TO hemma_app;
GRANT INSERT, SELECT ON message_sent TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON municipality TO hemma_app;
GRANT INSERT, SELECT ON night_answer TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON night_concern TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON night_report TO hemma_app;
GRANT INSERT, SELECT ON night_sending TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON notice TO hemma_app;
GRANT INSERT, SELECT ON opening_exception TO hemma_app;
GRANT INSERT, SELECT ON opening_week TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON order_blood_unit TO hemma_app;
GRANT INSERT, SELECT ON order_event TO hemma_app;
GRANT INSERT, SELECT ON order_performance TO hemma_app;
GRANT INSERT, SELECT ON organisation_change TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON person TO hemma_app;
GRANT INSERT, SELECT ON person_change TO hemma_app;
GRANT INSERT, SELECT ON person_fact TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON person_identity TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON person_search TO hemma_app;
GRANT INSERT, SELECT ON plan_if_worse TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON process TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON push_key TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON push_subscription TO hemma_app;
GRANT INSERT, SELECT ON record_setting TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON referral TO hemma_app;
GRANT INSERT, SELECT ON referral_decision TO hemma_app;
GRANT INSERT, SELECT ON reserve_number TO hemma_app;
GRANT INSERT, SELECT ON responsibility TO hemma_app;
GRANT UPDATE ON responsibility (superseded_at) TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON responsibility_claim TO hemma_app;
GRANT INSERT, SELECT ON roster_day TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON round TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON round_person TO hemma_app;
GRANT INSERT, SELECT ON round_time TO hemma_app;
GRANT SELECT ON schema_migration TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON search_word TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_attempt TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON staff TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON stay_report TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON stay_visit TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON task TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON thanks TO hemma_app;
GRANT INSERT, SELECT ON transfer TO hemma_app;
GRANT INSERT, SELECT ON treatment_limit TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON unit TO hemma_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON unit_phone TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON unmatched_visit TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON visit TO hemma_app;
GRANT INSERT, SELECT ON visit_event TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON visit_partner TO hemma_app;
GRANT INSERT, SELECT ON visit_search_step TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON visit_series_act TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON visit_staff TO hemma_app;
GRANT INSERT, SELECT, UPDATE ON visit_while_away TO hemma_app;
GRANT INSERT, SELECT ON worry TO hemma_app;
