import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesOfFile } from '../../fhir/bundle.ts'
import { takeLeniently } from '../../fhir/lenient.ts'
import { confirmHistory, readHistory } from '../../history/api.ts'
import { addDays, type Day, day, daysBetween } from '../../shared/day.ts'
import type { Scene, Stage } from '../stage.ts'

/** The day that the histories are written for; what happened in the years before it moves with the day of filling. */
const WRITTEN_FOR: Day = '2026-11-21'
/** Older dates (births, when a disease began) stand as they are. */
const MOVES_WITHIN_DAYS = 800

const folder = join(import.meta.dirname, '..', 'histories')

/** The cast's own histories, one FHIR bundle a person and unit, taken in by the same import as everyone's. */
export const historyScenes: Scene = async (stage) => {
  stage.at(-2, '05:40')
  const door = { pool: stage.database.pool, clock: stage.now }
  for (const unit of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, unit)).sort()) {
      const bundle: unknown = JSON.parse(moved(readFileSync(join(folder, unit, file), 'utf8'), stage.today))
      const { byEntry } = await takeLeniently(door, {
        by: { unit: stage.id<'unit'>(unit) },
        post: { activity: 'Skriva', endpoint: 'import.files', resource: 'history' },
        given: entriesOfFile(bundle),
        source: 'urn:hemma:demo',
      })
      const refused = [...byEntry].find(([, result]) => result.outcome === 'refused')
      if (refused !== undefined) throw new Error(`${unit}/${file}: entry ${refused[0]} was refused`)
    }
  }
  await confirmed(stage)
}

/** Moves the dates of recent years by as many days as lie between the day they were written for and today. */
export function moved(text: string, today: Day): string {
  const days = daysBetween(WRITTEN_FOR, today)
  return text.replace(/"(\d{4}-\d{2}-\d{2})(?=["T])/g, (whole, found: string) => {
    const date = day.safeParse(found).data
    const age = date === undefined ? Number.NaN : daysBetween(date, WRITTEN_FOR)
    return date !== undefined && age >= 0 && age <= MOVES_WITHIN_DAYS ? `"${addDays(date, days)}` : whole
  })
}

/** Esther's district physician has gone through what holds for her; everyone else's is still unconfirmed. */
async function confirmed(stage: Stage): Promise<void> {
  stage.at(-1, '10:20')
  const gp = await stage.as('gp-public')
  const person = stage.id<'person'>('esther')
  const { groups } = await gp.ask(readHistory, { person })
  const items = groups
    .filter(({ kind }) => kind === 'condition' || kind === 'allergy')
    .flatMap((group) => group.items.filter(({ active }) => active))
    .map(({ id }) => id)
  await gp.send(
    confirmHistory,
    { person, entry: stage.id('scene:esther-history-confirmed'), items, note: 'Genomgånget med Esther.' },
    { name: 'esther-history-confirmed' },
  )
}
