import { expect, test } from 'vitest'
import { faultOf, problemOf } from './problem.ts'

const several = problemOf(422, {
  code: 'input.invalid',
  title: 'Något behöver rättas innan det går att spara.',
  field: 'advice',
  errors: [
    { field: 'advice', code: 'input.required', title: 'Behöver fyllas i.' },
    { field: 'ward', code: 'input.tooLong', title: 'För långt, högst 200 tecken.' },
  ],
})

test('of several faults each field says its own sentence, the first one too', () => {
  expect(faultOf(several, 'advice')).toBe('Behöver fyllas i.')
  expect(faultOf(several, 'ward')).toBe('För långt, högst 200 tecken.')
  expect(faultOf(several, 'reason')).toBeUndefined()
})

test('a refusal about one field alone says its sentence there', () => {
  const one = problemOf(422, { code: 'input.inFuture', title: 'Kan inte ligga i framtiden.', field: 'day' })
  expect(faultOf(one, 'day')).toBe('Kan inte ligga i framtiden.')
  expect(faultOf(one, 'time')).toBeUndefined()
  expect(faultOf(null, 'day')).toBeUndefined()
})
