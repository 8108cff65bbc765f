import type { Change } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { noteEvent } from './event-store.ts'
import { tellPartners } from './joint-store.ts'
import { ownVisit } from './own-visit-store.ts'
import { demand } from './rules.ts'
import { holdAct, type SeriesActKind, type Stood, untouched } from './series-act-store.ts'
import type { visitUndoSeries } from './series-api.ts'
import { watchTwo } from './two-handlers.ts'
import { standingOf } from './view-rules.ts'
import { setGoing, setMovedApart, setSlot, stepVisit } from './visit-write-store.ts'

/** Takes back what was last done to a whole series: each visit to its own time and its own colleagues. */
export async function undoSeries(
  change: Change,
  input: ReturnType<(typeof visitUndoSeries)['input']['parse']>,
) {
  const { trx, reader, today } = change
  const own = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
  demand('visit.undoSeries', standingOf(own.row), { reader, today })
  const act = own.row.version
  const all = await holdAct(trx, act)
  const back = (await untouched(trx, act)).filter(({ stood }) => stood.day >= today)
  const mine = back.find(({ visit }) => visit === own.row.id)
  if (mine === undefined) throw new Refused('visit.seriesNotUndoable', { status: 409 })
  for (const one of back) await standAgain(change, one)
  await watchTwo(
    change,
    back.map(({ visit }) => visit),
    { moved: true },
  )
  change.emit(`unit:${reader.unit}`)
  return {
    ...{ visit: own.row.id, version: change.id, state: 'planned' as const },
    ...{ others: back.length - 1, left: all - back.length, offRoster: [] },
  }
}

async function standAgain(
  change: Change,
  {
    visit,
    kind,
    stood,
  }: { visit: Parameters<typeof ownVisit>[1]['visit']; kind: SeriesActKind; stood: Stood },
): Promise<void> {
  const { trx, reader } = change
  const before = await ownVisit(trx, { visit, unit: reader.unit })
  const { day, from, to, going, personTold } = stood
  const slot = { day, from, to }
  const person = before.row.person.id
  await setSlot(trx, { visit, slot, personTold })
  await setGoing(trx, { visit, owner: reader.owner, person, going })
  await setMovedApart(trx, [visit], stood.movedApart)
  const open = kind === 'ended' ? { endedAt: null, endReason: null, endNote: null } : {}
  await stepVisit(trx, { visit, state: 'planned', version: change.id, ...open })
  await noteEvent(change, { visit, person }, { kind: 'undone', slot, personTold, note: sv.series[kind] })
  const now = await ownVisit(trx, { visit, unit: reader.unit })
  await tellPartners(change, now.row, {
    what: kind === 'ended' ? 'restored' : 'moved',
    partners: now.partners,
    going: now.going.map(({ name }) => name),
    note: '',
  })
}
