import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, others } from '../../src/access/api.ts'
import { idFor } from '../../src/demo/cast.ts'
import { readPersonPage } from '../../src/persons/page-api.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { listDrafts, readTimeline, readUnsigned, readVersions } from '../../src/records/api.ts'
import {
  correctNote,
  discardDraft,
  markLastHere,
  saveDraft,
  signNotes,
  writeNote,
} from '../../src/records/write-api.ts'
import { asId } from '../../src/shared/id.ts'
import { type Instant, later } from '../../src/shared/instant.ts'
import { myDayRead } from '../../src/visits/day-api.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'

let server: TestServer
let sara: Client
let maja: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
  maja = await server.as('maja', 'maja-at-granvik-home-care')
})

afterAll(() => server.stop())

const esther = idFor<'person'>('esther')
const ragnar = idFor<'person'>('ragnar')
const newEntry = () => asId<'entry'>(randomUUID())
const told = (text: string) => [{ heading: 'current', text }]

async function timeline(
  who: Client,
  filter: Partial<Parameters<typeof who.ask<typeof readTimeline.input, typeof readTimeline.output>>[1]> = {},
) {
  const { status, body } = await who.ask(readTimeline, { person: esther, ...filter })
  expect(status).toBe(200)
  return body
}

test('Sara sees first what is new since she was here, and the mark moves when she has read', async () => {
  const before = await timeline(sara)
  expect(before.lastHere).not.toBeNull()
  expect(before.newCount).toBeGreaterThan(0)
  // Her day says the same number beforehand; of persons at whom she has never been it says none.
  const ofDay = async () => (await sara.ask(myDayRead, {})).body.fresh
  expect(await ofDay()).toEqual([{ person: esther, count: before.newCount }])
  const fresh = await timeline(sara, { sinceLastHere: true })
  expect(fresh.count).toBe(before.newCount)
  expect(fresh.entries.every(({ mine }) => !mine)).toBe(true)
  await sara.send(markLastHere, { person: esther, upTo: before.readAt })
  expect((await timeline(sara)).newCount).toBe(0)
  expect(await ofDay()).toEqual([])
  await sara.send(markLastHere, { person: esther, upTo: '2020-01-01T00:00:00.000Z' })
  expect((await timeline(sara)).newCount).toBe(0)
  // What she writes herself is no news to her, and what another unit writes is not told through her day.
  await server.setClock(later(testNow, 60_000))
  const writes = async (who: Client, text: string) => {
    const note = { entry: newEntry(), person: esther, sections: told(text), sign: true }
    expect((await who.send(writeNote, note)).status).toBe(200)
  }
  await writes(sara, 'Egen rad.')
  await writes(await server.as('erik'), 'Teamets rad.')
  expect(await ofDay()).toEqual([])
  await writes(await server.as('maja'), 'En kollegas rad.')
  expect(await ofDay()).toEqual([{ person: esther, count: 1 }])
  await server.setClock(testNow)
})

test('filters narrow and the count follows: by kind, by day, by words', async () => {
  const all = await timeline(sara)
  const notes = await timeline(sara, { kinds: ['note'] })
  expect(notes.entries.every(({ kind }) => kind === 'note')).toBe(true)
  expect(notes.count).toBeLessThan(all.count)
  const weighed = await timeline(sara, { text: 'andfådd i trappan' })
  expect(weighed.entries.map(({ authorName }) => authorName)).toEqual(['Maja Öberg'])
  expect((await timeline(sara, { text: '100%_' })).count).toBe(0)
  const day = weighed.entries[0]?.happenedAt.slice(0, 10) as `${number}-${number}-${number}`
  const thatDay = await timeline(sara, { from: day, to: day, kinds: ['note'] })
  expect(thatDay.entries.map(({ id }) => id)).toContain(weighed.entries[0]?.id)
})

