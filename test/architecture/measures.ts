import type { Node, Source } from './source.ts'
import { lineAt, part, place } from './source.ts'

export interface Measured {
  readonly at: string
  readonly size: number
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

export function fileLengths(sources: readonly Source[]): Measured[] {
  return sources.map((source) => ({ at: source.path, size: source.lines.length }))
}

/** Functions in lines, from the first of its head to the last of its body; those that draw apart from the rest. */
export function functionLengths(source: Source): { plain: Measured[]; jsx: Measured[] } {
  const drawings = source.nodes.filter((node) => node.type === 'JSXElement' || node.type === 'JSXFragment')
  const plain: Measured[] = []
  const jsx: Measured[] = []
  for (const node of functions(source)) {
    const measured = {
      at: place(source, node),
      size: lineAt(source, node.end) - lineAt(source, node.start) + 1,
    }
    const draws = drawings.some((drawing) => drawing.start >= node.start && drawing.end <= node.end)
    if (draws) jsx.push(measured)
    else plain.push(measured)
  }
  return { plain, jsx }
}

/** How many parameters each function takes; `this` and rest parameters count. */
export function parameterCounts(source: Source): Measured[] {
  return functions(source).map((node) => {
    const parameters = part(node, 'params')
    return { at: place(source, node), size: Array.isArray(parameters) ? parameters.length : 0 }
  })
}

function functions(source: Source): Node[] {
  return source.nodes.filter((node) => functionTypes.includes(node.type))
}

/** The value that this share of the list lies at or under; 0 for an empty list. */
export function quantile(list: readonly Measured[], share: number): number {
  const sizes = list.map((one) => one.size).sort((a, b) => a - b)
  return sizes[Math.max(0, Math.ceil(sizes.length * share) - 1)] ?? 0
}

/** Those over a limit, largest first, as `place: size`. */
export function over(list: readonly Measured[], limit: number): string[] {
  return list
    .filter((one) => one.size > limit)
    .sort((a, b) => b.size - a.size)
    .map((one) => `${one.at}: ${one.size}`)
}
