import { expect, test } from 'vitest'
import { doorView } from './door-rules.ts'

test('what decides the first step stands first, and the code is never there', () => {
  const view = doorView([
    {
      kind: 'atTheDoor',
      form: { floor: '3', dog: 'Liten, snäll', twoMustGo: 'Hotfull granne', infection: 'MRSA' },
    },
    { kind: 'doorCode', form: {} },
  ])
  expect(view.facts.map(({ kind }) => kind)).toEqual(['twoMustGo', 'infection', 'dog', 'floor'])
  expect(view.hasCode).toBe(true)
  expect(JSON.stringify(view)).not.toContain('portCode')
})

test('life-threatening hypersensitivity before harmful, before other alerts; the troublesome is for the page', () => {
  const view = doorView([
    { kind: 'allergy', form: { grade: 'troublesome', substance: 'Pollen' } },
    { kind: 'allergy', form: { grade: 'harmful', substance: 'Sulfa' } },
    { kind: 'alert', form: { kind: 'treatment', text: 'Blodförtunnande' } },
    { kind: 'allergy', form: { grade: 'lifeThreatening', substance: 'Penicillin' } },
  ])
  expect(view.alerts).toEqual(['Penicillin', 'Sulfa', 'Blodförtunnande'])
})

test('a statement that cannot be read leaves the others whole', () => {
  const view = doorView([
    { kind: 'atTheDoor', form: 'broken' },
    { kind: 'contactPoint', form: { kind: 'mobile', value: '070-1740605' } },
  ])
  expect(view.facts).toEqual([])
  expect(view.phones).toEqual([{ kind: 'mobile', value: '070-174 06 05' }])
})
