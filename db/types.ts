// Printed from the catalogue by `npm run db:print`. Do not edit: change db/migrations and print again.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day } from '../src/shared/day.ts'
import type { AlarmId, AssignmentId, CommandId, EntryId, GearId, MessageId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../src/shared/id.ts'
import type { Instant } from '../src/shared/instant.ts'

export interface ActiveChoiceTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  assignment_id: AssignmentId
  unit_id: UnitId
  reason: string
  chosen_at: Instant
  ends_at: Instant
  recorded_at: Generated<Instant>
}

export interface AgreementTable {
  id: string
  unit_id: UnitId
  municipality_code: string | null
  title: string
  url: string | null
  tasks: ColumnType<unknown, string | null, string | null>
  said_by: StaffId
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface AlarmTable {
  id: AlarmId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  kind: 'unreadReferral' | 'unreadAnswer' | 'loneVisit' | 'unreadNight' | 'oneOfTwo'
  about_process_id: ProcessId | null
  while_state: string | null
  about_message_id: MessageId | null
  staff_id: StaffId | null
  steps: ColumnType<unknown, string, string>
  told: Generated<number>
  next_at: Instant | null
  held_by: StaffId | null
  held_name: string | null
  held_until: Instant | null
  raised_at: Instant
  ended_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface AssignmentTable {
  id: AssignmentId
  staff_id: StaffId
  unit_id: UnitId
  owner_id: OwnerId
  profession: 'physician' | 'nurse' | 'assistantNurse' | 'occupationalTherapist' | 'physiotherapist' | 'coordinator' | 'other'
  purpose: 'care' | 'admin'
  title: string
  valid_from: Day
  valid_to: Day | null
  version: CommandId
  recorded_at: Generated<Instant>
  ended_at: Instant | null
  mas: Generated<boolean>
}

export interface AuditBlockTable {
  owner_id: OwnerId
  number: number
  posts: string[]
  first_at: Instant
  last_at: Instant
  hash: Buffer
  previous_hash: Buffer
  signature: Buffer
  key_id: string
  sealed_at: Instant
}

export interface AuditPersonTable {
  person_id: PersonId
  at: Instant
  post_id: string
}

export interface AuditPostTable {
  id: string
  at: Instant
  recorded_at: Generated<Instant>
  owner_id: OwnerId | null
  unit_id: UnitId | null
  assignment_id: AssignmentId | null
  staff_id: StaffId | null
  user_hsa_id: string
  user_name: string
  user_title: string
  activity: 'Läsa' | 'Skriva' | 'Signera' | 'Utskrift' | 'Vidimera' | 'Radera' | 'Nödöppning'
  purpose: 'Vård och behandling' | 'Kvalitetssäkring' | 'Annan dokumentation enligt lag' | 'Statistik' | 'Administration' | 'Kvalitetsregister'
  endpoint: string
  resource: string
  outcome: 'allowed' | 'denied' | 'refused' | 'failed'
  rule: string
  persons: string[]
  data_units: string[]
  process_id: ProcessId | null
  command_id: CommandId | null
}

export interface AuditUnsealedTable {
  post_id: string
  at: Instant
  owner_id: OwnerId | null
}

export interface AvoidedCareTable {
  entry_id: EntryId
  record_id: EntryId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  visit_id: ProcessId | null
  contact_record_id: EntryId | null
  ambulance: boolean
  emergency_visit: boolean
  admission: boolean
  earlier_discharge: boolean
  happened_at: Instant
  recorded_at: Generated<Instant>
}

export interface CareOrderTable {
  id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  side: 'ordering' | 'performing'
  thread_id: MessageId
  partner_unit_id: UnitId
  partner_unit: string
  revision: Generated<number>
  content: ColumnType<unknown, string, string>
  kind: 'medicine' | 'blood' | 'sample' | 'measurement' | 'treatment' | 'watch' | 'rehabilitation' | 'other'
  ordered_by: StaffId | null
  ordered_name: string
  ordered_title: string
  sent_at: Instant
  about_process_id: ProcessId | null
  message_id: MessageId
  ground: 'consent' | 'sameAuthority' | 'incapacityNecessaryCare' | 'ownTask' | 'dutyInLaw' | 'sameProvider'
  ground_statement: string | null
  due_at: Instant | null
  last_slot_at: Instant | null
  receipted_name: string | null
  receipted_at: Instant | null
  ended_here: boolean | null
  escalated_at: Instant | null
  recorded_at: Generated<Instant>
  astray: 'unitClosed' | 'personMoved' | null
  astray_at: Instant | null
}

export interface CareProviderTable {
  id: OwnerId
  name: string
  kind: 'region' | 'municipality' | 'private'
  area: 'health' | 'social'
  hsa_id: string
  organisation_number: string | null
  valid_from: Day
  valid_to: Day | null
  version: Generated<CommandId>
}

export interface CareRelationTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  reason: 'listed' | 'homeCare' | 'referral' | 'enrolment' | 'visit' | 'order' | 'message' | 'created' | 'declared' | 'imported'
  statement: string | null
  process_id: ProcessId | null
  from_at: Instant
  until_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface CommandTable {
  id: CommandId
  owner_id: OwnerId | null
  assignment_id: AssignmentId | null
  endpoint: string
  input_hash: string
  answer: ColumnType<unknown, string | null, string | null>
  done_at: Instant
  recorded_at: Generated<Instant>
  made_at: Instant | null
  device_made_at: Instant | null
}

export interface ContactTable {
  record_id: EntryId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  mode: 'phone' | 'video' | 'written'
  with_whom: 'person' | 'relative' | 'unit' | 'other'
  with_name: string | null
  with_unit_id: UnitId | null
  direction: 'out' | 'in'
  minutes: number
  about_process_id: ProcessId | null
  happened_at: Instant
  recorded_at: Generated<Instant>
}

export interface DeathTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  day: Day
  source: 'physician' | 'relative' | 'staff' | 'register' | null
  entry_id: EntryId | null
  task_id: ProcessId | null
  learned_at: Instant
  corrected_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface DeathClosureTable {
  process_id: ProcessId
  death_id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  kind: string
  state_before: string
  closed_at: Instant
  recorded_at: Generated<Instant>
}

export interface DelegationTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId | null
  task: 'medicineByMouth' | 'medicineOnBody' | 'injection' | 'tubeFeeding' | 'catheter' | 'wound' | 'compression' | 'suction' | 'oxygen' | 'capillarySample' | 'venousSample'
  exactly: string
  delegator_staff_id: StaffId
  delegator_assignment_id: AssignmentId
  delegator_name: string
  delegator_title: string
  delegate_staff_id: StaffId
  delegate_assignment_id: AssignmentId
  delegate_name: string
  delegate_title: string
  valid_from: Day
  valid_to: Day
  knowledge: string
  knowledge_on: Day
  reviewed_on: Day
  renews_id: string | null
  given_at: Instant
  revoked_at: Instant | null
  revoked_name: string | null
  revoked_reason: string | null
  version: CommandId
  recorded_at: Generated<Instant>
}

export interface DelegationEventTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId | null
  delegation_id: string
  what: 'given' | 'renewed' | 'reviewed' | 'revoked'
  by_name: string
  by_title: string
  at: Instant
  text: string
  recorded_at: Generated<Instant>
}

