import { refusalText } from '../shared/texts/refusal-text.ts'
import type { ImportReport, Progress, Skipped } from './import-files.ts'
import type { Remark } from './result.ts'

/** Most single things that the terminal lists; the counts always hold all. */
const MOST_LISTED = 30

const number = (value: number) => value.toLocaleString('en').replaceAll(',', ' ')

/** A report for the terminal: what was taken, what was not, and why. No names and no identity numbers stand in it. */
export function reportText(report: ImportReport, seconds: number): string {
  const { entries, files, skipped, notTaken, remarks } = report
  const untaken = Object.entries(notTaken).sort(([, a], [, b]) => b - a)
  const untakenCount = untaken.reduce((sum, [, count]) => sum + count, 0)
  return [
    `${number(entries)} resources in ${number(files)} files, ${seconds.toFixed(1)} s (${number(Math.round(entries / Math.max(seconds, 0.001)))} a second)`,
    `  taken      ${number(report.taken)}`,
    `  updated    ${number(report.updated)}`,
    `  unchanged  ${number(report.unchanged)}`,
    `  skipped    ${number(skipped.length)}`,
    `  not taken  ${number(untakenCount)}${untaken.length === 0 ? '' : `  (types that become no history: ${untaken.map(([type, count]) => `${type} ${number(count)}`).join(', ')})`}`,
    `  persons    ${number(report.newPersons)} new`,
    ...skippedLines(skipped),
    ...remarkLines(remarks),
  ].join('\n')
}

function skippedLines(skipped: readonly Skipped[]): string[] {
  if (skipped.length === 0) return []
  const lines = skipped.slice(0, MOST_LISTED).map(({ file, entry, type, fault }) => {
    const place = entry === null ? file : `${file} entry[${entry}] ${type}`
    return `  ${place}: ${refusalText('en', fault.code, fault.data)}`
  })
  return ['', 'Skipped:', ...lines, ...rest(skipped.length)]
}

const remarkTexts: Readonly<Record<Remark['about'], string>> = {
  possibleDuplicate: 'is new, and may be the same as',
  deceasedInSource: 'is dead in the source but not in Hemma',
  otherBirthDay: 'has another birth day in the source than in Hemma',
}

function remarkLines(remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return []
  const lines = remarks
    .slice(0, MOST_LISTED)
    .map(({ about, person, others }) =>
      `  person ${person} ${remarkTexts[about]} ${others.join(', ')}`.trimEnd(),
    )
  return ['', 'To look at (nothing was changed because of it):', ...lines, ...rest(remarks.length)]
}

function rest(count: number): string[] {
  return count > MOST_LISTED ? [`  … and ${number(count - MOST_LISTED)} more`] : []
}

/** One line that says how far an import has come. */
export function progressText({ filesDone, files, entries }: Progress): string {
  const share = files === 0 ? 1 : filesDone / files
  const full = Math.round(share * 24)
  return `[${'#'.repeat(full)}${'·'.repeat(24 - full)}] ${filesDone} of ${files} files, ${number(entries)} resources`
}
