import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree (ESTree with TypeScript's additions). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

export interface Source {
  /** Path from the project's root, with slashes. */
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
  readonly nodes: readonly Node[]
  readonly comments: readonly { readonly start: number; readonly end: number }[]
  /** What it imports: paths from the root for our own files, names for packages. */
  readonly imports: readonly string[]
}

const root = join(import.meta.dirname, '..', '..')

/** Reads and parses all TypeScript files that fit the patterns, tests and printed types left out. */
export function readSources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root })
    .filter((path) => !/\.test\.tsx?$|^db\/types\.ts$/.test(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')))
}

/** Parses one file's text; throws where it is not TypeScript. */
export function parseSource(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...reExports(module.staticExports),
  ]
  return {
    path,
    text,
    lines: text.trimEnd().split('\n'),
    nodes: [...walk(program)],
    comments,
    imports: [...new Set(named)].map((name) => fromRoot(path, name)),
  }
}

function reExports(exports: ReturnType<typeof parseSync>['module']['staticExports']): string[] {
  return exports.flatMap((one) => one.entries).flatMap((entry) => entry.moduleRequest?.value ?? [])
}

function fromRoot(path: string, name: string): string {
  return name.startsWith('.') ? posix.join(dirname(path), name) : name
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item)
  } else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) yield* walk(child)
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

/** A child or a property of a node, by name. */
export function part(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined
}

/** The line on which a position lies, counted from 1. */
export function lineAt(source: Source, position: number): number {
  return source.text.slice(0, position).split('\n').length
}

/** `path:line`, as an editor opens it. */
export function place(source: Source, node: Node): string {
  return `${source.path}:${lineAt(source, node.start)}`
}
