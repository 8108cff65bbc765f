import { type Handled, handle } from '../door/call.ts'
import type { EntryBody } from '../records/entry.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import { Refused } from '../shared/refused.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { belongs } from './about-store.ts'
import { avoidedOf, countAvoided, insertAvoided } from './avoided-store.ts'
import { avoidedCareAnswer, avoidedCareCount, contactWrite } from './contact-api.ts'
import { contactOf, insertContact } from './contact-store.ts'
import { heldVisit } from './own-visit-store.ts'
import { demand } from './rules.ts'
import { standingOf } from './view-rules.ts'

/** Contacts that are no visits, and what visits and contacts made unnecessary. */
export const contactHandlers: readonly Handled[] = [
  handle(contactWrite, async (change, input) => {
    const { trx, reader, person } = { ...change, person: input.person }
    if (input.withWhom !== 'person' && input.withName === '' && input.withUnit === null) {
      throw new Refused('visit.withNameNeeded', { status: 422, field: 'withName' })
    }
    const { about } = input
    if (about !== null && !(await belongs(trx, { process: about, person, unit: reader.unit }))) {
      throw new Refused('visit.aboutOther', { status: 422, field: 'about' })
    }
    const happenedAt = change.when(input.happenedAt)
    const who = [sv.contactParties[input.withWhom], input.withName].filter(Boolean).join(': ')
    const how = `${sv.contactModes[input.mode]}, ${sv.record.minutes(input.minutes)}`
    await writeEntry(change, {
      id: input.entry,
      person,
      kind: 'phoneContact',
      process: about,
      body: {
        sections: [
          { heading: sv.headings.current, text: input.text },
          { heading: sv.record.who, text: `${who}. ${how}.` },
        ],
      },
      happenedAt,
      signing: input.sign ? 'signed' : 'needed',
    })
    await insertContact(trx, {
      ...{ record: input.entry, owner: reader.owner, unit: reader.unit, person, about, happenedAt },
      ...{ mode: input.mode, withWhom: input.withWhom, withName: input.withName, withUnit: input.withUnit },
      direction: input.direction,
      minutes: input.minutes,
    })
    change.emit(`unit:${reader.unit}`)
    change.emit(`person:${person}`)
    return { entry: input.entry, version: change.id }
  }),

  handle(avoidedCareAnswer, async (change, input) => {
    const { trx, reader, today } = change
    const { person, visit, contact } = input
    let happenedAt = change.madeAt
    if (visit !== null) {
      const { row } = await heldVisit(trx, { visit, unit: reader.unit, person })
      demand('avoidedCare.answer', standingOf(row), { reader, today })
      happenedAt = row.arrivedAt ?? happenedAt
    }
    if (contact !== null) {
      const row = await contactOf(trx, { record: contact, unit: reader.unit, person })
      if (row === undefined) throw new Refused('access.notFound', { status: 404 })
      happenedAt = row.happenedAt
    }
    const about = visit === null ? { contacts: contact === null ? [] : [contact] } : { visit }
    const [holds] = await avoidedOf(trx, { unit: reader.unit, ...about })
    if (holds !== undefined && input.replaces === null) throw new Refused('visit.avoidedAlready')
    if (input.replaces !== null && holds?.entry !== input.replaces) {
      throw new Refused('command.stale', { field: 'replaces' })
    }
    const body = bodyOf(input)
    if (holds === undefined) {
      const process = visit ?? null
      await writeEntry(change, {
        id: input.entry,
        person,
        kind: 'avoidedCare',
        process,
        body,
        happenedAt,
        signing: 'none',
      })
    } else {
      const reason = sv.record.avoidedCorrected
      await correctEntry(change, { id: input.entry, replaces: holds.entry, kind: 'corrected', reason, body })
    }
    await insertAvoided(trx, {
      ...{ entry: input.entry, record: holds?.record ?? input.entry, owner: reader.owner, unit: reader.unit },
      ...{ person, visit, contact, kinds: input.kinds, happenedAt },
    })
    change.emit(`unit:${reader.unit}`)
    return { entry: input.entry, version: change.id }
  }),

  handle(avoidedCareCount, ({ trx, reader }, { from, to }) =>
    countAvoided(trx, { owner: reader.owner, unit: reader.unit, from, to }),
  ),
]

function bodyOf(input: { kinds: readonly (keyof typeof sv.avoided)[]; note: string }): EntryBody {
  const kinds = input.kinds.map((kind) => sv.avoided[kind])
  const sections = [
    { heading: sv.record.avoided, text: kinds.length === 0 ? sv.avoided.none : kinds.join(', ') },
    ...(input.note === '' ? [] : [{ heading: sv.record.note, text: input.note }]),
  ]
  return { sections }
}
