import type { sv } from '../sv/all.ts'
import { calendar } from './calendar.ts'
import { common } from './common.ts'
import { profession } from './profession.ts'

/** Every English text by noun. */
export const en = {
  calendar,
  common,
  profession,
} satisfies typeof sv
