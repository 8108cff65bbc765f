import type { Handled } from './door/call.ts'
import type { JobSpec } from './door/job.ts'

/** Every endpoint of Hemma with its answer, slice by slice in import order. A new slice adds its line here. */
export const allHandlers: readonly Handled[] = []

/** Every ticking job, likewise. */
export const allJobs: readonly JobSpec[] = []
