import { expect, test } from 'vitest'
import { mint } from '../care-models/models/mint.ts'
import { firstDue } from './expected-rules.ts'

const monday = '2026-11-23T11:00:00.000Z'

test('what is due first comes first; of two at the same instant, what the model names first', () => {
  const assess = { key: 'assess', due_at: monday } as const
  const receipt = { key: 'receipt', due_at: monday } as const
  const earlier = { key: 'answer', due_at: '2026-11-23T10:00:00.000Z' } as const
  expect(firstDue(mint, [assess, receipt])?.key).toBe('receipt')
  expect(firstDue(mint, [receipt, assess])?.key).toBe('receipt')
  expect(firstDue(mint, [assess, receipt, earlier])?.key).toBe('answer')
  expect(firstDue(mint, [])).toBeUndefined()
})
