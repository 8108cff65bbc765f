import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { keepBefore } from '../persons/person-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { task as en } from '../shared/texts/en/task.ts'
import { death as texts } from '../shared/texts/sv/death.ts'
import { task as taskTexts } from '../shared/texts/sv/task.ts'
import { bereavementCallOf, bereavementCallTaken, openBereavementCall } from '../tasks/bereavement-store.ts'
import { titleOf } from '../tasks/task.ts'
import { openTask } from '../tasks/task-store.ts'
import { changeDeathDay, correctDeath, deathPreview, recordDeath } from './api.ts'
import { DEATH_TOLD } from './death.ts'
import {
  closuresOf,
  holdPerson,
  insertClosures,
  insertDeath,
  latestDeath,
  setDay,
  setNotedDay,
} from './death-store.ts'
import { countOpen, type OpenProcess } from './open-store.ts'
import { allowed, bereavementDue, checkDay, type DeathStanding, demand } from './rules.ts'
import { endAll } from './sweep-store.ts'
import { tellUnits } from './telling-store.ts'
import { undoDeath } from './undo-store.ts'

/** When a person has died: recorded once, known everywhere, and undone where it was a mistake. */
export const deathHandlers: readonly Handled[] = [
  handle(deathPreview, async (call, { person }) => {
    const { trx, reader } = call
    const of = { owner: reader.owner, person }
    const latest = await latestDeath(trx, of)
    const { deceased_day } = await trx
      .selectFrom('person')
      .select('deceased_day')
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    return {
      person,
      day: deceased_day,
      open: await countOpen(trx, of),
      bereavement: await bereavement(call, person),
      recorded:
        latest === undefined
          ? null
          : {
              source: latest.source,
              by: latest.author_name,
              at: latest.learned_at,
              correctedAt: latest.corrected_at,
            },
      closed:
        latest === undefined ? [] : await closed(call, { death: latest.id, alive: deceased_day === null }),
      allowed: allowed(await standing(call, person), reader),
    }
  }),
  handle(recordDeath, async (call, input) => {
    const { trx, reader, now, today, id: version } = call
    const { person, day } = input
    const born = await recordable(call, person)
    checkDay(day, { today, born })
    await keepBefore(trx, {
      id: version,
      person,
      by: reader.staff,
      unit: reader.unit,
      at: now,
      reason: texts.entry.death,
    })
    await setDay(trx, { person, day, version })
    await writeEntry(call, {
      id: input.entry,
      person,
      kind: 'deceased',
      signing: 'signed',
      body: { sections: sectionsOf(input) },
    })
    const ended = await endAll({
      trx,
      now,
      owner: reader.owner,
      ownerKind: reader.ownerKind,
      area: reader.area,
      person,
      version,
      by: { staff: reader.staff, name: reader.name, title: reader.title, unitName: reader.unitName },
      emit: call.emit,
    })
    const calling = await bereavementCall(call, person)
    const task = calling?.id ?? null
    const death = derivedId(version, 'death')
    const { owner, unit } = reader
    await insertDeath(trx, {
      id: death,
      owner,
      person,
      unit,
      day,
      source: input.source,
      entry: input.entry,
      task,
      at: now,
    })
    await insertClosures(trx, { death, owner, person, closed: ended, at: now })
    await tellOwnUnits(call, person, ended)
    await tellUnits(call, {
      person,
      entry: input.entry,
      title: texts.message.title,
      text: day,
      ...(calling === undefined ? {} : { more: [texts.message.calls(calling.unitName)] }),
    })
    call.emit(`person:${person}`)
    call.emit(`unit:${unit}`)
    return { person, version, ended: ended.length, task }
  }),
  handle(changeDeathDay, async (call, input) => {
    const { trx, reader, today, id: version, now } = call
    const { person, day, reason } = input
    const { born, entry, death } = await recorded(call, 'death.changeDay', person)
    checkDay(day, { today, born })
    await keepBefore(trx, { id: version, person, by: reader.staff, unit: reader.unit, at: now, reason })
    await setDay(trx, { person, day, version })
    await setNotedDay(trx, { death, day })
    await correctEntry(call, {
      id: input.entry,
      replaces: entry,
      kind: 'corrected',
      reason,
      body: { sections: [{ heading: texts.entry.death, text: day }] },
    })
    await tellUnits(call, { person, entry: input.entry, title: texts.message.title, text: day })
    call.emit(`person:${person}`)
    return { person, version }
  }),
  handle(correctDeath, async (call, input) => {
    const { trx, reader, id: version, now } = call
    const { person, reason } = input
    const { entry, death } = await recorded(call, 'death.correct', person)
    await keepBefore(trx, { id: version, person, by: reader.staff, unit: reader.unit, at: now, reason })
    await setDay(trx, { person, day: null, version })
    await correctEntry(call, {
      id: input.entry,
      replaces: entry,
      kind: 'enteredInError',
      reason,
      body: { sections: [{ heading: texts.entry.wrong, text: reason }] },
    })
    const units = await undoDeath({ trx, now, version, owner: reader.owner, person, death, emit: call.emit })
    await tellUnits(call, { person, entry: input.entry, title: texts.entry.wrong, text: reason })
    call.emit(`person:${person}`)
    return { person, version, closed: units.closed }
  }),
]

