import { deadlinesAfter } from '../care-models/deadline-rules.ts'
import { modelVersion } from '../care-models/rules.ts'
import type { Change } from '../door/call.ts'
import type { Ground } from '../exchanges/message.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId, MessageId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { Refused } from '../shared/refused.ts'
import { closing as en } from '../shared/texts/en/closing.ts'
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
  const { trx, now, id } = call
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
  if (to.to === null) await phoneThem(call, offer, dueAt)
  else await sendOffer(call, { ...offer, to: { ...to, to: to.to } }, dueAt)
}

/** One without account is phoned: a task for the team, with the number. */
async function phoneThem(call: Change, { enrolment: row, to }: Offer, dueAt: Instant): Promise<void> {
  await openTask(call.trx, {
    id: derivedId(call.id, 'task:phone'),
    owner: row.owner_id,
    unit: row.unit_id,
    person: row.person_id,
    key: 'phoneHandBack',
    title: {
      sv: texts.task.phone(spoken(to), displayPhone(to.phone ?? '')),
      en: en.task.phone(spoken(to), displayPhone(to.phone ?? '')),
    },
    source: 'design',
    about: row.id,
    priority: 1,
    due: dueAt,
    version: call.id,
    openedAt: call.now,
  })
}

type OfferToUnit = Offer & { readonly to: { readonly to: NonNullable<KnownReceiver['to']> } }

/** A unit in Hemma gets the report, and its own row to answer. */
async function sendOffer(call: Change, offer: OfferToUnit, dueAt: Instant): Promise<void> {
  const { reader, now } = call
  const { enrolment: row, to, lines, handBack, input } = offer
  const from = { unit: reader.unit, unitName: reader.unitName, name: `${reader.name}, ${reader.title}` }
  const { message } = to.to
  const receiver = { ...to.to, ground: input.ground, statement: input.statement }
  await sendOn(call, receiver, {
    person: row.person_id,
    kind: 'handBack',
    entry: handBack.entry,
    snapshot: { title: texts.message.handBack, sections: input.report.sections, lines, ground: input.ground },
    snapshotVersion: 1,
    deliver: (trx, { owner, unit }) =>
      insertReceived(trx, {
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
      }),
  })
}

/** 'Medicinskt ansvar, samordning' in the record's language. */
export function linesTold(lines: readonly Line[]): string {
  return lines.map((line) => said.line[line]).join(', ')
}
