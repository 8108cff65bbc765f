import { useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from './language.ts'
import type { Problem } from './problem.ts'

/** What a field must have before the server can be asked: a person, one of its answers, or words. */
export type Lack = keyof typeof sv.missing

/** A field that lacks something. */
export interface Lacking {
  readonly field: string
  readonly lack: Lack
}

/**
 * What is lacking, as a problem in the shape of the server's, so that it is shown in the same way: from the moment
 * one tries to send until something of it is answered. `check` is called with what is lacking now.
 */
export function useLacking(lacks: readonly Lacking[]): {
  readonly problem: Problem | null
  readonly check: () => boolean
} {
  const sentences = useTexts({ sv, en }).missing
  const [told, setTold] = useState<{ readonly key: string; readonly problem: Problem } | null>(null)
  const key = lacks.map(({ field }) => field).join(' ')
  return {
    problem: told?.key === key ? told.problem : null,
    check() {
      const errors = lacks.map(({ field, lack }) => ({ field, title: sentences[lack] }))
      const [first] = errors
      const problem = first && { ...aboutFields, ...first, errors }
      setTold(problem === undefined ? null : { key, problem })
      return problem === undefined
    },
  }
}

const aboutFields = { kind: 'refused', status: 422, code: 'input.invalid', data: {} } as const
