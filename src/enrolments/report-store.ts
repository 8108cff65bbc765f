import type { Change } from '../door/call.ts'
import type { Ground } from '../exchanges/message.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { dayOf, instantAt } from '../shared/day.ts'
import type { EntryId } from '../shared/id.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { closing as en } from '../shared/texts/en/closing.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { nextWorkingDay } from '../shared/working-day.ts'
import { openTask } from '../tasks/task-store.ts'
import { type KnownReceiver, spoken } from './receiver-store.ts'
import type { EnrolmentRow } from './store.ts'
import { sendOn } from './telling-store.ts'

/** Sends the report to those who shall only know; one without account becomes a task to phone or write. */
export async function sendCopies(
  call: Change,
  given: {
    enrolment: EnrolmentRow
    input: {
      readonly report: { readonly entry: EntryId; readonly sections: readonly Section[] }
      readonly ground: Ground
      readonly statement?: string | undefined
    }
    copies: readonly KnownReceiver[]
  },
): Promise<void> {
  const { enrolment: row, input, copies } = given
  for (const [index, copy] of copies.entries()) {
    if (copy.to === null) {
      await openTask(call.trx, {
        id: derivedId(call.id, `task:report:${index}`),
        owner: row.owner_id,
        unit: row.unit_id,
        person: row.person_id,
        key: 'sendReport',
        title: {
          sv: texts.task.sendReport(spoken(copy), displayPhone(copy.phone ?? '')),
          en: en.task.sendReport(spoken(copy), displayPhone(copy.phone ?? '')),
        },
        source: 'design',
        due: instantAt(nextWorkingDay(dayOf(call.now)), '16:00'),
        version: call.id,
        openedAt: call.now,
      })
      continue
    }
    await sendOn(
      call,
      { ...copy.to, ground: input.ground, statement: input.statement },
      {
        person: row.person_id,
        kind: 'report',
        entry: input.report.entry,
        snapshot: { title: texts.message.report, sections: input.report.sections },
        snapshotVersion: 1,
      },
    )
  }
}
