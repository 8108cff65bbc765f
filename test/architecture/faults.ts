import { kindOf } from './imports.ts'
import type { Node, Source } from './source.ts'
import { isNode, part, place } from './source.ts'
import { pureKinds } from './tables.ts'

/** Clock and chance in a file that must not know them. */
export function impurities(source: Source): string[] {
  if (!pureKinds.includes(kindOf(source.path))) return []
  return source.nodes
    .filter(readsClockOrChance)
    .map((node) => `${place(source, node)} reads the clock or chance`)
}

function readsClockOrChance(node: Node): boolean {
  if (node.type === 'NewExpression') {
    const given = part(node, 'arguments')
    return nameOf(part(node, 'callee')) === 'Date' && Array.isArray(given) && given.length === 0
  }
  if (node.type === 'CallExpression' && nameOf(part(node, 'callee')) === 'Date') return true
  if (node.type !== 'MemberExpression') return false
  const member = `${nameOf(part(node, 'object'))}.${nameOf(part(node, 'property'))}`
  return [
    'Date.now',
    'Math.random',
    'performance.now',
    'crypto.randomUUID',
    'crypto.getRandomValues',
  ].includes(member)
}

/** Where the web may speak with the server: one way in and out, the signs of life, and what is told live (design 8). */
const roads = [
  'src/web/shell/wire.ts',
  // Under no session: what is delivered by the device's token.
  'src/web/shell/bring.ts',
  'src/web/shell/watch-connection.ts',
  'src/web/shell/live.ts',
  // Asks before the wire does under whom it would speak.
  'src/web/shell/whose-session.ts',
]

/** A screen that asks or writes past the one way: an outbox could not be put under it. */
export function ownRoads(source: Source): string[] {
  if (!source.path.startsWith('src/web/') || roads.includes(source.path)) return []
  return source.nodes
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .filter((node) => {
      const callee = part(node, 'callee')
      const name = nameOf(callee) ?? (isNode(callee) ? nameOf(part(callee, 'property')) : undefined)
      return ['fetch', 'sendBeacon', 'XMLHttpRequest', 'WebSocket', 'EventSource'].includes(name ?? '')
    })
    .map((node) => `${place(source, node)} speaks with the server by itself`)
}

/** SQL that asks the database for business time; every statement is given its instant. */
export function databaseTime(source: Source): string[] {
  return source.nodes
    .filter((node) => node.type === 'TemplateElement' || node.type === 'Literal')
    .filter((node) =>
      /\bnow\(\)|\bcurrent_(date|time|timestamp)\b|\blocaltimestamp\b/i.test(
        source.text.slice(node.start, node.end),
      ),
    )
    .map((node) => `${place(source, node)} asks the database for the time`)
}

/** Thrown errors, and React's only form of error boundary. */
const classesThatMustBe = ['Error', 'StartError', 'Component', 'BaseSequencer']

/** Default exports, classes that need not be, and re-exporting files. */
export function forms(source: Source): string[] {
  // A declaration file tells what somebody else's package exports, however it does.
  if (source.path.endsWith('.d.ts')) return []
  return source.nodes.flatMap((node) => {
    const fault = formFault(node)
    return fault ? [`${place(source, node)} ${fault}`] : []
  })
}

function formFault(node: Node): string | undefined {
  if (node.type === 'ExportDefaultDeclaration') return 'exports by default'
  if (node.type === 'ExportAllDeclaration') return 're-exports another file'
  const isClass = node.type === 'ClassDeclaration' || node.type === 'ClassExpression'
  if (isClass && !classesThatMustBe.includes(nameOf(part(node, 'superClass')) ?? ''))
    return 'is a class where a function would do'
  return undefined
}

/** Places where the compiler is overruled, `as const` not counted. */
export function casts(source: Source): Node[] {
  return source.nodes.filter((node) => {
    if (node.type === 'TSNonNullExpression' || node.type === 'TSTypeAssertion') return true
    return (
      node.type === 'TSAsExpression' && nameOf(part(part(node, 'typeAnnotation'), 'typeName')) !== 'const'
    )
  })
}

/** Casts without a comment on their line or within the three lines above. */
export function unexplainedCasts(source: Source): string[] {
  return casts(source)
    .filter((node) => {
      const lines = source.text.slice(0, node.start).split('\n').length
      const near = source.lines.slice(Math.max(0, lines - 4), lines)
      return !near.some((line) => /\/\/|\*/.test(line))
    })
    .map((node) => `${place(source, node)} overrules the compiler without its reason`)
}

function nameOf(node: unknown): string | undefined {
  const name = isNode(node) ? part(node, 'name') : undefined
  return typeof name === 'string' ? name : undefined
}
