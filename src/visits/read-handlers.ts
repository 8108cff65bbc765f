import { type Call, type Handled, handle } from '../door/call.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import { awayNow } from '../persons/away-store.ts'
import { personHeadOf } from '../persons/head-store.ts'
import type { ProcessId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { isEnrolled, openCase } from './about-store.ts'
import { type AvoidedAnswer, avoidedOf } from './avoided-store.ts'
import { goesToEmptyHome } from './away-rules.ts'
import { askableUnits, homeOf, unitKindOf } from './choices-store.ts'
import { contactsOf } from './contact-store.ts'
import { relativesOf, twoMustGo } from './door-store.ts'
import { eventsOf } from './event-store.ts'
import { headingsFor } from './headings.ts'
import { waitingForHome } from './home-again-handlers.ts'
import { notesOf } from './note-store.ts'
import { undecidedReferral } from './referral-link-store.ts'
import { personActions } from './rules.ts'
import { searchStepsFor } from './search-rules.ts'
import { attemptsOf } from './search-store.ts'
import { lastSeriesAct } from './series-act-store.ts'
import { placeInSeries } from './series-store.ts'

import { dayVisitsOf, keptFrom, viewsOf } from './views-store.ts'
import { kindsFor } from './visit-kind-rules.ts'
import { visitChoices, visitRead, visitsOfPerson } from './visit-read-api.ts'
import type { VisitRow } from './visit-row.ts'
import { visitById, visitsOfOne } from './visit-store.ts'

/** One visit, a person's visits, and what a new one may be. */
export const readHandlers: readonly Handled[] = [
  handle(visitRead, async (call, input) => {
    const { trx, reader } = call
    const row = await visitById(trx, { visit: input.visit, unit: reader.unit })
    const [visit] = row === undefined ? [] : await dayVisitsOf(trx, [row], call)
    if (row === undefined || visit === undefined) throw new Refused('access.notFound', { status: 404 })
    const history = await eventsOf(trx, row.id)
    const began = history.findLast(({ kind }) => kind === 'notFound')
    const [avoided] = await avoidedOf(trx, { unit: reader.unit, visit: row.id })
    const coming = await comingTo(call, row.person.id)
    const unitKind = await unitKindOf(trx, reader.unit)
    return {
      visit,
      identity: (await personHeadOf(trx, row.person.id, () => false))?.identities[0]?.text ?? '',
      headings: [...headingsFor({ kind: unitKind, area: reader.area }, reader.profession)],
      notes: await notesOf(trx, { visit: row.id, unit: reader.unit, reader: reader.staff }),
      searchSteps: searchStepsFor(unitKind),
      search: await attemptsOf(trx, row.id),
      relatives:
        row.state === 'notFound' && !(await keptFrom(trx, [row.person], call)).has(row.person.id)
          ? await relativesOf(trx, { person: row.person.id, units: [reader.unit] })
          : [],
      searchBegan: began === undefined ? null : { at: began.at, by: began.by },
      history,
      avoided: avoided === undefined ? null : answerOf(avoided),
      series: await seriesOf(call, row),
      next: coming.find((one) => one.id !== row.id && one.day >= row.day) ?? null,
      undecided: await undecidedOf(call, row.about),
    }
  }),

  handle(visitsOfPerson, async (call, { person }) => {
    const { trx, reader, today } = call
    const of = { unit: reader.unit, person }
    const latest = await visitsOfOne(trx, { ...of, coming: false, today, limit: 10 })
    const away = await awayNow(call)
    const coming = await comingTo(call, person)
    const contacts = await contactsOf(trx, { ...of, limit: 10 })
    const avoided = await avoidedOf(trx, { unit: reader.unit, contacts: contacts.map(({ entry }) => entry) })
    return {
      away,
      toEmptyHome: coming.filter((one) => goesToEmptyHome(one, away, today)).length,
      waitingForHome: (await waitingForHome(call, person)).length,
      coming,
      latest: await viewsOf(trx, latest, call),
      contacts: contacts.map((contact) => {
        const answer = avoided.find((one) => one.contact === contact.entry)
        return { ...contact, avoided: answer === undefined ? null : answerOf(answer) }
      }),
      allowed: personActions({ deceased: isDead(call) }),
    }
  }),

  handle(visitChoices, async (call, { person }) => {
    const { trx, reader, today } = call
    const of = { person, unit: reader.unit }
    const enrolled = await isEnrolled(trx, of)
    const home = await homeOf(trx, person)
    return {
      person,
      name: home.name,
      kinds: kindsFor(reader.careModel).map((kind) => ({
        key: kind.key,
        text: kind.text,
        joint: kind.joint,
        professions: [...kind.professions],
        open: kind.beforeEnrolment || enrolled,
        beforeEnrolment: kind.beforeEnrolment,
      })),
      staff: await colleaguesAt(trx, { unit: reader.unit, day: today }),
      twoMustGo: await twoMustGo(trx, of),
      home: home.text,
      elsewhere: (await awayNow(call))?.name ?? null,
      askable: await askableUnits(trx, { ...of, sender: partyOf(call), municipality: home.municipality }),
      about: await openCase(trx, of),
      deceased: isDead(call),
    }
  }),
]

async function seriesOf({ trx }: Call, row: VisitRow) {
  const { series, id: visit, version, day } = row
  const place = series && (await placeInSeries(trx, { series, visit, day }))
  return place && { ...place, act: await lastSeriesAct(trx, { visit, version }) }
}

async function undecidedOf({ trx, reader }: Call, about: ProcessId | null) {
  const referral = await undecidedReferral(trx, { about, unit: reader.unit })
  if (referral === undefined) return null
  return { referral: referral.id, theReport: referral.model.words.theReport }
}

async function comingTo(call: Call, person: Parameters<typeof visitsOfOne>[1]['person']) {
  const { trx, reader, today } = call
  const rows = await visitsOfOne(trx, { unit: reader.unit, person, coming: true, today, limit: 20 })
  return viewsOf(trx, rows, call)
}

function isDead(call: Call): boolean {
  return call.circumstances.person?.deceased !== null
}

function partyOf({ reader }: Call) {
  return { owner: reader.owner, kind: reader.ownerKind, area: reader.area, unit: reader.unit }
}

function answerOf({ entry, kinds, note, by }: AvoidedAnswer) {
  return { entry, kinds, note, by }
}
