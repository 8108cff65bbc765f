import type { z } from 'zod'
import { type FieldRefusal, Refused } from '../shared/refused.ts'

/** What Zod found wrong, as a refusal that names every field (422). Values never stand in it. */
export function inputRefusal(error: z.ZodError): Refused {
  const fields = error.issues.slice(0, 20).flatMap(fieldRefusals)
  return new Refused('input.invalid', { status: 422, fields })
}

function fieldRefusals(issue: z.core.$ZodIssue): FieldRefusal[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'input.unknownField' }))
  }
  return [{ field: path.join('.'), ...reason(issue) }]
}

function reason(issue: z.core.$ZodIssue): Pick<FieldRefusal, 'code' | 'data'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'input.required' : 'input.wrongType' }
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'input.notAllowedValue' }
    default:
      return { code: 'input.wrongFormat' }
  }
}

function tooSmall(origin: string, minimum: number): Pick<FieldRefusal, 'code' | 'data'> {
  if (origin === 'string')
    return minimum === 1 ? { code: 'input.required' } : { code: 'input.tooShort', data: { minimum } }
  return { code: origin === 'array' ? 'input.tooFew' : 'input.tooLow', data: { minimum } }
}

function tooBig(origin: string, maximum: number): Pick<FieldRefusal, 'code' | 'data'> {
  if (origin === 'string') return { code: 'input.tooLong', data: { maximum } }
  return { code: origin === 'array' ? 'input.tooMany' : 'input.tooHigh', data: { maximum } }
}
