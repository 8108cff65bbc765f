import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, declare } from '../src/access/api.ts'
import { persons } from '../src/demo/cast/persons.ts'
import { idFor } from '../src/demo/cast.ts'
import { openStage, type Stage } from '../src/demo/stage.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { readTimeline, readVersions } from '../src/records/api.ts'
import { correctNote, writeNote } from '../src/records/write-api.ts'
import { clockOf, dayOf, daysBetween } from '../src/shared/day.ts'
import { asId, type EntryId, type PersonId } from '../src/shared/id.ts'
import { type Instant, later } from '../src/shared/instant.ts'
import { Refused } from '../src/shared/refused.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'
import { demoRegion } from './server.ts'
import { testNow } from './templates.ts'

const HOUR = 3_600_000
/** Who acts: three units of the region, and two other owners. */
const units = {
  erik: 'mint-team',
  'gp-public': 'granvik-health-centre',
  ward: 'medicine-ward',
  sara: 'granvik-home-care',
  'home-help': 'granvik-home-help',
} as const
type Who = keyof typeof units
const everyone: readonly Who[] = ['erik', 'gp-public', 'ward', 'sara', 'home-help']
const unitOf = (who: Who) => idFor<'unit'>(units[who])

let database: Database
let clone: TestDatabase
let stage: Stage

beforeAll(async () => {
  clone = await cloneDatabase(demoRegion)
  database = openDatabase({ url: clone.urls.app })
  stage = openStage({ database, now: later(testNow, 30 * 24 * HOUR) })
})

afterAll(async () => {
  await database.close()
  await clone.drop()
})

/** What happened so far, as the test itself keeps it: every choice that went through, every text that was written. */
interface Kept {
  readonly choices: { who: Who; whose: Who; person: PersonId; from: Instant; until: Instant }[]
  readonly notes: { who: Who; person: PersonId; record: EntryId; newest: EntryId; texts: string[] }[]
}
const kept: Kept = { choices: [], notes: [] }

const who = fc.constantFrom(...everyone)
const act = fc.oneof(
  fc.record({ does: fc.constant('write' as const), who }),
  fc.record({ does: fc.constant('correct' as const), who }),
  fc.record({
    does: fc.constant('open' as const),
    who,
    whose: who,
    span: fc.constantFrom('endOfDay', 'twelveHours'),
  }),
  fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 9 }) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

function moveTo(at: Instant): Instant {
  return stage.at(daysBetween(stage.today, dayOf(at)), clockOf(at))
}

async function play(one: Exclude<Act, { does: 'wait' }>, person: PersonId): Promise<void> {
  const actor = await stage.as(one.who)
  const name = randomUUID()
  if (one.does === 'open') return open(one, person)
  if (one.does === 'write') {
    const entry = asId<'entry'>(randomUUID())
    await actor.send(
      writeNote,
      { person, entry, sections: [{ heading: 'current', text: name }], sign: true },
      { name },
    )
    kept.notes.push({ who: one.who, person, record: entry, newest: entry, texts: [name] })
    return
  }
  const note = kept.notes.find((each) => each.person === person && each.who === one.who)
  if (note === undefined) return
  const entry = asId<'entry'>(randomUUID())
  const correction = { person, entry, replaces: note.newest, kind: 'corrected' as const, reason: 'Rättat' }
  await actor.send(correctNote, { ...correction, sections: [{ heading: 'current', text: name }] }, { name })
  note.newest = entry
  note.texts.push(name)
}

async function open(one: Extract<Act, { does: 'open' }>, person: PersonId): Promise<void> {
  const actor = await stage.as(one.who)
  const span = one.span === 'endOfDay' ? 'endOfDay' : 'twelveHours'
  try {
    const input = { person, unit: unitOf(one.whose), reason: 'Behövs', span } as const
    const { until } = await actor.send(choose, input, { name: randomUUID() })
    kept.choices.push({ who: one.who, whose: one.whose, person, from: stage.now(), until })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

/** What this reader may see by the test's own reckoning: own unit, and choices that hold at this instant. */
function mayRead(reader: Who, person: PersonId): Who[] {
  const now = stage.now()
  const chosen = kept.choices.filter(
    (one) => one.who === reader && one.person === person && one.from <= now && now < one.until,
  )
  return [reader, ...chosen.map((one) => one.whose)]
}

async function readAs(reader: Who, person: PersonId): Promise<void> {
  const actor = await stage.as(reader)
  const { entries, units: shown } = await actor.ask(readTimeline, { person, kinds: ['note'] })
  const allowed = mayRead(reader, person)
  const allowedUnits: string[] = allowed.map(unitOf)
  expect(entries.filter((entry) => !allowedUnits.includes(entry.unit))).toEqual([])
  expect(shown.filter(({ unit }) => !allowedUnits.includes(unit))).toEqual([])
  const said = JSON.stringify(entries)
  for (const note of kept.notes.filter((one) => one.person === person)) {
    expect(said.includes(note.texts.at(-1) ?? ''), `${reader} reads ${note.who}`).toBe(
      allowed.includes(note.who),
    )
  }
  for (const note of kept.notes.filter((one) => one.person === person && one.who === reader)) {
    const { versions } = await actor.ask(readVersions, { person, record: note.record })
    expect(versions.map(({ sections }) => sections[0]?.text)).toEqual(note.texts)
  }
}

test('under one unit nobody reads another unit’s entry without a choice that holds, and no version is ever lost', async () => {
  let run = 0
  const everybody = persons.map((person) => idFor<'person'>(person.key))
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
      const person = everybody[run++ % everybody.length] ?? idFor<'person'>('esther')
      let now = testNow
      moveTo(now)
      for (const one of everyone) {
        const actor = await stage.as(one)
        await actor.send(
          declare,
          { person, statement: 'Tar del i vården', span: 'ongoing' },
          { name: randomUUID() },
        )
      }
      for (const one of acts) {
        if (one.does === 'wait') {
          now = later(now, one.hours * HOUR)
          moveTo(now)
        } else {
          await play(one, person)
          await readAs(one.who, person)
        }
      }
      for (const one of everyone) await readAs(one, person)
    }),
    { numRuns: 30 },
  )
  expect(kept.choices.length).toBeGreaterThan(0)
})
