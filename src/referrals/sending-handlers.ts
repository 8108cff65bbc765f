import type { Call, Change } from '../door/call.ts'
import { openingOf } from '../duty/opening-store.ts'
import { groundFitsWill } from '../exchanges/ground-rules.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { type Receiver, sendMessage } from '../exchanges/message-store.ts'
import type { Trx } from '../platform/database.ts'
import type { EntryKind } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import { placesHidden, tellingKinds } from '../records/protected-rules.ts'
import { relationsOf, timeline } from '../records/timeline-store.ts'
import { dayOf } from '../shared/day.ts'
import type { EntryId, PersonId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { deliver, orderOf, type SendInput, snapshotOf, waitingAt } from './deliver-handlers.ts'
import { threadOf } from './referral.ts'
import { checkContent } from './rules.ts'
import { serves } from './team-rules.ts'
import { type Sender, senderOf, type Team, teamsOn } from './team-store.ts'
import { contentSections, groundSection } from './wording-rules.ts'

/** The team that a sender names, and the sender as one who refers; nobody refers to themselves, or the dead. */
export async function writableTeam(call: Change, unit: UnitId): Promise<{ team: Team; sender: Sender }> {
  const [teams, sender] = [await teamsOn(call.trx, call.today), await senderOf(call.trx, call.reader)]
  const team = teams.find((one) => one.unit === unit && one.unit !== call.reader.unit)
  if (team === undefined || !serves(team.municipality, sender.municipality)) {
    throw new Refused('referral.teamUnknown', { status: 422, field: 'unit' })
  }
  if (call.circumstances.person?.deceased)
    throw new Refused('referral.deceased', { status: 409, field: 'person' })
  return { team, sender }
}

/** What is sent to a team, and what is promised with it when the person stays at home until the team's visit. */
export interface ToTeam {
  readonly input: SendInput
  /** Until the visit: read with what the sender sent along. */
  readonly until?: readonly SnapshotSection[]
  readonly visitBy?: Instant
  /** What else it makes at the team, under the team's ownership. */
  readonly also?: (trx: Trx, receiver: Receiver) => Promise<void>
}

/** Sends: the sender's signed entry, the message with its ground, and the referral with its deadlines at the team. */
export async function sendToTeam(call: Change, team: Team, { input, until = [], visitBy, also }: ToTeam) {
  checkContent(team.model, input)
  if (!groundFitsWill(input.ground, input.consent.agrees)) {
    throw new Refused('exchange.agreementNotGiven', { status: 422, field: 'ground' })
  }
  const { background, disclosed: own } = await chosen(call, input.person, input.disclose)
  const disclosed = [...until, ...own]
  const sections = contentSections(team.model, { ...input, background })
  await writeEntry(call, {
    id: input.entry,
    person: input.person,
    kind: 'referralSent',
    signing: 'signed',
    body: {
      sections: [
        { heading: texts.headings.receiver, text: team.name },
        ...sections,
        groundSection(input.ground, input.statement),
        ...disclosed,
      ],
      data: { sbar: input.sbar, thread: input.referral },
    },
  })
  const opening = await openingOf(call.trx, team.unit, call.today)
  const waits = waitingAt(opening, { team, urgency: input.urgency, at: call.now, visitBy })
  const parts = { team, input, sections, background, disclosed, visitBy, ...waits }
  await sendMessage(call, {
    id: threadOf(input.referral),
    person: input.person,
    kind: 'varsel',
    to: team.unit,
    entry: input.entry,
    ground: input.ground,
    statement: input.statement,
    snapshotVersion: 1,
    snapshot: snapshotOf(call, parts),
    urgency: orderOf(team.model, input.urgency),
    version: call.id,
    deliver: async (trx, receiver) => {
      await deliver(call, { trx, receiver, ...parts })
      await also?.(trx, receiver)
    },
  })
  call.emit(`unit:${call.reader.unit}`)
  call.emit(`unit:${team.unit}`)
  return { thread: threadOf(input.referral), version: call.id, person: input.person }
}

/** The own unit's newest entries, without those that are kept from it: where a protected person is. */
export async function ownEntries(call: Call, person: PersonId, limit: number) {
  const { trx, reader, now, circumstances } = call
  const own = await timeline(trx, { person, units: [reader.unit], limit })
  const relations = await relationsOf(trx, { person, unit: reader.unit, now })
  const reasons = relations.map(({ reason }) => reason)
  const hidden = placesHidden({ protected: circumstances.person?.protected ?? null, reasons })
  return hidden ? own.filter(({ kind }) => !tellingKinds.includes(kind)) : own
}

/** Kinds of entry that the receiver reads in the background and not after it. */
export const backgroundKinds: readonly EntryKind[] = ['treatmentLimit', 'planIfWorse']

/** The chosen entries of the own unit's record, frozen as text; an id that is not there stops the sending. */
async function chosen(
  call: Change,
  person: PersonId,
  ids: readonly EntryId[],
): Promise<{ background: SnapshotSection[]; disclosed: SnapshotSection[] }> {
  const own = ids.length === 0 ? [] : await ownEntries(call, person, 500)
  const found = ids.map((id) => {
    const entry = own.find((one) => one.record === id || one.id === id)
    if (entry === undefined) throw new Refused('access.notFound', { status: 404, field: 'disclose' })
    return entry
  })
  const frozen = [...new Set(found)].map((entry) => {
    const written = `${dayOf(entry.happenedAt)}, ${entry.authorName}, ${entry.authorTitle}`
    const said = entry.body.sections.map(({ heading, text }) =>
      text.includes('\n') ? `${heading}:\n${text}` : `${heading}: ${text}`,
    )
    const isBackground = backgroundKinds.includes(entry.kind)
    return { kind: entry.kind, text: (isBackground ? [...said, written] : [written, ...said]).join('\n') }
  })
  const headed = (kind: EntryKind, heading: string) =>
    frozen.filter((one) => one.kind === kind).map(({ text }) => ({ heading, text }))
  return {
    background: [
      ...headed('treatmentLimit', texts.headings.treatmentLimit),
      ...headed('planIfWorse', texts.headings.planIfWorse),
    ],
    disclosed: frozen
      .filter(({ kind }) => !backgroundKinds.includes(kind))
      .map(({ text }) => ({ heading: texts.headings.disclosed, text })),
  }
}
