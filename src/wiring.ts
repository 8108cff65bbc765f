import { careModelHandlers } from './care-models/handlers.ts'
import { demoHandlers } from './demo/handlers.ts'
import type { Handled } from './door/call.ts'
import { sessionHandlers } from './door/handlers.ts'
import type { JobSpec } from './door/job.ts'

/** Every endpoint of Hemma with its answer, slice by slice in import order. A new slice adds its line here. */
export const allHandlers: readonly Handled[] = [...sessionHandlers, ...careModelHandlers, ...demoHandlers]

/** Every ticking job, likewise. */
export const allJobs: readonly JobSpec[] = []
