import type { Ground } from '../ground.ts'
import type { Outcome } from '../outcome.ts'

/** How long and in how many turns. */
export interface Patience {
  readonly seconds: number
  readonly rounds: number
}

/** Regions, opened by the first that needs them. */
export interface Grounds {
  readonly asked: () => Promise<Ground>
  /** A hundredth, to set beside the asked one; the same when a hundredth is what was asked for. */
  readonly small: () => Promise<Ground>
}

/** One measurement: by its name `--only` finds it. */
export interface Measure {
  readonly name: string
  readonly run: (grounds: Grounds, patience: Patience) => Promise<readonly Outcome[]>
}
