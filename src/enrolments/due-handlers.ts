import { modelVersion } from '../care-models/rules.ts'
import type { JobCall, JobSpec } from '../door/job.ts'
import { notify } from '../notices/notice-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { asId } from '../shared/id.ts'
import { closing as en } from '../shared/texts/en/closing.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { openTask } from '../tasks/task-store.ts'
import { overdueHandBacks, reviewedWithoutNext, toldHead } from './due-store.ts'
import { openSteps } from './step-store.ts'

/** Hand-backs that nobody accepted within the model's working days: the head of unit is told, once. */
export const handBackOverdue: JobSpec = {
  name: 'enrolments.handBackOverdue',
  cron: '*/10 * * * *',
  resource: 'handBack',
  work: async (call) => {
    for (const late of await overdueHandBacks(call.trx, call.now)) {
      const version = asId<'command'>(derivedId<'command'>(late.id, 'overdue'))
      await openTask(call.trx, {
        id: derivedId(late.id, 'task:overdue'),
        owner: late.owner_id,
        unit: late.unit_id,
        person: late.person_id,
        key: 'handBackOverdue',
        title: { sv: texts.task.headOfUnit(late.to_unit), en: en.task.headOfUnit(late.to_unit) },
        source: 'design',
        about: late.enrolment_id,
        ...(late.head_staff_id === null ? {} : { staff: late.head_staff_id }),
        priority: 1,
        due: call.now,
        version,
        openedAt: call.now,
      })
      await notify(call.trx, {
        key: late.id,
        unit: late.unit_id,
        staff: [late.head_staff_id],
        code: 'handBackUnanswered',
        topic: `unit:${late.unit_id}`,
        now: call.now,
        when: 'daytime',
      })
      await toldHead(call.trx, late.id, call.now)
      call.touches(late.person_id)
      call.emit(`unit:${late.unit_id}`)
    }
  },
}

/** A step of the model that comes again and again (the review) is opened anew when it has been done. */
export const reviewComesAgain: JobSpec = {
  name: 'enrolments.reviewComesAgain',
  cron: '7 * * * *',
  resource: 'enrolment',
  work: async (call) => {
    for (const done of await reviewedWithoutNext(call.trx, call.owner)) {
      const { care_model: model, care_model_version: version, task } = done
      const at = done.closed_at ?? call.now
      await openSteps({ ...sideOf(call, done), id: derivedId(task, 'again') }, modelVersion(model, version), {
        kind: 'stepDone',
        step: done.key,
        at,
      })
      call.touches(done.person_id)
    }
  },
}

function sideOf(call: JobCall, row: Awaited<ReturnType<typeof reviewedWithoutNext>>[number]) {
  const { owner_id: owner, unit_id: unit, person_id: person, enrolment } = row
  return { trx: call.trx, now: call.now, owner, unit, person, enrolment }
}
