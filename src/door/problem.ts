import type { Refused } from '../shared/refused.ts'
import { refusalText } from '../shared/texts/refusal-text.ts'
import type { Language } from '../shared/texts/text.ts'

/** RFC 9457: what a person can read and do, and what a program can tell apart. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly field?: string
  readonly data?: Readonly<Record<string, string | number>>
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly title: string }[]
  /** Of what a device delivered: the server keeps it as its author's draft, and the device may let go of it. */
  readonly kept?: true
  /** Finds the request in the log. */
  readonly instance: string
}

/** A refusal in the reader's language. */
export function problemOf(refused: Refused, language: Language, instance: string): Problem {
  const { code, data, field, fields, status } = refused
  return {
    type: `urn:hemma:problem:${code}`,
    title: refusalText(language, code, data),
    status,
    code,
    ...(field === undefined ? {} : { field }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(fields.length === 0
      ? {}
      : {
          errors: fields.map((one) => ({
            field: one.field,
            code: one.code,
            title: refusalText(language, one.code, one.data ?? {}),
          })),
        }),
    instance: `urn:uuid:${instance}`,
  }
}
