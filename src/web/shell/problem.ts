/** One field's fault, with the sentence to show beside it. */
export interface FieldProblem {
  readonly field: string
  readonly title: string
}

/**
 * Why a reading or a command did not go through, in words a person can act on.
 * `offline`: the server was not reached, trying again is right. `refused`: the server said no, and why.
 * `broken`: the server answered in a way that nobody expected. `kept`: it lies in the outbox of this device and is sent
 * when that goes.
 */
export interface Problem {
  readonly kind: 'offline' | 'refused' | 'broken' | 'kept'
  readonly status: number
  readonly code: string
  /** A sentence from the server in the reader's language; empty when the server could not be heard. */
  readonly title: string
  readonly field: string | undefined
  readonly data: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldProblem[]
}

const nothing = { title: '', field: undefined, data: {}, errors: [] }

/** The network gave nothing back. */
export const offline: Problem = { ...nothing, kind: 'offline', status: 0, code: 'web.offline' }

/** The network gave nothing back, and this never lies in the day bag. */
export const needsServer: Problem = { ...offline, code: 'web.needsServer' }

/** The network gave nothing back, and the day bag holds nothing of this: of somebody whom one does not visit, or too new. */
export const notPacked: Problem = { ...offline, code: 'web.notPacked' }

/** There is a road to the server, and nobody who is signed in: as good as none, for what is asked. */
export const notSignedIn: Problem = { ...offline, code: 'web.notSignedIn' }

/** Reads RFC 9457 problem+json; anything else counts as broken, or as offline when a proxy says so. */
export function problemOf(status: number, body: unknown): Problem {
  if (!isRecord(body) || typeof body.code !== 'string') {
    if (status === 502 || status === 503 || status === 504) return { ...offline, status }
    return { ...nothing, kind: 'broken', status, code: 'web.broken' }
  }
  return {
    kind: status === 503 ? 'offline' : status >= 500 ? 'broken' : 'refused',
    status,
    code: body.code,
    title: text(body.title) ?? '',
    field: text(body.field),
    data: isRecord(body.data) ? body.data : {},
    errors: Array.isArray(body.errors) ? body.errors.flatMap(fieldProblem) : [],
  }
}

/**
 * The sentence for one field, if this problem is about that field. Of several faults each has its own sentence in
 * `errors`; the title of the whole then says only that something is to be corrected.
 */
export function faultOf(problem: Problem | null | undefined, field: string): string | undefined {
  if (!problem) return undefined
  const own = problem.errors.find((each) => each.field === field)
  if (own) return own.title
  return problem.field === field ? problem.title : undefined
}

function fieldProblem(each: unknown): FieldProblem[] {
  if (!isRecord(each) || typeof each.field !== 'string') return []
  return [{ field: each.field, title: text(each.title) ?? '' }]
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
