import type { Handled } from '../door/call.ts'
import { awayHandlers } from './away-handlers.ts'
import { contactHandlers } from './contact-handlers.ts'
import { dayHandlers } from './day-handlers.ts'
import { planHandlers } from './plan-handlers.ts'
import { readHandlers } from './read-handlers.ts'
import { searchHandlers } from './search-handlers.ts'
import { seriesHandlers } from './series-handlers.ts'
import { stepHandlers } from './step-handlers.ts'
import { timesHandlers } from './times-handlers.ts'
import { unmatchedHandlers } from './unmatched-handlers.ts'
import { weekHandlers } from './week-handlers.ts'

/** Every endpoint of visits and contacts with its answer. */
export const visitHandlers: readonly Handled[] = [
  ...planHandlers,
  ...stepHandlers,
  ...searchHandlers,
  ...contactHandlers,
  ...awayHandlers,
  ...dayHandlers,
  ...readHandlers,
  ...weekHandlers,
  ...timesHandlers,
  ...seriesHandlers,
  ...unmatchedHandlers,
]
