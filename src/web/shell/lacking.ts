import { useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import type { LackRow } from './lack.ts'
import { useTexts } from './language.ts'
import type { Problem } from './problem.ts'

export interface Lacks {
  readonly problem: Problem | null
  /** True when nothing is lacking, in the whole form or in the rows that are given; else it is told what is. */
  readonly check: (only?: readonly LackRow[]) => boolean
}

/**
 * What is lacking, as a problem in the shape of the server's, so that it is shown in the same way: from the moment
 * one tries to send until something of it is answered. Rows stand in the order of the form.
 */
export function useLacking(rows: readonly LackRow[]): Lacks {
  const sentences = useTexts({ sv, en }).missing
  const [told, setTold] = useState<Problem | null>(null)
  const lacksNow = (field: string) => rows.some(([lacks, name]) => lacks && name === field)
  const stands = told?.errors.every(({ field }) => lacksNow(field)) ?? false
  // What has been answered is not told again by itself when it is taken away, in the midst of writing.
  if (told !== null && !stands) setTold(null)
  return {
    problem: stands ? told : null,
    check(only = rows) {
      const errors = only.flatMap(([lacks, field, lack]) =>
        lacks ? [{ field, title: sentences[lack] }] : [],
      )
      const [first] = errors
      const problem = first === undefined ? null : { ...aboutFields, ...first, errors }
      setTold(problem)
      return problem === null
    },
  }
}

const aboutFields = { kind: 'refused', status: 422, code: 'input.invalid', data: {} } as const
