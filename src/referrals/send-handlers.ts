import { type Change, type Handled, handle } from '../door/call.ts'
import { sendMessage } from '../exchanges/message-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { Refused } from '../shared/refused.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { disclosableEntries, sendReferral, supplementReferral } from './api.ts'
import { received, type SendInput } from './deliver-handlers.ts'
import { backgroundKinds, ownEntries, sendToTeam, writableTeam } from './sending-handlers.ts'
import { sentVarsel } from './sent-store.ts'
import { mayWrite } from './team-rules.ts'
import type { Team } from './team-store.ts'

/** What the sender does: send, supplement, and choose what of the own record goes with it. */
export const sendHandlers: readonly Handled[] = [
  handle(sendReferral, async (call, input) => {
    const team = await reachable(call, input)
    return await sendToTeam(call, team, { input })
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
  const { team, sender } = await writableTeam(call, input.unit)
  if (!mayWrite(team.model, sender.caller)) throw new Refused('referral.callInstead', { status: 403 })
  return team
}
