import { calendar } from './calendar.ts'
import { common } from './common.ts'
import { profession } from './profession.ts'

/** Every Swedish text by noun; it decides the shape of the other languages. One line per noun. */
export const sv = {
  calendar,
  common,
  profession,
}
