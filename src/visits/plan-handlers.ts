import { type Change, type Handled, handle } from '../door/call.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import type { ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { belongs, isEnrolled } from './about-store.ts'
import { twoMustGo } from './door-store.ts'
import { noteEvent } from './event-store.ts'
import { visitAnswerJoint, visitAskJoint } from './joint-api.ts'
import { askAlong, receiptQuestion, tellPartners } from './joint-store.ts'
import { ownVisit } from './own-visit-store.ts'
import { demandGoing, demandPlan, demandTwo, sameGoing, sameSlot } from './plan-rules.ts'
import { tellReferralPlanned } from './referral-link-store.ts'
import { demand } from './rules.ts'

import { keepAloneWhy, watchTwo } from './two-handlers.ts'
import { standingOf } from './view-rules.ts'
import { visitMove, visitPlan } from './visit-api.ts'
import type { Changed } from './visit-outcome.ts'
import { openVisit, setGoing, setMovedApart, setSlot, stepVisit } from './visit-write-store.ts'

/** Planning and moving: who goes when, and with whom. */
export const planHandlers: readonly Handled[] = [
  handle(visitPlan, async (change, input) => {
    const { trx, reader, today } = change
    const { person, visit, slot, about, partners } = input
    const colleagues = await colleaguesAt(trx, { unit: reader.unit, day: slot.day })
    demandPlan(
      {
        kind: input.kind,
        day: slot.day,
        going: input.going,
        partners: partners.length,
        notJoint: input.notJoint,
      },
      {
        careModel: reader.careModel,
        deceased: change.circumstances.person?.deceased !== null,
        enrolled: await isEnrolled(trx, { person, unit: reader.unit }),
        colleagues,
        today,
      },
    )
    const going = input.going.length + partners.length
    const must = await twoMustGo(trx, { person, unit: reader.unit })
    demandTwo({ mode: input.mode, twoMustGo: must, going, aloneWhy: input.aloneWhy })
    if (about !== null && !(await belongs(trx, { process: about, person, unit: reader.unit }))) {
      throw new Refused('visit.aboutOther', { status: 422, field: 'about' })
    }
    demandOthers(partners, reader.unit)
    const { owner, unit } = reader
    await openVisit(trx, {
      ...{ id: visit, owner, unit, person, state: 'planned', slot, about, going: input.going },
      ...{ kind: input.kind, mode: input.mode, minutes: input.minutes, place: input.place, why: input.why },
      notJoint: input.notJoint,
      personTold: input.personTold,
      plannedBy: reader.staff,
      version: change.id,
      openedAt: change.madeAt,
    })
    await noteEvent(
      change,
      { visit, person },
      { kind: 'planned', slot, personTold: input.personTold, note: input.aloneWhy },
    )
    const { row, going: goers } = await ownVisit(trx, { visit, unit })
    await keepAloneWhy(change, [visit], { aloneWhy: input.aloneWhy, going: goers.length })
    const names = goers.map(({ name }) => name)
    await tellReferralPlanned(change, { about, slot, going: names })
    for (const partner of partners) {
      await askAlong(change, row, { ...partner, statement: partner.statement, going: names })
    }
    await watchTwo(change, [visit])
    return tell(change, visit, 'planned')
  }),

  handle(visitMove, async (change, input) => {
    const { trx, reader, today } = change
    const { visit, slot } = input
    const own = await ownVisit(trx, { visit, unit: reader.unit })
    demand('visit.move', standingOf(own.row), { reader, today })
    if (slot.day < today) throw new Refused('visit.dayPassed', { status: 422, field: 'slot.day' })
    const colleagues = await colleaguesAt(trx, { unit: reader.unit, day: slot.day })
    const going = demandGoing(input.going, colleagues)
    const person = own.row.person.id
    if (going.length < own.going.length) {
      const must = await twoMustGo(trx, { person, unit: reader.unit })
      const along = own.partners.filter(({ answer }) => answer !== 'declined').length
      const asked = { going: going.length + along, aloneWhy: input.aloneWhy }
      demandTwo({ mode: own.row.mode, twoMustGo: must, ...asked })
    }
    await setSlot(trx, { visit, slot, personTold: input.personTold })
    await setGoing(trx, { visit, owner: reader.owner, person, going: input.going })
    await stepVisit(trx, { visit, state: 'planned', version: change.id })
    const { personTold } = input
    const note = [input.note, input.aloneWhy].filter(Boolean).join('. ')
    const changed = !sameSlot(slot, own.row)
    const kind = changed || !sameGoing(input.going, own.going) ? 'moved' : 'told'
    if (kind === 'moved' && own.row.series !== null) await setMovedApart(trx, [visit], true)
    await noteEvent(change, { visit, person }, { kind, slot, personTold, note })
    if (changed) {
      const moved = { ...own.row, ...slot }
      const names = going.map(({ name }) => name)
      await tellPartners(change, moved, { what: 'moved', partners: own.partners, going: names, note })
    }
    await keepAloneWhy(change, [visit], { aloneWhy: input.aloneWhy, going: going.length })
    await watchTwo(change, [visit], { moved: changed })
    return tell(change, visit, 'planned')
  }),

  handle(visitAskJoint, async (change, input) => {
    const { trx, reader, today } = change
    const { row, going, partners } = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.askJoint', standingOf(row), { reader, today })
    demandOthers([input, ...partners], reader.unit)
    const names = going.map(({ name }) => name)
    await askAlong(change, row, { ...input, statement: input.statement, going: names })
    await stepVisit(trx, { visit: row.id, state: 'planned', version: change.id })
    await watchTwo(change, [row.id])
    return tell(change, row.id, 'planned')
  }),

  handle(visitAnswerJoint, async (change, input) => {
    const { trx, reader, today } = change
    const { row, partners } = await ownVisit(trx, { visit: input.visit, unit: reader.unit })
    demand('visit.answerJoint', standingOf(row), { reader, today })
    await receiptQuestion(change, partners)
    const about = { visit: row.id, person: row.person.id }
    if (input.answer === 'declined') {
      const end = { endedAt: change.madeAt, endReason: 'cannotCome', endNote: input.note }
      await stepVisit(trx, { visit: row.id, state: 'cancelled', version: change.id, ...end })
      await noteEvent(change, about, { kind: 'jointDeclined', note: input.note })
      await tellPartners(change, row, { what: 'declined', partners, going: [], note: input.note })
      return tell(change, row.id, 'cancelled')
    }
    const { slot } = input
    const going = demandGoing(input.going, await colleaguesAt(trx, { unit: reader.unit, day: slot.day }))
    await setSlot(trx, { visit: row.id, slot, personTold: row.personTold })
    await setGoing(trx, { visit: row.id, owner: reader.owner, person: row.person.id, going: input.going })
    await stepVisit(trx, { visit: row.id, state: 'planned', version: change.id })
    await noteEvent(change, about, { kind: 'jointAccepted', slot, note: input.note })
    const names = going.map(({ name }) => name)
    await tellPartners(
      change,
      { ...row, ...slot },
      { what: 'accepted', partners, going: names, note: input.note },
    )
    await watchTwo(change, [row.id])
    return tell(change, row.id, 'planned')
  }),
]

function tell(change: Change, visit: ProcessId, state: Changed['state']): Changed {
  change.emit(`unit:${change.reader.unit}`)
  return { visit, version: change.id, state }
}

function demandOthers(partners: readonly { unit: string }[], own: string): void {
  if (partners.some(({ unit }) => unit === own)) {
    throw new Refused('visit.partnerIsSelf', { status: 422, field: 'partners' })
  }
  if (new Set(partners.map(({ unit }) => unit)).size < partners.length) {
    throw new Refused('visit.partnerTwice', { status: 409, field: 'partners' })
  }
}
