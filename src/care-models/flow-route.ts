/** Where a box stands in its layer. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly rank: number
  /** The height at which lines to it go sideways: each lane has its own, so that they are not mixed up. */
  readonly bend: number
  readonly firstRow: boolean
  readonly lastRow: boolean
}

interface Sizes {
  readonly width: number
  readonly height: number
  readonly gapX: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The line from one box to a later one, in right angles, never through a box of the same column: it leaves by
 * the foot and arrives at the head where nothing stands between, else by the right side and at the left side,
 * through the gap beside the column.
 */
export function route(from: Box, to: Box, sizes: Sizes): Point[] {
  const beside = sizes.gapX / 4
  const { bend } = to
  const middle = sizes.width / 2
  const straightDown = from.lastRow && to.rank === from.rank + 1
  const right = from.x + sizes.width
  const leaving: Point[] = straightDown
    ? [
        { x: from.x + middle, y: from.y + sizes.height },
        { x: from.x + middle, y: bend },
      ]
    : [
        { x: right, y: from.y + sizes.height / 2 },
        { x: right + beside, y: from.y + sizes.height / 2 },
        { x: right + beside, y: bend },
      ]
  const arriving: Point[] = to.firstRow
    ? [
        { x: to.x + middle, y: bend },
        { x: to.x + middle, y: to.y },
      ]
    : [
        { x: to.x - beside, y: bend },
        { x: to.x - beside, y: to.y + sizes.height / 2 },
        { x: to.x, y: to.y + sizes.height / 2 },
      ]
  return [...leaving, ...arriving]
}