/** The person's row held, where a death may be recorded now; gives the day of birth. */
async function recordable(call: Change, person: PersonId) {
  const { born } = await holdPerson(call.trx, person)
  demand('death.record', await standing(call, person), call.reader)
  return born
}

/** The person's row held, and the death that was recorded here, where the rules let it be corrected. */
async function recorded(call: Change, action: 'death.changeDay' | 'death.correct', person: PersonId) {
  const { born } = await holdPerson(call.trx, person)
  demand(action, await standing(call, person), call.reader)
  const latest = await latestDeath(call.trx, { owner: call.reader.owner, person })
  const entry = await newestVersion(call.trx, latest?.record_id ?? null)
  if (latest === undefined || entry === null) throw new Refused('death.notRecorded')
  return { born, death: latest.id, entry }
}

/** The entry's version in force. */
async function newestVersion(trx: Trx, record: Parameters<typeof correctEntry>[1]['replaces'] | null) {
  if (record === null) return null
  const row = await trx
    .selectFrom('entry as e')
    .select('e.id')
    .where('e.record_id', '=', record)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('entry as n').select('n.id').whereRef('n.replaces_id', '=', 'e.id'))),
    )
    .executeTakeFirst()
  return row?.id ?? null
}

async function standing(call: Call, person: PersonId): Promise<DeathStanding> {
  const row = await call.trx
    .selectFrom('person')
    .select('deceased_day')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const latest = await latestDeath(call.trx, { owner: call.reader.owner, person })
  const standsHere = latest !== undefined && latest.corrected_at === null
  return { day: row.deceased_day, recordedBy: standsHere ? latest.entry_unit : null }
}

function sectionsOf(input: { day: string; source: keyof typeof texts.source; text: string }) {
  return [
    { heading: texts.entry.death, text: input.day },
    { heading: texts.entry.source, text: texts.source[input.source] },
    ...(input.text === '' ? [] : [{ heading: texts.entry.note, text: input.text }]),
  ]
}

/**
 * The call to those who were left, one in the whole region: that of the own provider's enrolled team by its model, else
 * of the unit that recorded the death. Another provider's team that comes to know finds it taken, and is told by whom.
 */
async function bereavementCall(call: Change, person: PersonId) {
  const { trx, reader, now, today, id: version } = call
  await openBereavementCall(trx, {
    id: derivedId<'process'>(version, 'task:bereavement'),
    owner: reader.owner,
    unit: reader.unit,
    person,
    title: { sv: taskTexts.opened.bereavementCall, en: en.opened.bereavementCall },
    source: 'design',
    priority: 2,
    due: bereavementDue(today),
    version,
    openedAt: now,
  })
  return await bereavementCallOf(trx, { owner: reader.owner, person })
}

/** Who calls those who were left, as far as this reader may know. */
async function bereavement({ trx, reader }: Call, person: PersonId) {
  const own = await bereavementCallOf(trx, { owner: reader.owner, person })
  if (own !== undefined) return { unitName: own.unitName }
  return (await bereavementCallTaken(trx, person)) ? { unitName: null } : null
}

/** Other units of the own provider whose open things were ended learn it by a task. */
async function tellOwnUnits(call: Change, person: PersonId, ended: readonly OpenProcess[]): Promise<void> {
  const units = new Set(ended.map(({ unit }) => unit).filter((unit) => unit !== call.reader.unit))
  for (const unit of units) {
    await openTask(call.trx, {
      id: derivedId(call.id, `task:told:${unit}`),
      owner: call.reader.owner,
      unit,
      person,
      key: DEATH_TOLD,
      title: { sv: taskTexts.opened.deathTold, en: en.opened.deathTold },
      source: 'design',
      priority: 1,
      due: call.now,
      version: call.id,
      openedAt: call.now,
    })
  }
}

/**
 * What the death ended and stands ended still. Of a unit that the reader has not opened only that it was something,
 * and of which kind: what it said takes an active choice.
 */
async function closed(call: Call, of: { death: string; alive: boolean }) {
  const rows = await closuresOf(call.trx, of.death)
  return rows
    .filter(({ closed_at }) => closed_at !== null)
    .map((row) => ({
      process: row.id,
      version: row.version,
      kind: row.kind,
      text: call.units.includes(row.unit_id) ? wordsOf(row) : { sv: '', en: '' },
      unitName: row.unit_name,
      own: row.unit_id === call.reader.unit,
      state: row.state,
      reopen: of.alive && row.unit_id === call.reader.unit ? wayBack(row.kind, row.day, call.today) : null,
    }))
}

function wordsOf(row: Awaited<ReturnType<typeof closuresOf>>[number]) {
  if (row.title !== null) return titleOf({ title: row.title, title_en: row.title_en })
  const said = row.what ?? row.sender_unit ?? (row.day === null ? '' : `${row.day} ${row.why ?? ''}`.trim())
  return { sv: said, en: said }
}

/** A visit whose day has passed is planned anew; an enrolment begins anew. */
function wayBack(kind: string, day: string | null, today: string) {
  if (kind === 'task') return 'task.reopen' as const
  if (kind === 'order') return 'order.reopen' as const
  if (kind === 'referral') return 'referral.reopen' as const
  return kind === 'visit' && day !== null && day >= today ? ('visit.undo' as const) : null
}
