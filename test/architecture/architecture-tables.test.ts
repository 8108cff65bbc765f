import { expect, test } from 'vitest'
import { casts, databaseTime, forms, impurities, unexplainedCasts } from './faults.ts'
import { cycles, kindFaults, orderFaults, packageFaults } from './imports.ts'
import { functionLengths, parameterCounts } from './measures.ts'
import { parseSource } from './source.ts'

// The rules are worth only what they catch: each is shown one file that breaks it.

test('a rule that reads the store is caught, and a store that reads the rules is not', () => {
  expect(
    kindFaults(parseSource('src/visits/rules.ts', "import { load } from './visit-store.ts'")),
  ).toHaveLength(1)
  expect(kindFaults(parseSource('src/visits/visit-store.ts', "import { may } from './rules.ts'"))).toEqual([])
})

test('the web may take in words and rules, never handlers or the platform', () => {
  const screen = (target: string) =>
    parseSource('src/web/my-day/my-day.ts', `import { it } from '../../${target}'`)
  expect(kindFaults(screen('visits/rules.ts'))).toEqual([])
  expect(kindFaults(screen('visits/handlers.ts'))).toHaveLength(1)
  expect(kindFaults(screen('platform/config.ts'))).toHaveLength(1)
})

test('a slice that leans on one below it is caught, also through a type or a re-export', () => {
  expect(
    orderFaults(parseSource('src/persons/person.ts', "import type { Visit } from '../visits/visit.ts'")),
  ).toHaveLength(1)
  expect(
    orderFaults(parseSource('src/persons/person.ts', "export { a } from '../visits/visit.ts'")),
  ).toHaveLength(1)
  expect(
    orderFaults(parseSource('src/visits/visit.ts', "import type { P } from '../persons/person.ts'")),
  ).toEqual([])
  expect(orderFaults(parseSource('src/demo/fill.ts', "import { c } from '../visits/visit.ts'"))).toEqual([])
})

test('a package in a pure file is caught', () => {
  expect(packageFaults(parseSource('src/visits/visit.ts', "import pg from 'pg'"))).toHaveLength(1)
  expect(packageFaults(parseSource('src/visits/visit.ts', "import { z } from 'zod'"))).toEqual([])
})

test('files in a circle are named', () => {
  const a = parseSource('src/tasks/a.ts', "import { b } from './b.ts'")
  const b = parseSource('src/tasks/b.ts', "import { a } from './a.ts'")
  expect(cycles([a, b])).toEqual(['src/tasks/a.ts → src/tasks/b.ts → src/tasks/a.ts'])
})

test('clock and chance in a pure file are caught; a given time is not', () => {
  const faults = (text: string) => impurities(parseSource('src/visits/rules.ts', text))
  for (const text of ['new Date()', 'Date.now()', 'Math.random()', 'Date()'])
    expect(faults(text)).toHaveLength(1)
  expect(faults('new Date(given)')).toEqual([])
  expect(impurities(parseSource('src/platform/clock.ts', 'new Date()'))).toEqual([])
})

test('SQL that asks for the time is caught, a comment about it is not', () => {
  const faults = (text: string) => databaseTime(parseSource('src/visits/visit-store.ts', text))
  expect(faults('sql`where at < now()`')).toHaveLength(1)
  expect(faults("const q = 'select CURRENT_DATE'")).toHaveLength(1)
  expect(faults('// never now()\nsql`where at < 1`')).toEqual([])
})

test('default exports, re-exports and classes are caught, errors are not', () => {
  const faults = (text: string) => forms(parseSource('src/visits/visit.ts', text))
  expect(faults('export default 1')).toHaveLength(1)
  expect(faults("export * from './a.ts'")).toHaveLength(1)
  expect(faults('class Visit {}')).toHaveLength(1)
  expect(faults('class Gone extends Error {}')).toEqual([])
})

test('casts are counted, and one without a reason is caught', () => {
  const bare = parseSource('src/visits/visit.ts', 'const a = b as C\nconst d = e!')
  expect(casts(bare)).toHaveLength(2)
  expect(unexplainedCasts(bare)).toHaveLength(2)
  const fine = parseSource('src/visits/visit.ts', '// Cast: why.\nconst a = b as C\nconst d = [1] as const')
  expect(casts(fine)).toHaveLength(1)
  expect(unexplainedCasts(fine)).toEqual([])
})

test('functions are measured in lines and parameters, those that draw apart', () => {
  const source = parseSource(
    'src/web/a.tsx',
    'function a(b, c) {\n  return 1\n}\nconst D = () => (\n  <p />\n)',
  )
  expect(functionLengths(source)).toEqual({
    plain: [{ at: 'src/web/a.tsx:1', size: 3 }],
    jsx: [{ at: 'src/web/a.tsx:4', size: 3 }],
  })
  expect(parameterCounts(source).map((one) => one.size)).toEqual([2, 0])
})
