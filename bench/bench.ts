import { cpus, loadavg } from 'node:os'
import { readFlags } from './flags.ts'
import { type Ground, openGround } from './ground.ts'
import { byHand } from './measures/by-hand.ts'
import { importMeasure } from './measures/import.ts'
import { logMeasure } from './measures/log.ts'
import { lowEndMeasure } from './measures/low-end.ts'
import { machineMeasures } from './measures/machines.ts'
import type { Measure } from './measures/measure.ts'
import { pageMeasures } from './measures/pages.ts'
import { startMeasure } from './measures/start.ts'
import { webMeasure } from './measures/web.ts'
import type { Outcome } from './outcome.ts'
import { tableText, writeResults } from './report.ts'
import type { ScaleName } from './scale.ts'

// npm run bench: loads the real server and a bare floor in turn, and says which goals are met.
const measures: readonly Measure[] = [
  webMeasure,
  startMeasure,
  lowEndMeasure,
  ...byHand,
  ...machineMeasures,
  logMeasure,
  ...pageMeasures,
  importMeasure,
]

const say = (text: string) => console.log(text)
const flags = readFlags(process.argv.slice(2))
const busy = (loadavg()[0] ?? 0) / cpus().length
const chosen = measures.filter(({ name }) => name.startsWith(flags.only ?? ''))
if (chosen.length === 0) throw new Error(`--only is one of ${measures.map(({ name }) => name).join(', ')}`)

const opened = new Map<ScaleName, Promise<Ground>>()
const open = (scale: ScaleName): Promise<Ground> => {
  const there = opened.get(scale) ?? openGround(scale, say)
  opened.set(scale, there)
  return there
}
const grounds = { asked: () => open(flags.scale), small: () => open('hundredth') }
const outcomes: Outcome[] = []
try {
  for (const measure of chosen) {
    say(`── ${measure.name}`)
    const found = await measure.run(grounds, flags).catch((error: unknown) => [failed(measure.name, error)])
    outcomes.push(...found)
    say(tableText(found))
  }
  if (flags.only === undefined) {
    const { region } = await grounds.asked()
    const day = new Date().toISOString().slice(0, 10)
    say(`\n${writeResults(outcomes, { ...flags, region, busy, day })}`)
  }
} finally {
  for (const ground of opened.values()) await (await ground.catch(() => undefined))?.stop()
}
say(`\n${tableText(outcomes)}`)
if (outcomes.some(({ verdict }) => verdict === 'failed')) process.exitCode = 1

/** One measure that goes wrong does not take the others with it. */
function failed(name: string, error: unknown): Outcome {
  const said = error instanceof Error ? error.message : String(error)
  console.error(said)
  const figure = said.split('\n')[0] ?? ''
  return { name, what: name, goal: '', figure, ratio: '', verdict: 'failed' }
}