export interface DeviceUseTable {
  device_id: string
  staff_id: StaffId
  assignment_id: AssignmentId
  owner_id: OwnerId
  token_hash: Buffer
  author_hashes: Generated<Buffer[]>
  label: string
  app_version: string
  unsent: number
  bag_packed_at: Instant | null
  clock_ahead_ms: number
  first_seen_at: Instant
  last_contact_at: Instant
  emptied_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface DeviceUserTable {
  device_id: string
  staff_id: StaffId
  generation: Generated<number>
  ordered_at: Instant | null
  ordered_by: StaffId | null
  ordered_name: string | null
  ordered_owner: OwnerId | null
  carried_out_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface DoorCodeTable {
  entry_id: EntryId
  owner_id: OwnerId
  person_id: PersonId
  port_code: string | null
  key_place: string | null
}

export interface DraftTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  staff_id: StaffId
  kind: string
  process_id: ProcessId | null
  body: ColumnType<unknown, string, string>
  version: CommandId
  updated_at: Instant
  recorded_at: Generated<Instant>
}

export interface DutyPhoneTakingTable {
  id: CommandId
  unit_id: UnitId
  staff_id: StaffId
  staff_name: string
  taken_at: Instant
  recorded_at: Generated<Instant>
}

export interface EnrolmentTable {
  id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  care_model: string
  care_model_version: number
  referral_id: ProcessId | null
  entry_id: EntryId
  started_at: Instant
  expected_until: Day | null
  nurse_id: StaffId | null
  physician_id: StaffId | null
  places: number | null
  enrolled_before: number
  over_booking_reason: string | null
  closing_reason: string | null
  ended_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface EnrolmentToldTable {
  enrolment_id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  to_unit_id: UnitId
  ground: string
  ground_statement: string | null
  thread_id: MessageId
  told_at: Instant
  recorded_at: Generated<Instant>
}

export interface EntryTable {
  id: EntryId
  record_id: EntryId
  replaces_id: EntryId | null
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  area: 'health' | 'social'
  kind: string
  process_id: ProcessId | null
  author_id: StaffId | null
  assignment_id: AssignmentId | null
  author_name: string
  author_title: string
  happened_at: Instant
  made_at: Instant
  written_at: Instant
  recorded_at: Generated<Instant>
  signing: 'needed' | 'signed' | 'none'
  origin: 'written' | 'received' | 'imported'
  correction: 'corrected' | 'enteredInError' | null
  correction_reason: string | null
  body: ColumnType<unknown, string, string>
  body_version: Generated<number>
}

export interface EntrySignatureTable {
  entry_id: EntryId
  owner_id: OwnerId
  person_id: PersonId
  signed_by: StaffId
  assignment_id: AssignmentId
  signed_at: Instant
  recorded_at: Generated<Instant>
}

export interface EventTable {
  id: GeneratedAlways<number>
  topic: string
  version: CommandId
  at: Instant
}

export interface FreeTimeTable {
  unit_id: UnitId
  day: Day
  spans: ColumnType<unknown, string, string>
  computed_at: Instant
}

export interface GearTable {
  id: GearId
  unit_id: UnitId
  kind: 'car' | 'bag' | 'phone' | 'other'
  name: string
  ended_at: Instant | null
  version: CommandId
  recorded_at: Generated<Instant>
}

export interface HandBackTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  enrolment_id: ProcessId
  entry_id: EntryId
  to_unit_id: UnitId | null
  to_name: string
  to_title: string
  to_unit: string
  to_phone: string | null
  lines: string[]
  message_id: MessageId | null
  sent_at: Instant
  due_at: Instant
  head_told_at: Instant | null
  state: 'sent' | 'accepted' | 'declined' | 'withdrawn'
  answered_at: Instant | null
  answered_name: string | null
  answered_title: string | null
  answered_by_phone: boolean | null
  answer: string | null
  recorded_at: Generated<Instant>
}

export interface HandBackReceivedTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  hand_back_id: string
  enrolment_id: string
  from_unit_id: UnitId
  from_unit: string
  from_name: string
  lines: string[]
  sent_at: Instant
  due_at: Instant
  state: 'waiting' | 'accepted' | 'declined' | 'withdrawn'
  answered_at: Instant | null
  answered_name: string | null
  recorded_at: Generated<Instant>
}

