import type { Trx } from '../platform/database.ts'
import type { Profession } from '../shared/endpoint.ts'
import type { ProcessId, StaffId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { titleOf } from '../tasks/task.ts'
import type { stepsAbout } from './step-store.ts'
import { type EnrolmentRow, stateOf } from './store.ts'

type Step = Awaited<ReturnType<typeof stepsAbout>>[number]

/** The latest hand-back of each enrolment, as the team sees it. */
export async function handBacksOf(trx: Trx, enrolments: readonly ProcessId[]) {
  if (enrolments.length === 0) return []
  return await trx
    .selectFrom('hand_back')
    .selectAll()
    .where('enrolment_id', 'in', [...enrolments])
    .orderBy('sent_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}

export type HandBackRow = Awaited<ReturnType<typeof handBacksOf>>[number]

/** A hand-back as screens are told it stands. */
export function handBackStanding(row: HandBackRow, now: Instant) {
  return {
    id: row.id,
    toName: row.to_name,
    toUnit: row.to_unit,
    toPhone: row.to_phone,
    hasAccount: row.to_unit_id !== null,
    sentAt: row.sent_at,
    dueAt: row.due_at,
    overdue: row.state === 'sent' && row.due_at < now,
    headTold: row.head_told_at !== null,
    state: row.state,
    answeredAt: row.answered_at,
    answeredName: row.answered_name,
    byPhone: row.answered_by_phone ?? false,
    answer: row.answer,
  }
}

/** What lists and the enrolment's own page both say of it. A hand-back that was withdrawn is history. */
export function enrolmentView(
  row: EnrolmentRow,
  given: { handBacks: readonly HandBackRow[]; medicalHere: boolean; now: Instant },
) {
  const [handBack] = given.handBacks.filter((one) => one.enrolment_id === row.id && one.state !== 'withdrawn')
  return {
    enrolment: row.id,
    state: stateOf(row),
    startedAt: row.started_at,
    expectedUntil: row.expected_until,
    nurse: namedOf(row.nurse_id, row.nurse_name),
    physician: namedOf(row.physician_id, row.physician_name),
    medicalHere: given.medicalHere,
    handBack: handBack === undefined ? null : handBackStanding(handBack, given.now),
  }
}

/** A task as the next step of an enrolment. */
export function nextStepOf(step: Step, now: Instant) {
  return {
    task: step.id,
    key: step.key,
    title: titleOf(step),
    due: step.due_at,
    overdue: step.due_at !== null && step.due_at < now,
    profession: step.profession as Profession | null, // Cast: openTask takes no other.
    staff: namedOf(step.staff_id, step.staff_name),
  }
}

function namedOf(staff: StaffId | null, name: string | null) {
  return staff === null || name === null ? null : { staff, name, title: '' }
}
