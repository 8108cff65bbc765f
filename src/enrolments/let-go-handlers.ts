import { type Handled, handle } from '../door/call.ts'
import { writeEntry } from '../records/entry-store.ts'
import { Refused } from '../shared/refused.ts'
import { responsibility as texts } from '../shared/texts/sv/responsibility.ts'
import { openClaim } from './claim-store.ts'
import { responsibilityLetGo } from './responsibility-api.ts'
import { heldAt, mayLetGo } from './responsibility-rules.ts'
import { heldRows, lockSide, say } from './responsibility-store.ts'
import { toldWith } from './standing-store.ts'
import { sentence, tellResponsible } from './telling-store.ts'

/**
 * A team elsewhere has taken over for an unstable while (MNV-13): who held it here lets go, and stays enrolled. Only
 * now does it move in this unit's record; it comes back when that team hands back and a physician here accepts.
 */
export const letGoHandlers: readonly Handled[] = [
  handle(responsibilityLetGo, async (call, input) => {
    const { trx, reader, now } = call
    const side = { owner: reader.owner, unit: reader.unit, person: input.person }
    const by = {
      profession: reader.profession,
      ownerKind: reader.ownerKind,
      isTeam: reader.careModel !== null,
    }
    if (!mayLetGo(by)) throw new Refused('responsibility.physicianOnly', { status: 403 })
    await lockSide(trx, side)
    const held = heldAt(await heldRows(trx, side), now).find((one) => one.slot === 'medical')
    if (held?.id !== input.sees) throw new Refused('command.stale', { status: 409, field: 'sees' })
    const claim = held.holder.unit === reader.unit ? await openClaim(trx, side) : undefined
    if (claim === undefined) throw new Refused('responsibility.nobodyTook', { status: 409 })
    const told = { role: claim.role, holder: claim.holder, start: now }
    await writeEntry(call, {
      id: input.entry,
      person: input.person,
      kind: 'responsibility',
      body: {
        sections: [
          { heading: texts.entry.heading, text: `${texts.entry.letGo(claim.saidBy)} ${sentence(told)}` },
        ],
      },
      signing: 'signed',
    })
    await say(trx, side, {
      ...told,
      id: input.id,
      source: { entry: input.entry },
      saidBy: `${reader.name}, ${reader.title}`,
      at: now,
    })
    const { to, threads } = await toldWith(call, { person: input.person, also: [] })
    const others = to.filter(({ unit }) => unit !== claim.holder.unit)
    await tellResponsible(call, {
      to: others,
      threads,
      person: input.person,
      entry: input.entry,
      told: [told],
    })
    call.emit(`unit:${reader.unit}`)
    call.emit(`person:${input.person}`)
    return { id: input.id, version: call.id }
  }),
]