export interface HistoryConfirmationTable {
  entry_id: EntryId
  item_id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  content_hash: string
  confirmed_by: StaffId
  confirmed_name: string
  confirmed_at: Instant
  undone_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface HistoryItemTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  entry_id: EntryId
  kind: 'condition' | 'allergy' | 'contact' | 'procedure' | 'immunisation' | 'medicine' | 'plan'
  source_system: string
  source_id: string
  source_name: string | null
  category: string | null
  code_system: string | null
  code: string | null
  display: string
  status: string
  verification: string | null
  detail: string | null
  from_at: Instant | null
  from_precision: 'year' | 'month' | 'day' | 'time' | null
  until_at: Instant | null
  until_precision: 'year' | 'month' | 'day' | 'time' | null
  content_hash: string
  taken_at: Instant
  original: ColumnType<unknown, string, string>
}

export interface HistoryReplacedTable {
  item_id: string
  owner_id: OwnerId
  person_id: PersonId
  entry_id: EntryId
  content_hash: string
  original: ColumnType<unknown, string, string>
  replaced_by: EntryId
  recorded_at: Generated<Instant>
}

export interface HistorySubjectTable {
  owner_id: OwnerId
  unit_id: UnitId
  source_system: string
  source_id: string
  person_id: PersonId
  taken_at: Instant
}

export interface InstanceTable {
  only_row: Generated<boolean>
  kind: 'demo' | 'real'
  region_name: string
  filled_at: Instant | null
}

export interface KeptWorkTable {
  command_id: CommandId
  owner_id: OwnerId
  person_id: PersonId | null
  staff_id: StaffId
  assignment_id: AssignmentId
  device_id: string
  endpoint: string
  work: ColumnType<unknown, string | null, string | null>
  made_at: Instant
  device_made_at: Instant
  refused_at: Instant
  status: number
  code: string
  detail: ColumnType<unknown, string, string>
  discarded_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface LastLookTable {
  staff_id: StaffId
  unit_id: UnitId
  owner_id: OwnerId
  person_id: PersonId
  looked_at: Instant
}

export interface LicenceTable {
  staff_id: StaffId
  profession: 'physician' | 'nurse' | 'assistantNurse' | 'occupationalTherapist' | 'physiotherapist'
  number: string
  prescriber_code: string | null
}

export interface LinkOpeningTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  link_id: string
  link_name: string
  by_staff: StaffId
  at: Instant
  recorded_at: Generated<Instant>
}

export interface MachineTokenTable {
  id: string
  token_hash: Buffer
  name: string
  owner_id: OwnerId
  unit_id: UnitId
  created_by: StaffId
  created_at: Instant
  last_used_at: Instant | null
  revoked_at: Instant | null
}

