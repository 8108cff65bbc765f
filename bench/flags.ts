import { parseArgs } from 'node:util'
import { type ScaleName, scales } from './scale.ts'

/** What `npm run bench -- …` was asked for. */
export interface Flags {
  readonly scale: ScaleName
  /** Only measures whose name begins with this; undefined means all. */
  readonly only: string | undefined
  /** Seconds of each turn. */
  readonly seconds: number
  /** Turns of door and of floor; the median of them is told. */
  readonly rounds: number
}

/** Reads the flags; throws with the way out when one cannot be used. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: 'tenth' },
      only: { type: 'string' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
    },
  })
  const scale = (Object.keys(scales) as ScaleName[]).find((name) => name === values.scale) // Cast: the table's own keys.
  if (scale === undefined) throw new Error(`--scale is one of ${Object.keys(scales).join(', ')}`)
  return {
    scale,
    only: values.only,
    seconds: between('seconds', values.seconds, 60),
    rounds: between('rounds', values.rounds, 15),
  }
}

function between(name: string, text: string, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`--${name} is a whole number from 1 to ${most}`)
  return value
}
