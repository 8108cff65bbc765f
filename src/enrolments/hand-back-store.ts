import { deadlinesAfter } from '../care-models/deadline-rules.ts'
import { modelVersion } from '../care-models/rules.ts'
import type { Change } from '../door/call.ts'
import type { Ground } from '../exchanges/message.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, MessageId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { responsibility as said } from '../shared/texts/sv/responsibility.ts'
import { openTask } from '../tasks/task-store.ts'
import { insertHandBack, insertReceived } from './closing-store.ts'
import { type KnownReceiver, spoken } from './receiver-store.ts'
import type { Line } from './responsibility.ts'
import { openSteps } from './step-store.ts'
import type { EnrolmentRow } from './store.ts'
import { sendOn } from './telling-store.ts'

/** What is offered, to whom and on what ground. */
export interface Offer {
  readonly enrolment: EnrolmentRow
  readonly input: {
    readonly report: { readonly sections: readonly Section[] }
    readonly ground: Ground
    readonly statement?: string | undefined
  }
  readonly handBack: { readonly id: MessageId; readonly entry: EntryId }
  readonly to: KnownReceiver
  readonly lines: readonly Line[]
}

/** Offers responsibility back: nothing has moved until the receiver accepts. */
export async function offerBack(call: Change, offer: Offer): Promise<void> {
  const { trx, reader, now, id } = call
  const { enrolment: row, to, lines, handBack } = offer
  if (lines.includes('medical') && to.ownerKind === 'municipality') {
    throw new Refused('handBack.neverMunicipality', { status: 409, field: 'to' })
  }
  const model = modelVersion(row.care_model, row.care_model_version)
  const event = { kind: 'handBackSent', at: now } as const
  const dueAt = deadlinesAfter(model, event, now).find((each) => each.key === 'handBackAccepted')?.due ?? now
  await writeEntry(call, {
    id: handBack.entry,
    person: row.person_id,
    kind: 'handBack',
    process: row.id,
    body: {
      sections: [
        { heading: texts.entry.handBack, text: texts.entry.handBackText(spoken(to), linesTold(lines)) },
      ],
    },
    signing: 'signed',
  })
  const side = {
    trx,
    now,
    id,
    owner: row.owner_id,
    unit: row.unit_id,
    person: row.person_id,
    enrolment: row.id,
  }
  await insertHandBack(trx, {
    ...side,
    id: handBack.id,
    entry: handBack.entry,
    to,
    lines,
    sentAt: now,
    dueAt,
  })
  await openSteps(side, model, event)
  if (to.to === null) {
    await openTask(trx, {
      ...side,
      id: derivedId(id, 'task:phone'),
      key: 'phoneHandBack',
      title: texts.task.phone(spoken(to), to.phone ?? ''),
      source: 'design',
      about: row.id,
      priority: 1,
      due: dueAt,
      version: id,
      openedAt: now,
    })
    return
  }
  const from = { unit: reader.unit, unitName: reader.unitName, name: `${reader.name}, ${reader.title}` }
  const { message } = to.to
  await sendOn(
    call,
    { ...to.to, ground: offer.input.ground, statement: offer.input.statement },
    {
      person: row.person_id,
      kind: 'handBack',
      entry: handBack.entry,
      snapshot: {
        title: texts.message.handBack,
        sections: offer.input.report.sections,
        lines,
        ground: offer.input.ground,
      },
      snapshotVersion: 1,
      deliver: async (delivering, { owner, unit }) => {
        await insertReceived(delivering, {
          message,
          owner,
          unit,
          person: row.person_id,
          handBack: handBack.id,
          enrolment: row.id,
          from,
          lines,
          sentAt: now,
          dueAt,
        })
      },
    },
  )
}

/** 'Medicinskt ansvar, samordning' in the record's language. */
export function linesTold(lines: readonly Line[]): string {
  return lines.map((line) => said.line[line]).join(', ')
}
