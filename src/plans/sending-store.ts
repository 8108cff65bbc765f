import { toldWith } from '../enrolments/standing-store.ts'
import type { Telling } from '../enrolments/telling.ts'
import { sendOn, type TellingCall } from '../enrolments/telling-store.ts'
import type { Receiver } from '../exchanges/message-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import type { EntryBody, Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, PersonId } from '../shared/id.ts'

/** What the units that are kept informed get, and what it becomes with them. */
export interface PlanSent {
  readonly person: PersonId
  readonly entry: EntryId
  readonly also: readonly Telling[]
  readonly kind: 'planIfWorse' | 'treatmentLimit'
  readonly title: string
  readonly body: EntryBody
  /** Writes the receiver's own row about the entry that was made there. */
  readonly keep: (trx: Trx, receiver: Receiver, entry: EntryId) => Promise<void>
}

/**
 * Sends a plan or a decision to the units chosen and to those that the enrolment keeps informed: a plan that only
 * the team can read helps nobody at night. At the receiver it is an entry of its own, received and not written there.
 */
export async function sendPlan(call: TellingCall, sent: PlanSent): Promise<void> {
  const { to, threads } = await toldWith(call, { person: sent.person, also: sent.also })
  const { reader, now, madeAt } = call
  const sections: readonly Section[] = sent.body.sections
  for (const one of to) {
    const thread = threads.get(one.unit)
    const entry = derivedId<'entry'>(one.message, sent.kind)
    await sendOn(call, one, {
      ...(thread === undefined ? {} : { thread }),
      person: sent.person,
      kind: 'report',
      entry: sent.entry,
      snapshot: { title: sent.title, sections, what: sent.kind },
      snapshotVersion: 1,
      deliver: async (trx, receiver) => {
        const { owner, unit, area } = receiver
        const author = { staff: null, assignment: null, owner, unit, area }
        const from = { name: reader.name, title: `${reader.title}, ${reader.unitName}` }
        await writeEntry(
          { trx, now, madeAt, reader: { ...author, ...from } },
          {
            id: entry,
            person: sent.person,
            kind: sent.kind,
            body: sent.body,
            signing: 'none',
            origin: 'received',
          },
        )
        await sent.keep(trx, receiver, entry)
      },
    })
  }
}
