import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendReferral } from '../../src/referrals/api.ts'
import { SPOKEN, WORDS_HEADER } from '../../src/shared/words.ts'
import { type Client, startServer, type TestServer } from '../server.ts'
import { testNow } from '../templates.ts'
import { newEntryId } from './ordering.ts'
import { rawTables } from './raw-rows.ts'
import { varselAbout } from './varsel.ts'

let server: TestServer
let sara: Client

beforeAll(async () => {
  server = await startServer()
  sara = await server.as('sara')
})
afterAll(() => server.stop())

/** A varsel from a web that speaks these words, as its bytes leave the device. */
async function varsel(words: number | undefined, person: string) {
  const input = varselAbout(person)
  const headers = {
    'content-type': 'application/json',
    ...(words === undefined ? {} : { [WORDS_HEADER]: String(words) }),
  }
  const body = JSON.stringify({ id: newEntryId(), madeAt: testNow, input })
  const answer = await sara.raw(sendReferral.path, { method: 'POST', headers, body })
  const { process } = await rawTables(server.database, ['process'])
  return { ...answer, made: process.some(({ id }) => id === input.referral) }
}

test('a web from before the upgrade is refused in words that lead on, and nothing is done', async () => {
  const old = await varsel(SPOKEN - 1, 'stig')
  expect(old).toMatchObject({ status: 426, made: false, body: { code: 'access.webTooOld' } })
  expect(JSON.stringify(old.body)).toContain('ny version')
})

test('a web from after the upgrade is asked to come back to a server from before it, and nothing is done', async () => {
  const early = await varsel(SPOKEN + 1, 'stig')
  expect(early).toMatchObject({ status: 503, made: false, body: { code: 'access.serverBehind' } })
  expect(early.headers.get('retry-after')).toBe('5')
})

test('who speaks the same words is served, as is whoever is no web', async () => {
  expect(await varsel(SPOKEN, 'stig')).toMatchObject({ status: 200, made: true })
  expect(await varsel(undefined, 'vera')).toMatchObject({ status: 200, made: true })
})
