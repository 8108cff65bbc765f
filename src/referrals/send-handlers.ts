import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { openingOf } from '../duty/opening-store.ts'
import { groundFitsWill } from '../exchanges/ground-rules.ts'
import type { SnapshotSection } from '../exchanges/message.ts'
import { sendMessage } from '../exchanges/message-store.ts'
import { derivedId } from '../records/derived-id.ts'
import type { EntryKind } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import { placesHidden, tellingKinds } from '../records/protected-rules.ts'
import { relationsOf, timeline } from '../records/timeline-store.ts'
import { dayOf } from '../shared/day.ts'
import type { EntryId, PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { disclosableEntries, sendReferral, supplementReferral } from './api.ts'
import { deliver, orderOf, received, type SendInput, snapshotOf, waitingAt } from './deliver-handlers.ts'
import { threadOf } from './referral.ts'
import { checkContent } from './rules.ts'
import { sentVarsel } from './sent-store.ts'
import { mayWrite, serves } from './team-rules.ts'
import { senderOf, type Team, teamsOn } from './team-store.ts'
import { contentSections, groundSection } from './wording-rules.ts'

/** What the sender does: send, supplement, and choose what of the own record goes with it. */
export const sendHandlers: readonly Handled[] = [
  handle(sendReferral, async (call, input) => {
    const team = await reachable(call, input)
    checkContent(team.model, input)
    if (!groundFitsWill(input.ground, input.consent.agrees)) {
      throw new Refused('exchange.agreementNotGiven', { status: 422, field: 'ground' })
    }
    const { background, disclosed } = await chosen(call, input.person, input.disclose)
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
    const waits = waitingAt(opening, { team, urgency: input.urgency, at: call.now })
    const parts = { team, input, sections, background, disclosed, ...waits }
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
      deliver: (trx, receiver) => deliver(call, { trx, receiver, ...parts }),
    })
    call.emit(`unit:${call.reader.unit}`)
    call.emit(`unit:${team.unit}`)
    return { thread: threadOf(input.referral), version: call.id, person: input.person }
  }),
  handle(supplementReferral, async (call, input) => {
    const varsel = await sentVarsel(call.trx, { thread: input.thread, unit: call.reader.unit })
    if (varsel === undefined || varsel.person !== input.person) {
      throw new Refused('referral.notAtTheTeam', { status: 404, field: 'thread' })
    }
    const section = { heading: texts.headings.supplement, text: input.text }
    await writeEntry(call, {
      id: input.entry,
      person: input.person,
      kind: 'referralSent',
      signing: 'signed',
      body: {
        sections: [{ heading: texts.headings.receiver, text: varsel.team }, section],
        data: { thread: input.thread },
      },
    })
    const receiver = await sendMessage(call, {
      id: derivedId(call.id, 'supplement'),
      thread: input.thread,
      person: input.person,
      kind: 'supplement',
      to: varsel.unit,
      entry: input.entry,
      ground: varsel.ground,
      statement: varsel.statement ?? undefined,
      snapshotVersion: 1,
      snapshot: { title: texts.title.supplement, sections: [section] },
      version: call.id,
      deliver: async (trx, to) => {
        await received(call, {
          trx,
          receiver: to,
          person: input.person,
          sections: [section],
        })
      },
    })
    call.emit(`unit:${call.reader.unit}`)
    call.emit(`unit:${receiver.unit}`)
    return { thread: input.thread, version: call.id, person: input.person }
  }),
  handle(disclosableEntries, async (call, { person }) => {
    const entries = await ownEntries(call, person, 12)
    return {
      person,
      entries: entries
        .filter((entry) => entry.correction !== 'enteredInError' && entry.body.sections.length > 0)
        // What holds of these is offered with the background; an old version is not to be sent by mistake.
        .filter((entry) => !backgroundKinds.includes(entry.kind))
        .map((entry) => ({
          entry: entry.record,
          kind: entry.kind,
          happenedAt: entry.happenedAt,
          author: `${entry.authorName}, ${entry.authorTitle}`,
          beginning: entry.body.sections
            .map(({ text }) => text)
            .join(' · ')
            .slice(0, 160),
        })),
    }
  }),
]

/** The team, if this sender may write to it; callers who may not are told to phone. */
async function reachable(call: Change, input: SendInput): Promise<Team> {
  const [teams, sender] = [await teamsOn(call.trx, call.today), await senderOf(call.trx, call.reader)]
  const team = teams.find(({ unit }) => unit === input.unit && unit !== call.reader.unit)
  if (team === undefined || !serves(team.municipality, sender.municipality)) {
    throw new Refused('referral.teamUnknown', { status: 422, field: 'unit' })
  }
  if (!mayWrite(team.model, sender.caller)) throw new Refused('referral.callInstead', { status: 403 })
  if (call.circumstances.person?.deceased)
    throw new Refused('referral.deceased', { status: 409, field: 'person' })
  return team
}

/** The own unit's newest entries, without those that are kept from it: where a protected person is. */
async function ownEntries(call: Call, person: PersonId, limit: number) {
  const { trx, reader, now, circumstances } = call
  const own = await timeline(trx, { person, units: [reader.unit], limit })
  const relations = await relationsOf(trx, { person, unit: reader.unit, now })
  const reasons = relations.map(({ reason }) => reason)
  const hidden = placesHidden({ protected: circumstances.person?.protected ?? null, reasons })
  return hidden ? own.filter(({ kind }) => !tellingKinds.includes(kind)) : own
}

/** Kinds of entry that the receiver reads in the background and not after it. */
const backgroundKinds: readonly EntryKind[] = ['treatmentLimit', 'planIfWorse']

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
