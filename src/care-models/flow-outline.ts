import type { Flow } from './flow.ts'
import { layOut } from './flow-layout.ts'
import type { Telling } from './telling.ts'

/** One line of the flow for a screen reader or a plain page. `number` is how other lines refer to it. */
export interface OutlineLine {
  readonly number: number
  readonly lane: string
  readonly text: string
}

/** The flow as numbered sentences from top to bottom; says all that the picture says. */
export function outlineOf(flow: Flow, { texts }: Telling): OutlineLine[] {
  const inOrder = layOut(flow).nodes.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const numbers = new Map(inOrder.map(({ id }, index) => [id, index + 1]))
  return inOrder.map((one, index) => {
    const next = flow.edges
      .filter(({ from }) => from === one.id)
      .map(({ to, label }) => (label ? `${numbers.get(to)} (${label})` : `${numbers.get(to)}`))
    const parts = [
      one.text,
      one.detail,
      one.source,
      one.repeats ? texts.flow.again : '',
      next.length > 0 ? texts.flow.leadsTo(next.join(', ')) : '',
    ]
    return { number: index + 1, lane: texts.flow.lane[one.lane], text: parts.filter(Boolean).join('; ') }
  })
}
