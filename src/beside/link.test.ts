import { expect, test } from 'vitest'
import { formOrigin, type Link, linkFault, plainOf, targetOf, tellsLogs } from './link.ts'

const link = (given: Partial<Link>): Link => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'NPÖ',
  use: 'overview',
  way: 'plain',
  url: 'https://npo.example.org/start',
  field: null,
  ...given,
})
const address = (url: string) => link({ way: 'address', url })
const form = (field: string | null, url = 'https://npo.example.org/start') =>
  link({ way: 'form', url, field })

test.each([
  [link({}), null],
  [link({ url: 'https://localhost:8443' }), null],
  [address('https://cosmic.example.org/#p={personnummer}'), null],
  [address('https://cosmic.example.org/p/{personnummer-streck}?a=1'), null],
  [form('personnummer'), null],
  [link({ url: 'http://npo.example.org' }), 'beside.linkAddress'],
  [link({ url: 'javascript:alert(1)' }), 'beside.linkAddress'],
  [link({ url: 'data:text/html,x' }), 'beside.linkAddress'],
  [link({ url: 'cosmic://open' }), 'beside.linkAddress'],
  [link({ url: 'https://user:word@npo.example.org/' }), 'beside.linkAddress'],
  [link({ url: 'https://npo.example.org/a b' }), 'beside.linkAddress'],
  [link({ url: "https://npo.example.org; script-src 'unsafe-inline'" }), 'beside.linkAddress'],
  [link({ url: 'https://npo.example.org\\@evil.example.org/' }), 'beside.linkAddress'],
  [address('https://{personnummer}.example.org/'), 'beside.linkAddress'],
  [address('https://x.example.org/?n={name}'), 'beside.linkPlace'],
  [address('https://x.example.org/?n={personnummer'), 'beside.linkPlace'],
  [address('https://x.example.org/'), 'beside.linkNoPlace'],
  [link({ url: 'https://x.example.org/{personnummer}' }), 'beside.linkPlaceUnused'],
  [form('p', 'https://x.example.org/{personnummer}'), 'beside.linkPlaceUnused'],
  [form(null), 'beside.linkField'],
  [form('två ord'), 'beside.linkField'],
])('%o: %s', (given, code) => {
  expect(linkFault(given)?.code ?? null).toBe(code)
})

test('the number goes where it is asked for, and nowhere else', () => {
  expect(targetOf(address('https://x.example.org/#p={personnummer}'), '192105029249')).toEqual({
    url: 'https://x.example.org/#p=192105029249',
    field: null,
    value: null,
  })
  expect(targetOf(address('https://x.example.org/#{personnummer-streck}'), '192105029249').url).toBe(
    'https://x.example.org/#19210502-9249',
  )
  expect(targetOf(form('pnr'), '192105029249')).toEqual({
    url: 'https://npo.example.org/start',
    field: 'pnr',
    value: '192105029249',
  })
})

test('a number in a path or a query is told to logs on the way; after a # or in a form it is not', () => {
  expect(tellsLogs(address('https://x.example.org/?p={personnummer}'))).toBe(true)
  expect(tellsLogs(address('https://x.example.org/{personnummer-streck}#a'))).toBe(true)
  expect(tellsLogs(address('https://x.example.org/#p={personnummer}'))).toBe(false)
  expect(tellsLogs(form('p'))).toBe(false)
})

test('only a form has an origin that is posted to, and without a person a system opens at its first page', () => {
  expect(formOrigin(form('p', 'https://NPO.example.org:8443/a?b'))).toBe('https://npo.example.org:8443')
  expect(formOrigin(link({}))).toBeNull()
  expect(plainOf(link({}))).toBe('https://npo.example.org/start')
  expect(plainOf(address('https://cosmic.example.org/a#p={personnummer}'))).toBe(
    'https://cosmic.example.org/',
  )
})
