import type { Compared } from './figures.ts'

/** One line of the table: what, the goal, what was measured, and whether it is met. */
export interface Outcome {
  readonly name: string
  readonly what: string
  readonly goal: string
  readonly figure: string
  /** Against the floor; empty where there is none. */
  readonly ratio: string
  /**
   * `measured` where there is no goal, `left out` where it could not be measured here,
   * `failed` where measuring it went wrong.
   */
  readonly verdict: 'ok' | 'not met' | 'measured' | 'left out' | 'failed'
}

/** The part of the floor that a command, a page and a search must reach (design 11). */
const LEAST_OF_FLOOR = 0.6

/** A line for throughput beside a floor. */
export function besideFloor(name: string, what: string, compared: Compared): Outcome {
  const { door, floor, ratio, cpuRatio } = compared
  return {
    name,
    what,
    goal: `≥ ${percent(LEAST_OF_FLOOR)} of the floor`,
    figure: `${whole(door.perSecond)}/s (p95 ${decimal(door.p95)} ms, ${decimal(door.cpu)} ms processor); floor ${whole(floor.perSecond)}/s (${decimal(floor.cpu)} ms)`,
    ratio: `${percent(ratio)} (processor ${percent(cpuRatio)})`,
    verdict: verdictOf(ratio >= LEAST_OF_FLOOR),
  }
}

export function verdictOf(met: boolean): Outcome['verdict'] {
  return met ? 'ok' : 'not met'
}

export function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

export function decimal(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1)
}