export interface MeasurementTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  entry_id: EntryId
  source_system: string
  source_id: string
  part: number
  source_name: string | null
  category: string | null
  panel_code: string | null
  code_system: string | null
  code: string
  display: string
  status: string
  effective_at: Instant
  effective_precision: 'year' | 'month' | 'day' | 'time'
  value: number | null
  comparator: '<' | '<=' | '>=' | '>' | 'ad' | null
  unit: string | null
  value_text: string | null
  content_hash: string
  taken_at: Instant
  original: ColumnType<unknown, string | null, string | null>
}

export interface MessageReceiptTable {
  message_id: MessageId
  owner_id: OwnerId
  person_id: PersonId
  receipted_name: string
  receipted_at: Instant
  recorded_at: Generated<Instant>
}

export interface MessageReceivedTable {
  id: MessageId
  thread_id: MessageId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  from_owner_id: OwnerId
  from_unit_id: UnitId
  from_name: string
  kind: string
  snapshot: ColumnType<unknown, string, string>
  snapshot_version: number
  sha256: string
  urgency: Generated<number>
  received_at: Instant
  receipted_at: Instant | null
  receipted_by: StaffId | null
  receipted_name: string | null
  version: CommandId
  recorded_at: Generated<Instant>
}

export interface MessageSentTable {
  id: MessageId
  thread_id: MessageId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  to_owner_id: OwnerId
  to_unit_id: UnitId
  kind: string
  entry_id: EntryId
  ground: 'consent' | 'sameAuthority' | 'incapacityNecessaryCare' | 'ownTask' | 'dutyInLaw' | 'sameProvider'
  ground_statement: string | null
  snapshot: ColumnType<unknown, string, string>
  snapshot_version: number
  sha256: string
  sent_by: StaffId | null
  sent_at: Instant
  recorded_at: Generated<Instant>
}

export interface MunicipalityTable {
  code: string
  name: string
}

export interface NightAnswerTable {
  message_id: MessageId
  report_id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  from_name: string
  what: 'nothing' | 'done' | 'called'
  words: string
  answered_at: Instant
  recorded_at: Generated<Instant>
}

export interface NightConcernTable {
  message_id: MessageId
  report_id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  from_unit_id: UnitId
  from_name: string
  ground: string
  night: Day
  ends_at: Instant
  level: 'watch' | 'worried' | 'veryWorried'
  said: ColumnType<unknown, string, string>
  number: number
  state: 'standing' | 'replaced' | 'withdrawn'
  received_at: Instant
  happened: 'nothing' | 'done' | 'called' | null
  happened_words: string | null
  happened_name: string | null
  happened_at: Instant | null
  recorded_at: Generated<Instant>
  visit_unit_id: UnitId | null
}

export interface NightReportTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  night: Day
  ends_at: Instant
  level: 'watch' | 'worried' | 'veryWorried'
  said: ColumnType<unknown, string, string>
  number: number
  state: 'standing' | 'withdrawn'
  entry_id: EntryId
  written_name: string
  written_at: Instant
  recorded_at: Generated<Instant>
  visit_unit_id: UnitId | null
}

export interface NightSendingTable {
  message_id: MessageId
  report_id: string
  number: number
  owner_id: OwnerId
  person_id: PersonId
  to_unit_id: UnitId
  to_name: string
  ground: string
  ground_statement: string | null
  sent_at: Instant
  recorded_at: Generated<Instant>
}

export interface NoticeTable {
  id: string
  channel: 'push' | 'sms' | 'unit'
  address: string
  text: string
  topic: string
  unit_id: UnitId | null
  created_at: Instant
  due_at: Instant
  sent_at: Instant | null
  attempts: Generated<number>
  last_error: string | null
  recorded_at: Generated<Instant>
  code: Generated<string>
  staff_id: StaffId | null
  failed_at: Instant | null
  everybody: Generated<boolean>
}

