import type { Problem } from '../shell/problem.ts'

/** The same problem with its fields called by their last name: 'works.validTo' stands at the field validTo. */
export function flat(problem: Problem | null): Problem | null {
  if (!problem) return null
  const last = (field: string) => field.split('.').at(-1) ?? field
  return {
    ...problem,
    field: problem.field === undefined ? undefined : last(problem.field),
    errors: problem.errors.map((each) => ({ ...each, field: last(each.field) })),
  }
}
