import { expect, test } from 'vitest'
import { setting, unsaid } from '../../beside/setting.ts'
import { draftOf, lacksOf, settingOf } from './setting-draft.ts'

const draft = draftOf({ ...unsaid, mode: 'beside', system: 'Cosmic' }, '2026-11-23')
const lacking = (given: Parameters<typeof lacksOf>[0]) =>
  lacksOf(given).flatMap(([lacks, field]) => (lacks ? [field] : []))

test('headings that are half written keep nobody from saying that Hemma is the record', () => {
  const half = { ...draft, headings: '' }
  expect(lacking(half)).toContain('setting.headings')
  const own = { ...half, mode: 'own' as const }
  expect(lacking(own)).toEqual([])
  expect(settingOf(own)).toMatchObject({ headings: unsaid.headings, mapping: unsaid.mapping })
  expect(setting.safeParse(settingOf(own)).success).toBe(true)
})

test('a unit’s own headings are kept while Hemma is the record', () => {
  const own = { ...draft, mode: 'own' as const, headings: 'Omvårdnad', mapping: { other: 'Omvårdnad' } }
  expect(settingOf(own)).toMatchObject({ headings: ['Omvårdnad'], mapping: { other: 'Omvårdnad' } })
})
