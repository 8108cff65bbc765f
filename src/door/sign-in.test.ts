import { expect, test } from 'vitest'
import { returnPath } from './sign-in.ts'

test.each([
  '/',
  '/board',
  '/person?id=0b8c9030-5747-847d-90d6-e5b070876000',
  '/my-day#visit',
  '/referrals/new?step=2&x=%C3%A5',
])('a path of ours is where one comes back to: %s', (path) => {
  expect(returnPath(path)).toBe(path)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\/evil.example',
  'javascript:alert(1)',
  '/board\r\nset-cookie: a=b',
  ' /board',
  '',
  'board',
  '/sign-in?problem=expired',
  '/sign-in',
  '/sign-out',
  '/api/session',
  '/demo-idp/auth',
  `/${'a'.repeat(600)}`,
  undefined,
  null,
  ['/board', '/other'],
  7,
])('anything else leads to the first page: %j', (path) => {
  expect(returnPath(path)).toBe('/')
})
