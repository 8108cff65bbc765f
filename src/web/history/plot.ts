/** One point of a chart: when (milliseconds), how much, and whether somebody stands for it. */
export interface Point {
  readonly at: number
  readonly value: number
  readonly confirmed: boolean
}

/** A point on paper. */
export interface Placed extends Point {
  readonly x: number
  readonly y: number
}

/** A chart laid out: lines of placed points, and the values that its edges stand for. */
export interface Plot {
  readonly lines: readonly (readonly Placed[])[]
  readonly low: number
  readonly high: number
  readonly first: number
  readonly last: number
}

interface Paper {
  readonly width: number
  readonly height: number
  /** Free on every side, so that no point is cut. */
  readonly margin: number
}

/**
 * Lays out lines that share their axes. The scale begins at the lowest value and ends at the highest, with a little
 * air; a single value or equal ones lie in the middle. Undefined when there is nothing to draw.
 */
export function plot(
  lines: readonly (readonly Point[])[],
  { width, height, margin }: Paper,
): Plot | undefined {
  const all = lines.flat()
  if (all.length === 0) return undefined
  const low = Math.min(...all.map(({ value }) => value))
  const high = Math.max(...all.map(({ value }) => value))
  const first = Math.min(...all.map(({ at }) => at))
  const last = Math.max(...all.map(({ at }) => at))
  const across = scale([first, last], [margin, width - margin])
  const up = scale([low, high], [height - margin, margin])
  const placed = lines.map((line) =>
    [...line]
      .sort((a, b) => a.at - b.at)
      .map((point) => ({ ...point, x: across(point.at), y: up(point.value) })),
  )
  return { lines: placed, low, high, first, last }
}

function scale(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const span = from[1] - from[0]
  if (span === 0) return () => (to[0] + to[1]) / 2
  return (value) => Math.round((to[0] + ((value - from[0]) / span) * (to[1] - to[0])) * 10) / 10
}

/** The path through placed points, for an SVG line. */
export function pathOf(points: readonly Placed[]): string {
  return points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
