// These two tables are the architecture. Everything else in this folder only reads source files against them.

/** A slice leans only on those above it. */
export const sliceOrder: readonly string[] = [
  'shared',
  'platform',
  'records',
  'access',
  'organisation',
  'duty',
  'thanks',
  'persons',
  'devices',
  'door',
  'exchanges',
  'notices',
  'alarms',
  'tasks',
  'measurements',
  'history',
  'instruments',
  'care-models',
  'referrals',
  'enrolments',
  'visits',
  'delegations',
  'orders',
  'agreements',
  'beside',
  'plans',
  'rounds',
  'night-reports',
  'stay-reports',
  'on-call',
  'bag',
  'deaths',
  'follow-up',
  'fhir',
  'demo',
  'web',
]

/** These may know every slice but the web, whatever stands below them. */
export const mayKnowAllSlices: readonly string[] = ['follow-up', 'fhir', 'demo']

/**
 * What a file is. `words`, `rules`, `api` and `texts` are pure; `house` is platform, door and log;
 * `whole` is the wiring and the slices that know all; `web` is the screens.
 */
export type Kind = 'texts' | 'words' | 'rules' | 'api' | 'store' | 'handlers' | 'house' | 'whole' | 'web'

/** The kind of a file by its path; the first row that fits decides. */
export const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^src\/shared\/texts\//, 'texts'],
  [/^src\/web\//, 'web'],
  [/^src\/[^/]+\.ts$/, 'whole'],
  [/^src\/platform\//, 'house'],
  [/^src\/access\/(audit|chain|sealer|signing-key)\.ts$/, 'house'],
  [/(^|\/|-)rules\.ts$/, 'rules'],
  [/(^|\/|-)api\.ts$/, 'api'],
  [/(^|\/|-)store\.ts$/, 'store'],
  [/(^|\/|-)handlers\.ts$/, 'handlers'],
  [/^src\/door\//, 'house'],
  [/^src\/(follow-up|fhir|demo)\//, 'whole'],
  [/./, 'words'],
]

/** What each kind may import, beside its own kind. */
export const mayImport: Readonly<Record<Kind, readonly Kind[]>> = {
  texts: ['words'],
  words: ['texts'],
  rules: ['words', 'texts'],
  api: ['words', 'rules', 'texts'],
  store: ['words', 'rules', 'texts', 'house'],
  handlers: ['words', 'rules', 'api', 'texts', 'store', 'house'],
  house: ['words', 'rules', 'api', 'texts', 'store'],
  whole: ['words', 'rules', 'api', 'texts', 'store', 'handlers', 'house'],
  web: ['words', 'rules', 'api', 'texts'],
}

/** Kinds that know neither clock nor chance, and no package but the one that describes shapes. */
export const pureKinds: readonly Kind[] = ['texts', 'words', 'rules', 'api']
export const packagesOfPureKinds: readonly string[] = ['zod']

/** What a budget means: the goal is printed, the limit fails. */
export const budgets = {
  fileLines: { median: 60, p95: 220, limit: 350 },
  functionLines: { p95: 40, limit: 80 },
  jsxLines: { p95: 70, limit: 140 },
  parameters: 3,
  castsPerThousandLines: 2,
} as const
