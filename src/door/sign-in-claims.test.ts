import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SignInFailed } from './sign-in.ts'
import { identify, loa3Known } from './sign-in-claims.ts'

const seconds = 1_795_000_000
const known = { acrLoa3: ['urn:example:strong'], seconds }
const sara = {
  iss: 'https://id.example.se',
  aud: 'hemma',
  sub: 'sara',
  iat: seconds - 2,
  exp: seconds + 300,
  acr: 'http://id.sambi.se/loa/loa3',
  employeeHsaId: 'SE0000000000-S01',
}

const problemOf = (claims: Record<string, unknown>) => {
  try {
    return identify(claims, known)
  } catch (error) {
    if (error instanceof SignInFailed) return error.problem
    throw error
  }
}

const without = (claim: string) => Object.fromEntries(Object.entries(sara).filter(([name]) => name !== claim))

test('an HSA-id and a known level are who and how surely', () => {
  expect(identify(sara, known)).toEqual({
    by: { hsaId: 'SE0000000000-S01' },
    assurance: 'loa3',
    providerSession: null,
  })
})

test('without an HSA-id the provider’s own name for the person counts', () => {
  expect(identify(without('employeeHsaId'), known).by).toEqual({ subject: 'sara' })
})

test.each([
  ['http://id.sambi.se/loa/loa2', 'loa2'],
  ['http://id.elegnamnden.se/loa/1.0/loa3', 'loa3'],
  ['http://id.sambi.se/loa/loa4', 'loa4'],
  ['urn:example:strong', 'loa3'],
])('acr %s is %s', (acr, assurance) => {
  expect(identify({ ...sara, acr }, known)).toMatchObject({ assurance })
})

test('what is asked for at sign-in are the levels that would be accepted as level 3', () => {
  for (const acr of loa3Known) expect(identify({ ...sara, acr }, known).assurance).toBe('loa3')
  expect(loa3Known).not.toHaveLength(0)
})

test('claims that nobody here knows are ignored, and the provider’s session is kept', () => {
  const claims = {
    ...sara,
    sid: 'abc',
    credentialPersonalIdentityNumber: '…',
    commissionRight: ['Läsa;alla;SJF'],
  }
  expect(identify(claims, known)).toEqual({
    by: { hsaId: 'SE0000000000-S01' },
    assurance: 'loa3',
    providerSession: 'abc',
  })
})

const table: [string, Record<string, unknown>, string][] = [
  ['no level', without('acr'), 'assurance'],
  ['a level nobody knows', { ...sara, acr: 'urn:example:weak' }, 'assurance'],
  ['a level that is a property of every object', { ...sara, acr: 'constructor' }, 'assurance'],
  [
    'two levels',
    { ...sara, acr: ['http://id.sambi.se/loa/loa3', 'http://id.sambi.se/loa/loa2'] },
    'assurance',
  ],
  ['a level as a number', { ...sara, acr: 3 }, 'assurance'],
  ['neither HSA-id nor subject', { ...without('employeeHsaId'), sub: undefined }, 'identity'],
  ['two HSA-ids', { ...sara, employeeHsaId: ['SE0000000000-S01', 'SE0000000000-S02'] }, 'identity'],
  ['an HSA-id as an object', { ...sara, employeeHsaId: { value: 'SE0000000000-S01' } }, 'identity'],
  ['an empty HSA-id, which does not fall back to the subject', { ...sara, employeeHsaId: '' }, 'identity'],
  ['an HSA-id that is null', { ...sara, employeeHsaId: null }, 'identity'],
  ['an HSA-id with a space', { ...sara, employeeHsaId: 'SE0000000000-S01 ' }, 'identity'],
  ['an HSA-id without end', { ...sara, employeeHsaId: 'S'.repeat(256) }, 'identity'],
  ['no time of issue', without('iat'), 'identity'],
  ['a time of issue as text', { ...sara, iat: String(seconds) }, 'identity'],
  ['a time of issue that is no number', { ...sara, iat: Number.NaN }, 'identity'],
  ['a token issued six minutes ago', { ...sara, iat: seconds - 360 }, 'identity'],
  ['a token from the future', { ...sara, iat: seconds + 120 }, 'identity'],
  ['an authentication in the future', { ...sara, auth_time: seconds + 120 }, 'identity'],
  ['an authentication time as text', { ...sara, auth_time: 'now' }, 'identity'],
]

test.each(table)('%s is no sign-in', (_what, claims, problem) => {
  expect(problemOf(claims)).toBe(problem)
})

test('10,000 sets of claims of any kind give a good identity or a named problem, never anything between', () => {
  const value = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(sara)), fc.array(fc.string()))
  const claims = fc.record(
    { sub: value, iat: value, acr: value, employeeHsaId: value, auth_time: value, sid: value },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(claims, (odd) => {
      const mixed = { ...sara, ...odd }
      const result = problemOf(mixed)
      if (typeof result === 'string') return
      const who = 'hsaId' in result.by ? result.by.hsaId : result.by.subject
      expect(who).toBe(mixed.employeeHsaId === undefined ? mixed.sub : mixed.employeeHsaId)
      expect(['loa2', 'loa3', 'loa4']).toContain(result.assurance)
    }),
    { numRuns: 10_000 },
  )
})