export interface OpeningExceptionTable {
  id: CommandId
  unit_id: UnitId
  day: Day
  hours: ColumnType<unknown, string | null, string | null>
  why: string
  said_by: StaffId
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface OpeningWeekTable {
  id: CommandId
  unit_id: UnitId
  hours: ColumnType<unknown, string, string>
  otherwise_who: string | null
  otherwise_phone: string | null
  said_by: StaffId
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface OrderBloodUnitTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  order_id: ProcessId
  revision: number
  number: string
  scheme: 'isbt128' | 'other'
  product: 'erythrocytes' | 'platelets' | 'plasma'
  blood_group: 'O+' | 'O-' | 'A+' | 'A-' | 'B+' | 'B-' | 'AB+' | 'AB-'
  expires_on: Day
  first_staff_id: StaffId
  first_name: string
  first_title: string
  first_at: Instant
  second_staff_id: StaffId | null
  second_name: string | null
  second_title: string | null
  second_at: Instant | null
  second_why: string | null
  before_values: ColumnType<unknown, string | null, string | null>
  started_at: Instant | null
  during_values: ColumnType<unknown, string | undefined, string>
  after_values: ColumnType<unknown, string | null, string | null>
  ended_at: Instant | null
  lacking: string | null
  reaction: string | null
  discarded: string | null
  discarded_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface OrderEventTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  order_id: ProcessId
  what: 'sent' | 'changed' | 'answered' | 'receipted' | 'questioned' | 'questionTakenBack' | 'ended' | 'withdrawn' | 'reopened' | 'expired' | 'deceased' | 'unitClosed' | 'personMoved'
  by_name: string
  by_title: string
  by_unit: string
  at: Instant
  text: string | null
  content: ColumnType<unknown, string | null, string | null>
  recorded_at: Generated<Instant>
}

export interface OrderPerformanceTable {
  id: string
  record_id: EntryId
  owner_id: OwnerId
  person_id: PersonId
  order_id: ProcessId
  change: 'made' | 'corrected' | 'enteredInError'
  outcome: 'done' | 'declined' | 'notDone'
  slot_at: Instant | null
  performed_at: Instant
  by_name: string
  by_title: string
  by_unit: string
  value: string | null
  value_unit: string | null
  note: string | null
  reason: string | null
  written_at: Instant
  recorded_at: Generated<Instant>
  given: ColumnType<unknown, string | null, string | null>
  blood: ColumnType<unknown, string | null, string | null>
  delegation_id: string | null
}

export interface OrganisationChangeTable {
  id: string
  owner_id: OwnerId
  at: Instant
  by_staff_id: StaffId | null
  by_name: string
  by_provider: string
  what: string
  source: 'screen' | 'file' | 'terminal'
  unit_id: UnitId | null
  staff_id: StaffId | null
  assignment_id: AssignmentId | null
  fields: ColumnType<unknown, string, string>
  command_id: CommandId
  recorded_at: Generated<Instant>
}

export interface PersonTable {
  id: PersonId
  given_names: string
  family_name: string
  called_name: string | null
  birth_day: Day | null
  sex: 'female' | 'male' | 'unknown' | null
  deceased_day: Day | null
  protected: 'sekretessmarkering' | 'skyddadFolkbokforing' | null
  address_line: string | null
  postal_code: string | null
  city: string | null
  municipality_code: string | null
  latitude: number | null
  longitude: number | null
  version: CommandId
  recorded_at: Generated<Instant>
  bereavement_process_id: ProcessId | null
}

export interface PersonChangeTable {
  id: string
  person_id: PersonId
  changed_by: StaffId | null
  unit_id: UnitId
  changed_at: Instant
  before: ColumnType<unknown, string, string>
  reason: string
  recorded_at: Generated<Instant>
}

export interface PersonFactTable {
  entry_id: EntryId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  kind: 'whatMatters' | 'whereabouts' | 'communication' | 'atTheDoor' | 'doorCode' | 'contactPoint' | 'relative' | 'fixedContact' | 'allergy' | 'alert'
  line_id: EntryId
  over_id: EntryId | null
  code: string | null
  ended: Generated<boolean>
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface PersonIdentityTable {
  system: string
  value: string
  person_id: PersonId
  kind: 'personnummer' | 'samordningsnummer' | 'nationalReserve' | 'localReserve' | 'lma'
  valid_from: Day | null
  valid_to: Day | null
}

export interface PersonSearchTable {
  person_id: PersonId
  words: string
  numbers: string
  municipality_code: string | null
  listed_unit_id: UnitId | null
}

export interface PlanIfWorseTable {
  entry_id: EntryId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  number: number
  change: 'new' | 'corrected' | 'received' | 'ended'
  from_unit_id: UnitId | null
  written_at: Instant
  recorded_at: Generated<Instant>
}

export interface ProcessTable {
  id: ProcessId
  kind: 'referral' | 'enrolment' | 'visit' | 'order' | 'task'
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  state: string
  version: CommandId
  opened_at: Instant
  closed_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface PushKeyTable {
  only_row: Generated<boolean>
  public_key: string
  made_at: Instant
}

export interface PushSubscriptionTable {
  id: string
  staff_id: StaffId
  endpoint: string
  key: string
  auth: string
  label: string
  created_at: Instant
  ended_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface RecordSettingTable {
  id: string
  unit_id: UnitId
  mode: 'own' | 'beside'
  system: string
  since: Day | null
  headings: ColumnType<unknown, string, string>
  mapping: ColumnType<unknown, string, string>
  left_out: string[]
  links: ColumnType<unknown, string, string>
  said_by: StaffId
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface ReferralTable {
  id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  model_id: string
  model_version: number
  source: 'account' | 'phone'
  from_unit_id: UnitId | null
  sender_name: string
  sender_profession: string
  sender_unit: string
  sender_phone: string
  entry_id: EntryId
  reason: string
  urgency: string
  urgency_order: number
  gates: ColumnType<unknown, string, string>
  told: ColumnType<unknown, string, string>
  informed: boolean
  agrees: 'yes' | 'no' | 'cannot'
  ground: 'consent' | 'sameAuthority' | 'incapacityNecessaryCare' | 'ownTask' | 'dutyInLaw' | 'sameProvider' | null
  ground_statement: string | null
  received_at: Instant
  receipted_at: Instant | null
  receipted_by: StaffId | null
  receipted_name: string | null
  planned: string | null
  planned_at: Instant | null
  recorded_at: Generated<Instant>
  ended_from: 'new' | 'receipted' | 'assessing' | null
  not_informed_why: string | null
  withdrawn_at: Instant | null
}

export interface ReferralDecisionTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  referral_id: ProcessId
  outcome: string
  effect: string
  entry_id: EntryId
  decided_by: StaffId
  decided_name: string
  decided_title: string
  decided_at: Instant
  answer_message_id: MessageId | null
  call_back_task_id: ProcessId | null
  recorded_at: Generated<Instant>
}

export interface ReserveNumberTable {
  number: GeneratedAlways<number>
  person_id: PersonId
  given_at: Instant
}

export interface ResponsibilityTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  line: 'medical' | 'nursing' | 'coordination'
  role: 'teamPhysician' | 'physicianContact' | 'onCallPhysician' | 'teamNurse' | 'municipalNurse' | 'municipalOnCall' | 'fixedCareContact' | 'fixedSocialContact'
  slot: string
  staff_id: StaffId | null
  holder_unit_id: UnitId | null
  holder_name: string
  holder_title: string
  holder_unit: string
  holder_phone: string | null
  from_at: Instant
  until_at: Instant | null
  entry_id: EntryId | null
  message_id: MessageId | null
  said_by: string
  statement_id: string
  written_at: Instant
  superseded_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface ResponsibilityClaimTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  message_id: MessageId
  role: string
  holder_staff_id: StaffId | null
  holder_unit_id: UnitId
  holder_name: string
  holder_title: string
  holder_unit: string
  holder_phone: string | null
  from_at: Instant
  said_by: string
  told_at: Instant
  settled_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface RosterDayTable {
  id: CommandId
  unit_id: UnitId
  day: Day
  shifts: ColumnType<unknown, string, string>
  said_by: StaffId
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface RoundTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  participants: ColumnType<unknown, string, string>
  started_by: StaffId
  started_name: string
  started_at: Instant
  ended_name: string | null
  ended_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface RoundPersonTable {
  round_id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  enrolment_id: ProcessId
  place: number
  turn: number
  reasons: ColumnType<unknown, string, string>
  not_for: ColumnType<unknown, string, string>
  state: 'waiting' | 'later' | 'gone'
  record_id: EntryId | null
  gone_name: string | null
  gone_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface RoundTimeTable {
  id: CommandId
  unit_id: UnitId
  times: ColumnType<unknown, string, string>
  said_by: StaffId
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface SchemaMigrationTable {
  name: string
  sha256: string
  applied_at: Instant
}

export interface SearchWordTable {
  word: string
}

export interface SessionTable {
  id_hash: Buffer
  staff_id: StaffId
  assignment_id: AssignmentId | null
  assurance: 'loa2' | 'loa3' | 'loa4'
  signed_in_at: Instant
  last_act_at: Instant
  idle_seconds: number
  ends_at: Instant
  ended_at: Instant | null
  provider_session: string | null
  label: string
  recorded_at: Generated<Instant>
}

export interface SignInAttemptTable {
  state_hash: Buffer
  verifier: string
  nonce: string
  return_to: string
  created_at: Instant
}

export interface StaffTable {
  id: StaffId
  hsa_id: string
  subject: string | null
  given_name: string
  family_name: string
  phone: string | null
  protected: Generated<boolean>
  recorded_at: Generated<Instant>
  version: Generated<CommandId>
}

export interface StayReportTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  team_unit_id: UnitId
  team_name: string
  visit_day: Day
  visit_opens: Instant | null
  visit_due: Instant
  until: ColumnType<unknown, string, string>
  will: ColumnType<unknown, string, string>
  number: number
  state: 'standing' | 'withdrawn'
  night_report_id: string | null
  entry_id: EntryId
  sent_at: Instant
  written_name: string
  written_at: Instant
  recorded_at: Generated<Instant>
}

export interface StayVisitTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  from_name: string
  from_phone: string
  visit_due: Instant
  until: ColumnType<unknown, string, string>
  number: number
  state: 'standing' | 'withdrawn'
  night_report_id: string | null
  received_at: Instant
  recorded_at: Generated<Instant>
}

export interface TaskTable {
  id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  key: string
  title: string
  source: string | null
  about_process_id: ProcessId | null
  staff_id: StaffId | null
  profession: string | null
  priority: Generated<number>
  due_at: Instant | null
  escalated_at: Instant | null
  outcome: 'done' | 'notNeeded' | null
  outcome_note: string | null
  outcome_by: StaffId | null
  recorded_at: Generated<Instant>
  title_en: string | null
}

export interface ThanksTable {
  id: string
  unit_id: UnitId
  day: Day
  said_by: 'person' | 'relative' | 'colleague' | 'other'
  words: string
  written_by: StaffId
  written_name: string
  written_at: Instant
  taken_away_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface TransferTable {
  id: string
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  record_id: EntryId
  entry_id: EntryId
  act: 'copied' | 'transferred' | 'undone'
  undoes_id: string | null
  system: string
  reason: string | null
  by_staff: StaffId
  by_name: string
  at: Instant
  recorded_at: Generated<Instant>
}

export interface TreatmentLimitTable {
  entry_id: EntryId
  record_id: EntryId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  decision: 'noResuscitation' | 'noIntensiveCare' | 'noVentilator' | 'noHospital' | 'other'
  decided_on: Day
  decided_by: string
  change: 'decided' | 'corrected' | 'received' | 'ended'
  from_unit_id: UnitId | null
  written_at: Instant
  recorded_at: Generated<Instant>
}

export interface UnitTable {
  id: UnitId
  owner_id: OwnerId
  name: string
  kind: 'team' | 'home-care' | 'home-help' | 'health-centre' | 'ward' | 'emergency' | 'ambulance' | 'clinic' | 'administration'
  hsa_id: string
  care_model: string | null
  municipality_code: string | null
  head_staff_id: StaffId | null
  valid_from: Day
  valid_to: Day | null
  version: Generated<CommandId>
  notice_phone: string | null
}

export interface UnitPhoneTable {
  unit_id: UnitId
  line: 'day' | 'evening' | 'night' | 'duty'
  phone: string
  from_time: string
  to_time: string
  days: 'every' | 'working' | 'free'
}

export interface UnmatchedVisitTable {
  id: string
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId | null
  who: string
  place: string
  words: string
  happened_at: Instant
  written_by: StaffId
  written_assignment_id: AssignmentId
  written_name: string
  written_title: string
  area: 'health' | 'social'
  entry_id: EntryId | null
  matched_by: StaffId | null
  matched_at: Instant | null
  recorded_at: Generated<Instant>
}

export interface VisitTable {
  id: ProcessId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  kind: string
  mode: 'home' | 'careHome' | 'phone' | 'video'
  day: Day
  from_time: string | null
  to_time: string | null
  minutes: number
  place: 'home' | 'other'
  place_text: string | null
  why: string
  not_joint_reason: string | null
  about_process_id: ProcessId | null
  person_told: Generated<boolean>
  planned_by: StaffId | null
  arrived_at: Instant | null
  ended_at: Instant | null
  end_reason: string | null
  end_note: string | null
  recorded_at: Generated<Instant>
  series_id: ProcessId | null
  alone_since: Instant | null
  alone_why: string | null
  alone_why_name: string | null
  moved_apart: Generated<boolean>
}

export interface VisitEventTable {
  id: string
  visit_id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  kind: string
  at: Instant
  made_at: Instant
  staff_id: StaffId | null
  staff_name: string
  note: string | null
  person_told: boolean | null
  day: Day | null
  from_time: string | null
  to_time: string | null
  recorded_at: Generated<Instant>
}

export interface VisitPartnerTable {
  visit_id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  partner_unit_id: UnitId
  thread_id: MessageId
  asking: boolean
  ground: string
  ground_statement: string | null
  answer: 'waiting' | 'accepted' | 'declined'
  answer_note: string | null
  answer_name: string | null
  answer_at: Instant | null
  their_state: 'planned' | 'cancelled' | null
  their_day: Day | null
  their_from: string | null
  their_to: string | null
  told_at: Instant
}

export interface VisitSearchStepTable {
  id: string
  visit_id: ProcessId
  owner_id: OwnerId
  person_id: PersonId
  step: string
  outcome: 'done' | 'noAnswer' | 'notPossible'
  note: string | null
  at: Instant
  staff_id: StaffId | null
  staff_name: string
  recorded_at: Generated<Instant>
}

export interface VisitSeriesActTable {
  visit_id: ProcessId
  act_id: string
  owner_id: OwnerId
  person_id: PersonId
  kind: 'moved' | 'ended'
  stood: ColumnType<unknown, string, string>
}

export interface VisitStaffTable {
  visit_id: ProcessId
  staff_id: StaffId
  owner_id: OwnerId
  person_id: PersonId
  going: Generated<boolean>
}

export interface VisitWhileAwayTable {
  visit_id: ProcessId
  owner_id: OwnerId
  unit_id: UnitId
  person_id: PersonId
  choice: 'there' | 'phone' | 'cancel'
  mode_before: 'home' | 'careHome' | 'phone' | 'video'
  place_before: 'home' | 'other'
  place_text_before: string | null
  decided_at: Instant
  settled_at: Instant | null
  settled_as: 'takenUp' | 'leftSo' | null
  recorded_at: Generated<Instant>
}

export interface WorryTable {
  entry_id: EntryId
  owner_id: OwnerId
  person_id: PersonId
  unit_id: UnitId
  level: 'calm' | 'watch' | 'worried' | 'veryWorried'
  why: string
  said_name: string
  said_at: Instant
  recorded_at: Generated<Instant>
}

export interface DB {
  active_choice: ActiveChoiceTable
  agreement: AgreementTable
  alarm: AlarmTable
  assignment: AssignmentTable
  audit_block: AuditBlockTable
  audit_person: AuditPersonTable
  audit_post: AuditPostTable
  audit_unsealed: AuditUnsealedTable
  avoided_care: AvoidedCareTable
  care_order: CareOrderTable
  care_provider: CareProviderTable
  care_relation: CareRelationTable
  command: CommandTable
  contact: ContactTable
  death: DeathTable
  death_closure: DeathClosureTable
  delegation: DelegationTable
  delegation_event: DelegationEventTable
  device_use: DeviceUseTable
  device_user: DeviceUserTable
  door_code: DoorCodeTable
  draft: DraftTable
  duty_phone_taking: DutyPhoneTakingTable
  enrolment: EnrolmentTable
  enrolment_told: EnrolmentToldTable
  entry: EntryTable
  entry_signature: EntrySignatureTable
  event: EventTable
  free_time: FreeTimeTable
  gear: GearTable
  hand_back: HandBackTable
  hand_back_received: HandBackReceivedTable
  history_confirmation: HistoryConfirmationTable
  history_item: HistoryItemTable
  history_replaced: HistoryReplacedTable
  history_subject: HistorySubjectTable
  instance: InstanceTable
  kept_work: KeptWorkTable
  last_look: LastLookTable
  licence: LicenceTable
  link_opening: LinkOpeningTable
  machine_token: MachineTokenTable
  measurement: MeasurementTable
  message_receipt: MessageReceiptTable
  message_received: MessageReceivedTable
  message_sent: MessageSentTable
  municipality: MunicipalityTable
  night_answer: NightAnswerTable
  night_concern: NightConcernTable
  night_report: NightReportTable
  night_sending: NightSendingTable
  notice: NoticeTable
  opening_exception: OpeningExceptionTable
  opening_week: OpeningWeekTable
  order_blood_unit: OrderBloodUnitTable
  order_event: OrderEventTable
  order_performance: OrderPerformanceTable
  organisation_change: OrganisationChangeTable
  person: PersonTable
  person_change: PersonChangeTable
  person_fact: PersonFactTable
  person_identity: PersonIdentityTable
  person_search: PersonSearchTable
  plan_if_worse: PlanIfWorseTable
  process: ProcessTable
  push_key: PushKeyTable
  push_subscription: PushSubscriptionTable
  record_setting: RecordSettingTable
  referral: ReferralTable
  referral_decision: ReferralDecisionTable
  reserve_number: ReserveNumberTable
  responsibility: ResponsibilityTable
  responsibility_claim: ResponsibilityClaimTable
  roster_day: RosterDayTable
  round: RoundTable
  round_person: RoundPersonTable
  round_time: RoundTimeTable
  schema_migration: SchemaMigrationTable
  search_word: SearchWordTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  staff: StaffTable
  stay_report: StayReportTable
  stay_visit: StayVisitTable
  task: TaskTable
  thanks: ThanksTable
  transfer: TransferTable
  treatment_limit: TreatmentLimitTable
  unit: UnitTable
  unit_phone: UnitPhoneTable
  unmatched_visit: UnmatchedVisitTable
  visit: VisitTable
  visit_event: VisitEventTable
  visit_partner: VisitPartnerTable
  visit_search_step: VisitSearchStepTable
  visit_series_act: VisitSeriesActTable
  visit_staff: VisitStaffTable
  visit_while_away: VisitWhileAwayTable
  worry: WorryTable
}
