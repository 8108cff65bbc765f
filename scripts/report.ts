/** How many tests ended how. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** A line for each failure that is known by name. */
  readonly faults: readonly string[]
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, faults: [] }

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    faults: [...a.faults, ...b.faults],
  }
}

/**
 * Reads one vitest JSON report. A file that could not even be loaded has no tests: it counts as one failure,
 * and so does a run that ended badly without any test having failed (an unhandled error, a missing report).
 */
export function tallyOf(report: unknown, exitCode: number): Tally {
  const statuses = files(report).flatMap((file) => {
    const tests = list(file, 'assertionResults').map((test) => read(test, 'status'))
    return tests.length === 0 && read(file, 'status') === 'failed' ? ['failed'] : tests
  })
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  const hidden = exitCode !== 0 && failed === 0 ? 1 : 0
  return { passed, failed: failed + hidden, skipped: statuses.length - passed - failed, faults: [] }
}

/** The line that stands last, whatever happened before it. */
export function closingLine(tally: Tally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`
}

function files(report: unknown): unknown[] {
  return list(report, 'testResults')
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function list(value: unknown, name: string): unknown[] {
  const found = read(value, name)
  return Array.isArray(found) ? found : []
}
