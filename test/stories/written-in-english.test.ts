import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEnglish } from '../../src/care-models/written.ts'
import { withConnection } from '../../src/platform/connection.ts'
import { sbar } from '../../src/shared/texts/sv/sbar.ts'
import { visit } from '../../src/shared/texts/sv/visit.ts'
import { startServer, type TestServer } from '../server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** What notes in own words are written under are keys with words of their own; these words are the same in English. */
const keys = [...Object.keys(visit.headings), ...Object.keys(sbar.fields)]
const alike = ['Situation', 'Status', 'Transport']

async function all(sql: string): Promise<string[]> {
  return withConnection(server.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ words: string }>(sql)
    return rows.map(({ words }) => words)
  })
}

const unsaid = (written: readonly string[]) =>
  written.filter((words) => inEnglish(words) === words && !keys.includes(words) && !alike.includes(words))

test('no heading that Hemma writes in a record or a message is shown in Swedish to who reads in English', async () => {
  const headings = await all(
    `select distinct s ->> 'heading' as words from entry, jsonb_array_elements(body -> 'sections') as s
     union select distinct s ->> 'heading' from message_sent, jsonb_array_elements(snapshot -> 'sections') as s`,
  )
  expect(headings.length).toBeGreaterThan(20)
  expect(unsaid(headings)).toEqual([])
})

test('nor is the line that says what a message in the inbox is', async () => {
  const titles = await all(
    `select distinct snapshot ->> 'title' as words from message_sent where kind not in ('varsel', 'order', 'handBack')`,
  )
  expect(titles.length).toBeGreaterThan(3)
  expect(unsaid(titles)).toEqual([])
})
