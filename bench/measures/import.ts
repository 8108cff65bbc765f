import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bareImport, keptRows } from '../import-floor.ts'
import { type ImportGround, openImport } from '../import-ground.ts'
import { decimal, type Outcome, percent, verdictOf, whole } from '../outcome.ts'
import type { Grounds, Measure } from './measure.ts'

const bundles = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'fhir-patients')

/** Rows a second that an import must write (design 11). */
const LEAST_ROWS = 5000

/** The 24 whole patient histories through the command line's import, against their rows written by hand. */
export const importMeasure: Measure = {
  name: 'import',
  run: async (grounds) => (existsSync(bundles) ? await timed(grounds) : [leftOut()]),
}

async function timed(grounds: Grounds): Promise<Outcome[]> {
  const { region } = await grounds.asked()
  const ground = await openImport(region)
  try {
    const { entries, seconds } = await ground.import(bundles)
    const again = await ground.import(bundles)
    const rows = await keptRows(ground)
    const floor = await floorSeconds(ground, rows)
    const perSecond = rows.count / seconds
    return [
      {
        name: 'import',
        what: `import of 24 histories, ${whole(entries)} resources, ${whole(rows.count)} rows`,
        goal: `≥ ${whole(LEAST_ROWS)} rows/s`,
        figure: `${decimal(seconds)} s, ${whole(perSecond)} rows/s (the second time, unchanged: ${decimal(again.seconds)} s); the same files parsed and the rows written by hand ${decimal(floor)} s`,
        ratio: percent(floor / seconds),
        verdict: verdictOf(perSecond >= LEAST_ROWS),
      },
    ]
  } finally {
    await ground.drop()
  }
}

async function floorSeconds(
  ground: ImportGround,
  rows: Awaited<ReturnType<typeof keptRows>>,
): Promise<number> {
  await ground.empty()
  return await bareImport(ground, bundles, rows)
}

function leftOut(): Outcome {
  return {
    name: 'import',
    what: 'import of 24 histories: LEFT OUT, the folder ../shared/data/fhir-patients is not here',
    goal: '',
    figure: '',
    ratio: '',
    verdict: 'left out',
  }
}
