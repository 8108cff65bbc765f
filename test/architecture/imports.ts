import type { Source } from './source.ts'
import type { Kind } from './tables.ts'
import { kinds, mayImport, mayKnowAllSlices, packagesOfPureKinds, pureKinds, sliceOrder } from './tables.ts'

export function kindOf(path: string): Kind {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'words'
}

/** The slice a file lies in, or undefined for the wiring directly under src. */
export function sliceOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

/** Sentences for each import that its kind may not make. */
export function kindFaults(source: Source): string[] {
  const kind = kindOf(source.path)
  return source.imports
    .filter((target) => target.startsWith('src/') && /\.tsx?$/.test(target))
    .filter((target) => kindOf(target) !== kind && !mayImport[kind].includes(kindOf(target)))
    .map((target) => `${source.path} (${kind}) may not import ${target} (${kindOf(target)})`)
}

/** Sentences for each import of a slice that stands below one's own. */
export function orderFaults(source: Source): string[] {
  const own = sliceOf(source.path)
  if (own === undefined || mayKnowAllSlices.includes(own)) return []
  const above = sliceOrder.slice(0, sliceOrder.indexOf(own) + 1)
  return source.imports
    .filter((target) => {
      const slice = sliceOf(target)
      // Handlers speak through the door whatever slice they are in; it is what calls them.
      if (slice === 'door' && kindOf(source.path) === 'handlers') return false
      // Texts take in a slice's words as types, so that a word without its text does not compile.
      if (kindOf(source.path) === 'texts' && kindOf(target) === 'words') return false
      return slice !== undefined && !above.includes(slice)
    })
    .map((target) => `${source.path} leans on ${target}, which stands below it`)
}

/** Pure files take in no package but zod; only the web and nothing else knows the web. */
export function packageFaults(source: Source): string[] {
  if (!pureKinds.includes(kindOf(source.path))) return []
  return source.imports
    .filter((target) => !/^(src|db)\//.test(target) && !packagesOfPureKinds.includes(target))
    .map((target) => `${source.path} is pure and may not import ${target}`)
}

/** Every circle of files that import each other, as `a → b → a`; empty when there is none. */
export function cycles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, source.imports]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}
