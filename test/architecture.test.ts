import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { casts, databaseTime, forms, impurities, ownRoads, unexplainedCasts } from './architecture/faults.ts'
import { cycles, kindFaults, orderFaults, packageFaults, sliceOf } from './architecture/imports.ts'
import type { Measured } from './architecture/measures.ts'
import { fileLengths, functionLengths, over, parameterCounts, quantile } from './architecture/measures.ts'
import { readSources } from './architecture/source.ts'
import { budgets, sliceOrder } from './architecture/tables.ts'

const product = readSources('src/**/*.{ts,tsx}')
const all = [...product, ...readSources('{db,scripts,bench,test}/**/*.ts')]
const root = join(import.meta.dirname, '..')

test('every folder under src is a slice with a place in the order', () => {
  const slices = new Set(product.flatMap((source) => sliceOf(source.path) ?? []))
  expect([...slices].filter((slice) => !sliceOrder.includes(slice))).toEqual([])
})

test('files import only what their kind may', () => {
  expect(product.flatMap(kindFaults)).toEqual([])
})

test('slices lean only on those above them', () => {
  expect(product.flatMap(orderFaults)).toEqual([])
})

test('pure files import no package but zod', () => {
  expect(product.flatMap(packageFaults)).toEqual([])
})

test('no files import each other in a circle', () => {
  expect(cycles(all)).toEqual([])
})

test('pure files know neither clock nor chance', () => {
  expect(product.flatMap(impurities)).toEqual([])
})

test('screens read and write by the one way', () => {
  expect(product.flatMap(ownRoads)).toEqual([])
})

test('no SQL asks the database for the time', () => {
  expect(product.flatMap(databaseTime)).toEqual([])
})

test('nothing is exported by default, re-exported, or a class where a function would do', () => {
  expect(all.flatMap(forms)).toEqual([])
})

test('no file is named after what it is not: utils, helpers, common things', () => {
  const names = globSync('{src,db,scripts,bench,test}/**/*', { cwd: root })
  expect(names.filter((name) => /(^|\/|-)(utils?|helpers?|misc|index)(\.tsx?)?$/.test(name))).toEqual([])
})

test('only the web draws', () => {
  const drawing = globSync('{src,db,scripts,bench,test}/**/*.tsx', { cwd: root })
  expect(drawing.filter((name) => !name.startsWith('src/web/'))).toEqual([])
})

test('every cast gives its reason, and they are few', () => {
  expect(product.flatMap(unexplainedCasts)).toEqual([])
  const lines = product.reduce((sum, source) => sum + source.lines.length, 0)
  const count = product.flatMap(casts).length
  console.log(`casts: ${count} in ${lines} lines`)
  expect((count / lines) * 1000).toBeLessThanOrEqual(budgets.castsPerThousandLines)
})

test('files, functions and parameter lists stay within their budgets', () => {
  const files = fileLengths(all)
  const functions = all.map(functionLengths)
  const plain = functions.flatMap((one) => one.plain)
  const drawing = functions.flatMap((one) => one.jsx)
  const lists = all.flatMap(parameterCounts)
  print('files, lines', files, budgets.fileLines)
  print('functions, lines', plain, budgets.functionLines)
  print('functions that draw, lines', drawing, budgets.jsxLines)
  expect(over(files, budgets.fileLines.limit)).toEqual([])
  expect(over(plain, budgets.functionLines.limit)).toEqual([])
  expect(over(drawing, budgets.jsxLines.limit)).toEqual([])
  expect(over(lists, budgets.parameters)).toEqual([])
})

function print(
  name: string,
  list: readonly Measured[],
  budget: { median?: number; p95: number; limit: number },
): void {
  const median = `median ${quantile(list, 0.5)}${budget.median ? ` (goal ${budget.median})` : ''}`
  const p95 = `p95 ${quantile(list, 0.95)} (goal ${budget.p95})`
  console.log(`${name}: ${list.length}, ${median}, ${p95}, most ${quantile(list, 1)} (limit ${budget.limit})`)
  const largest = over(list, budget.p95)
  if (largest.length > 0) console.log(`  over the goal: ${largest.slice(0, 12).join(', ')}`)
}