test('a long timeline comes in pages without a gap or a repeat, also when much happened at the same instant', async () => {
  const person = idFor<'person'>('holger')
  const happenedAt: Instant = '2026-11-20T10:00:00.000Z'
  for (let index = 0; index < 65; index++) {
    const at = index % 3 === 0 ? happenedAt : later(happenedAt, index * 1000)
    await sara.send(writeNote, {
      person,
      entry: newEntry(),
      sections: told(`Rad ${index}`),
      happenedAt: at,
      sign: true,
    })
  }
  const seen: string[] = []
  let after: { happenedAt: Instant; entry: ReturnType<typeof newEntry> } | undefined
  for (let pages = 0; pages < 9; pages++) {
    const { body } = await sara.ask(readTimeline, { person, kinds: ['note'], after })
    expect(body.count).toBe(65)
    seen.push(...body.entries.map(({ id }) => id))
    const last = body.entries.at(-1)
    if (!body.more || last === undefined) break
    after = { happenedAt: last.happenedAt, entry: last.id }
  }
  expect(seen).toHaveLength(65)
  expect(new Set(seen).size).toBe(65)
})

test('a correction stands beside the old text, which stays readable; two corrections of one version cannot both win', async () => {
  const entry = newEntry()
  await sara.send(writeNote, { person: esther, entry, sections: told('Vänster arm'), sign: true })
  const correct = (replaces: typeof entry, text: string, who = sara) =>
    who.send(correctNote, {
      person: esther,
      entry: newEntry(),
      replaces,
      kind: 'corrected',
      reason: 'Fel arm',
      sections: told(text),
    })
  const first = await correct(entry, 'Höger arm')
  expect(first.status).toBe(200)
  expect((await correct(entry, 'Båda armarna', maja)).body).toMatchObject({ code: 'command.stale' })
  expect((await correct(first.body.entry, 'Höger överarm', maja)).status).toBe(200)
  const { body } = await sara.ask(readVersions, { person: esther, record: entry })
  expect(body.versions.map(({ sections }) => sections[0]?.text)).toEqual([
    'Vänster arm',
    'Höger arm',
    'Höger överarm',
  ])
  expect(body.versions.map(({ authorName }) => authorName)).toEqual([
    'Sara Lindqvist',
    'Sara Lindqvist',
    'Maja Öberg',
  ])
  const shown = (await timeline(sara)).entries.filter(({ record }) => record === entry)
  expect(shown.map(({ sections }) => sections[0]?.text)).toEqual(['Höger överarm'])
})

test('a note on the wrong person is marked as entered in error, keeps its text, and is corrected no more', async () => {
  const entry = newEntry()
  await sara.send(writeNote, { person: esther, entry, sections: told('Hör till någon annan'), sign: true })
  const wrong = newEntry()
  await sara.send(correctNote, {
    person: esther,
    entry: wrong,
    replaces: entry,
    kind: 'enteredInError',
    reason: 'Fel person',
  })
  const shown = (await timeline(sara)).entries.find(({ record }) => record === entry)
  expect(shown).toMatchObject({ correction: 'enteredInError', correctionReason: 'Fel person', allowed: [] })
  const more = await sara.send(correctNote, {
    person: esther,
    entry: newEntry(),
    replaces: wrong,
    kind: 'corrected',
    reason: 'Ändå inte',
    sections: told('…'),
  })
  expect(more.body).toMatchObject({ code: 'entry.enteredInError' })
})

test('what was said in a form is not corrected by its words, and another unit’s note not at all', async () => {
  const fact = await sara.send(correctNote, {
    person: esther,
    entry: newEntry(),
    replaces: idFor('scene:esther-allergy'),
    kind: 'corrected',
    reason: 'Fel ämne',
    sections: told('Jordnötter'),
  })
  expect(fact.body).toMatchObject({ code: 'entry.changedElsewhere' })
  const foreign = await sara.send(correctNote, {
    person: esther,
    entry: newEntry(),
    replaces: idFor('scene:esther-note-gp'),
    kind: 'enteredInError',
    reason: 'Inte min',
  })
  expect(foreign.status).toBe(404)
})

test('at the day’s end Sara signs several at once; what is another’s or signed already is refused whole', async () => {
  const waiting = (await sara.ask(readUnsigned, {})).body.entries
  expect(waiting.map(({ personName }) => personName)).toEqual(
    expect.arrayContaining(['Esther Lindgren', 'Gunnar Eriksson']),
  )
  const ids = waiting.map(({ id }) => id)
  const stolen = await maja.send(signNotes, { entries: ids })
  expect([stolen.status, stolen.body]).toMatchObject([409, { code: 'entry.notYoursToSign' }])
  const signed = await sara.send(signNotes, { entries: ids })
  expect(signed.body.signed).toBe(ids.length)
  expect((await sara.ask(readUnsigned, {})).body.entries).toEqual([])
  expect((await sara.send(signNotes, { entries: ids })).status).toBe(409)
  const shown = (await timeline(sara)).entries.find(({ id }) => ids.includes(id))
  expect(shown).toMatchObject({ signed: true, needsSignature: false })
})

