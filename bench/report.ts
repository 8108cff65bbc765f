import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Region } from './cluster.ts'
import { machineFacts } from './machine-facts.ts'
import type { Outcome } from './outcome.ts'
import { scales } from './scale.ts'

/** What the figures were taken on and when. */
export interface Circumstances {
  readonly region: Region
  /** ISO day. */
  readonly day: string
  readonly seconds: number
  readonly rounds: number
  /** How busy others kept the machine when the bench began: load average over the number of cores. */
  readonly busy: number
}

/** The lines as a table for the terminal. */
export function tableText(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(
      ({ verdict, what, goal, figure, ratio }) =>
        `${verdict.padEnd(9)} ${what}\n          ${[goal, figure, ratio].filter(Boolean).join('  |  ')}`,
    )
    .join('\n')
}

/** Writes bench/RESULTS.md. */
export function writeResults(outcomes: readonly Outcome[], circumstances: Circumstances): string {
  const path = join(import.meta.dirname, 'RESULTS.md')
  writeFileSync(path, resultsText(outcomes, circumstances))
  return path
}

/** The results as a page: machine first, then the table. */
function resultsText(outcomes: readonly Outcome[], circumstances: Circumstances): string {
  const { region, day, seconds, rounds, busy } = circumstances
  const rows = outcomes.map(
    ({ name, what, goal, figure, ratio, verdict }) =>
      `| ${name} | ${what} | ${goal} | ${figure} | ${ratio} | ${verdict} |`,
  )
  return `# What was measured

Made by \`npm run bench\`; the goals are those of the design's table of speed. ${day}.

- Machine: ${machineFacts()}.
- Database: PostgreSQL ${region.version}, fsync and synchronous_commit on; region "${region.scale}": ${sizeText(region)}.
- Turns of ${seconds} s, ${rounds} of each side in turn (A B A B); medians; every ratio is within the run.
- When the bench began, others kept ${busy.toFixed(1)} processes running per core. A busy machine lowers every absolute
  figure; ratios and processor time bear it better.

| name | what | goal | measured | against the floor | |
|---|---|---|---|---|---|
${rows.join('\n')}

The floor is Node's own HTTP server with the same driver and pool: begin with access facts, the same rows read or written
by hand-written prepared statements, then the log post with the commit. It parses no shapes, decides nothing, and answers
rows as they came. "Processor" is the processor time of server and database together per answer, floor's over door's.
`
}

function sizeText({ scale, size }: Region): string {
  const { persons, enrolments, contacts, measurements } = scales[scale]
  const number = (value: number) => value.toLocaleString('en-US')
  return `${number(persons)} persons, ${number(enrolments)} enrolments, ${number(contacts)} contacts, ${number(measurements)} values, ${(size / 1e9).toFixed(1)} GB`
}
