import type { Flow, FlowEdge, FlowNode, Lane } from './flow.ts'
import { type Box, route } from './flow-route.ts'

/** Sizes in CSS pixels. */
export const flowSizes = { width: 220, height: 88, gapX: 40, gapY: 48 } as const

const PER_ROW = 2
const lanes: readonly Lane[] = ['sender', 'team', 'receiver']

/** A node with its upper left corner, in CSS pixels. */
export interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
}

/** An edge as a line of points. */
export interface PlacedEdge extends FlowEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly lanes: readonly { readonly lane: Lane; readonly x: number; readonly width: number }[]
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/**
 * Places a flow in layers: each node below all that lead to it, each lane a column, at most two nodes side
 * by side in a lane. Throws RangeError when the flow goes in a circle.
 */
export function layOut(flow: Flow): Layout {
  const ranks = ranksOf(flow)
  const rankOf = ({ id }: FlowNode) => ranks.get(id) ?? 0
  const cells = [...groupBy(flow.nodes, (node) => `${rankOf(node)}|${node.lane}`).values()]
  const columns = lanesOf(cells)
  const { tops, bottom } = topsOf(cells, rankOf)
  const nodes = cells.flatMap((cell) =>
    cell.map((node, index): PlacedNode & Box => {
      const row = Math.floor(index / PER_ROW)
      const top = tops.get(rankOf(node)) ?? 0
      const left = columns.find(({ lane }) => lane === node.lane)?.x ?? 0
      return {
        ...node,
        x: left + (index % PER_ROW) * (flowSizes.width + flowSizes.gapX),
        y: top + row * (flowSizes.height + flowSizes.gapY),
        rank: rankOf(node),
        bend: top - (flowSizes.gapY * (3 - lanes.indexOf(node.lane))) / 4,
        firstRow: row === 0,
        lastRow: index + PER_ROW >= cell.length,
      }
    }),
  )
  const last = columns.at(-1)
  return {
    width: last ? last.x + last.width + flowSizes.gapX : 0,
    height: bottom,
    lanes: columns,
    nodes,
    edges: placeEdges(flow.edges, nodes),
  }
}

function placeEdges(edges: readonly FlowEdge[], nodes: readonly (PlacedNode & Box)[]): PlacedEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    return from && to ? [{ ...edge, points: route(from, to, flowSizes) }] : []
  })
}

/** The layer of each node: the longest way from a start. */
function ranksOf(flow: Flow): Map<string, number> {
  const ranks = new Map(flow.nodes.map(({ id }) => [id, 0]))
  for (let round = 0; round <= flow.nodes.length; round++) {
    let moved = false
    for (const { from, to } of flow.edges) {
      const least = (ranks.get(from) ?? 0) + 1
      if ((ranks.get(to) ?? 0) >= least) continue
      ranks.set(to, least)
      moved = true
    }
    if (!moved) return ranks
  }
  throw new RangeError('The flow goes in a circle')
}

type Cells = readonly (readonly FlowNode[])[]

function lanesOf(cells: Cells): Layout['lanes'] {
  let x: number = flowSizes.gapX
  return lanes.map((lane) => {
    const widest = Math.max(0, ...cells.filter((cell) => cell[0]?.lane === lane).map((cell) => cell.length))
    const count = Math.max(1, Math.min(PER_ROW, widest))
    const width = count * flowSizes.width + (count - 1) * flowSizes.gapX
    const placed = { lane, x, width }
    x += width + flowSizes.gapX * 2
    return placed
  })
}

/** The top of each layer, and the bottom of the whole. */
function topsOf(cells: Cells, rankOf: (node: FlowNode) => number) {
  const rows = new Map<number, number>()
  for (const cell of cells) {
    const rank = cell[0] ? rankOf(cell[0]) : 0
    rows.set(rank, Math.max(rows.get(rank) ?? 0, Math.ceil(cell.length / PER_ROW)))
  }
  const tops = new Map<number, number>()
  let y = 0
  for (const rank of [...rows.keys()].toSorted((a, b) => a - b)) {
    tops.set(rank, y)
    y += (rows.get(rank) ?? 0) * (flowSizes.height + flowSizes.gapY)
  }
  return { tops, bottom: Math.max(0, y - flowSizes.gapY) }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
