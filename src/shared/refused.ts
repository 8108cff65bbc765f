import type { RefusalCode } from './texts/refusal-text.ts'

/**
 * A refusal that a person can act on. `code` names the sentence in shared/texts (refusals),
 * `data` fills it, `field` names the input field that is at fault.
 * It is an expected outcome: handle() turns it into RFC 9457 problem+json and logs the attempt.
 */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly data: Readonly<Record<string, string | number>>
  readonly field: string | undefined
  /** Every field at fault, where several are. */
  readonly fields: readonly FieldRefusal[]

  constructor(code: RefusalCode, options: RefusedOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Refused'
    this.code = code
    this.status = options.status ?? 409
    this.data = options.data ?? {}
    this.field = options.field ?? options.fields?.[0]?.field
    this.fields = options.fields ?? []
  }
}

/** HTTP status (409 unless told), what fills the sentence, the field or fields at fault, and what lay behind. */
export interface RefusedOptions {
  readonly status?: number
  readonly data?: Record<string, string | number>
  readonly field?: string
  readonly fields?: readonly FieldRefusal[]
  /** What lay behind it, for the log of whoever runs Hemma; never sent. */
  readonly cause?: unknown
}

/** One input field and what is wrong with it; `field` is its path, for example 'situation' or 'values.2.unit'. */
export interface FieldRefusal {
  readonly field: string
  readonly code: RefusalCode
  readonly data?: Readonly<Record<string, string | number>>
}
