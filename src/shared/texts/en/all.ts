import type { sv } from '../sv/all.ts'
import { calendar } from './calendar.ts'
import { careModel } from './care-model.ts'
import { cast } from './cast.ts'
import { common } from './common.ts'
import { moment } from './moment.ts'
import { pieces } from './pieces.ts'
import { profession } from './profession.ts'
import { sbar } from './sbar.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

/** Every English text by noun. */
export const en = {
  calendar,
  careModel,
  cast,
  common,
  moment,
  pieces,
  profession,
  sbar,
  shell,
  signIn,
} satisfies typeof sv