test('a note is never written about a time to come, and one written late says so', async () => {
  const write = (happenedAt: Instant) =>
    sara.send(writeNote, {
      person: esther,
      entry: newEntry(),
      sections: told('Sent'),
      happenedAt,
      sign: true,
    })
  expect((await write(later(testNow, 3_600_000))).body).toMatchObject({ code: 'entry.inTheFuture' })
  const { body } = await write(later(testNow, -3 * 86_400_000))
  const shown = (await timeline(sara, { text: 'Sent' })).entries.find(({ id }) => id === body.entry)
  expect(shown?.late).toBe(true)
})

test('a draft is its author’s alone, is kept by version, and goes when it becomes a note', async () => {
  const draft = randomUUID()
  const first = await sara.send(saveDraft, { person: esther, draft, sections: told('Påbörjad') })
  const over = first.body.version
  const second = await sara.send(saveDraft, {
    person: esther,
    draft,
    over,
    sections: told('Påbörjad och mer'),
  })
  const stale = await sara.send(saveDraft, {
    person: esther,
    draft,
    over,
    sections: told('Från en annan enhet'),
  })
  expect(stale.body).toMatchObject({ code: 'command.stale' })
  expect(second.status).toBe(200)
  const of = async (who: Client) =>
    (await who.ask(listDrafts, { person: esther })).body.drafts.map(({ id }) => id)
  expect(await of(sara)).toContain(draft)
  expect(await of(maja)).not.toContain(draft)
  expect((await maja.send(discardDraft, { draft: draft })).status).toBe(404)
  expect(JSON.stringify(await timeline(maja))).not.toContain('Påbörjad och mer')
  await sara.send(writeNote, {
    person: esther,
    entry: newEntry(),
    sections: told('Färdig'),
    sign: true,
    draft,
  })
  expect(await of(sara)).not.toContain(draft)
})

test('another unit’s records are opened by one active choice, with a reason and one log post, and close by themselves', async () => {
  const unit = idFor<'unit'>('granvik-health-centre')
  const whose = async (reader: Client) => {
    const { entries } = (await reader.ask(readTimeline, { person: ragnar, unit })).body
    return [...new Set(entries.map(({ unitName }) => unitName))]
  }
  const erik = await server.as('erik')
  expect(await whose(erik)).toEqual([])
  const there = await erik.ask(others, { person: ragnar })
  expect(there.body.others).toEqual([{ unit: idFor('granvik-health-centre'), name: 'Granviks hälsocentral' }])
  expect(JSON.stringify(there.body)).not.toContain('PEG')
  const blind = await erik.send(choose, { person: ragnar, unit, reason: '', span: 'endOfDay' })
  expect(blind.status).toBe(422)
  const chosen = await erik.send(choose, {
    person: ragnar,
    unit,
    reason: 'Andnöd, behöver läkemedel',
    span: 'endOfDay',
  })
  expect(chosen.body.until).toBe('2026-11-21T23:00:00.000Z')
  expect(await whose(erik)).toEqual(['Granviks hälsocentral'])
  expect((await erik.ask(readPersonPage, { person: ragnar })).body.opened).toMatchObject([{ unit }])
  const karin = await server.as('karin')
  expect(await whose(karin)).toEqual([])
  const posts = await withConnection(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      "select 1 from audit_post where endpoint = 'access.choose' and outcome = 'allowed' and $1 = any (persons)",
      [ragnar],
    )
    return rows.length
  })
  expect(posts).toBe(1)
  await server.setClock('2026-11-21T23:00:01.000Z')
  const night = await server.as('erik')
  expect(await whose(night)).toEqual([])
  await server.setClock(testNow)
})

test('a unit of another provider cannot be chosen, and one without records is no choice', async () => {
  const erik = await server.as('erik')
  const choice = (unit: string) =>
    erik.send(choose, { person: ragnar, unit: idFor<'unit'>(unit), reason: 'Vill se', span: 'twelveHours' })
  expect((await choice('granvik-home-care')).status).toBe(404)
  expect((await choice('alma-team')).status).toBe(404)
  expect((await erik.ask(readTimeline, { person: idFor('kjell') })).status).toBe(404)
})
