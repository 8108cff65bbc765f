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

  constructor(
    code: RefusalCode,
    options: { status?: number; data?: Record<string, string | number>; field?: string } = {},
  ) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.status = options.status ?? 409
    this.data = options.data ?? {}
    this.field = options.field
  }
}

/** 'area.reason', for example 'access.notFound' or 'visit.alreadyDone'. Each has a text in every language. */
export type RefusalCode = `${string}.${string}`
