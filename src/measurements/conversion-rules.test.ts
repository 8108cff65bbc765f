import fc from 'fast-check'
import { expect, test } from 'vitest'
import { converted, readable } from './conversion-rules.ts'

const [weight, height, temperature, glucose] = ['29463-7', '8302-2', '8310-5', '2339-0']

test.each([
  // Definitions: 1 lb = 0.45359237 kg, 1 in = 2.54 cm.
  ['a weight in pounds', weight, 154.3, '[lb_av]', 70, 'kg'],
  ['a weight in pounds, written lbs', weight, 220.5, 'lbs', 100, 'kg'],
  ['a weight in grams', weight, 71_250, 'g', 71.25, 'kg'],
  ['a height in inches', height, 70, '[in_i]', 177.8, 'cm'],
  ['a height in metres', height, 1.68, 'm', 168, 'cm'],
  ['a height in feet', height, 5.5, '[ft_i]', 167.6, 'cm'],
  ['water that freezes', temperature, 32, '[degF]', 0, 'Cel'],
  ['a normal temperature', temperature, 98.6, '[degF]', 37, 'Cel'],
  ['forty below', temperature, -40, '[degF]', -40, 'Cel'],
  // 100 mg/dL is 5.55 mmol/L in every published table.
  ['a fasting glucose', glucose, 100, 'mg/dL', 5.6, 'mmol/L'],
  ['a high glucose', glucose, 270, 'mg/dL', 15, 'mmol/L'],
  ['total cholesterol', '2093-3', 200, 'mg/dL', 5.2, 'mmol/L'],
  ['triglycerides', '2571-8', 150, 'mg/dL', 1.7, 'mmol/L'],
  ['creatinine', '38483-4', 1, 'mg/dL', 88, 'umol/L'],
  ['urea nitrogen', '6299-2', 14, 'mg/dL', 5, 'mmol/L'],
  ['calcium', '49765-1', 10, 'mg/dL', 2.5, 'mmol/L'],
  ['bilirubin', '1975-2', 1, 'mg/dL', 17, 'umol/L'],
  ['haemoglobin', '718-7', 13.5, 'g/dL', 135, 'g/L'],
  // NGSP's own table: 5 % is 31, 6 % is 42, 7 % is 53, 8 % is 64, 10 % is 86 mmol/mol.
  ['HbA1c of 5 %', '4548-4', 5, '%', 31, 'mmol/mol'],
  ['HbA1c of 6 %', '4548-4', 6, '%', 42, 'mmol/mol'],
  ['HbA1c of 7 %', '4548-4', 7, '%', 53, 'mmol/mol'],
  ['HbA1c of 8 %', '4548-4', 8, '%', 64, 'mmol/mol'],
  ['HbA1c of 10 %', '4548-4', 10, '%', 86, 'mmol/mol'],
  ['white cells per microlitre', '6690-2', 7.4, '10*3/uL', 7.4, '10*9/L'],
])('%s is converted', (_, code, value, unit, expected, to) => {
  expect(converted(code, { value, unit })).toEqual({ value: expected, unit: to })
})

test.each([
  ['a saturation in per cent stays', '59408-5', 94, '%'],
  ['milligrams of something that no rule knows stay', '99999-9', 12, 'mg/dL'],
  ['grams of anything but a body stay', '9187-6', 1500, 'g'],
  ['metres walked stay metres', '64098-7', 320, 'm'],
  ['a glucose in mmol/L stays', glucose, 6.1, 'mmol/L'],
  ['a unit that nobody knows stays', weight, 11, 'stone'],
])('%s', (_, code, value, unit) => {
  expect(converted(code, { value, unit })).toBeUndefined()
  expect(readable(code, { value, unit })).toEqual({ value, unit })
})

test('another spelling of the same unit is read as that unit, its number untouched', () => {
  expect(readable('8867-4', { value: 72, unit: 'beats/min' })).toEqual({ value: 72, unit: '/min' })
  expect(readable('8480-6', { value: 140, unit: 'mmHg' })).toEqual({ value: 140, unit: 'mm[Hg]' })
})

test('a conversion never turns two amounts about: what was more stays more, or becomes the same after rounding', () => {
  const codes = [weight, temperature, glucose, '4548-4', '718-7', '38483-4']
  const units = ['[lb_av]', '[degF]', 'mg/dL', '%', 'g/dL', 'kg']
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom(...units),
      fc.tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1000, noNaN: true })),
      (code, unit, [a, b]) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(readable(code, { value: less, unit }).value).toBeLessThanOrEqual(
          readable(code, { value: more, unit }).value,
        )
      },
    ),
  )
})
