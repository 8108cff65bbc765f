/** One row of a table file, with the line it begins on as a spreadsheet numbers it (1 is the heading). */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

const SEPARATORS = [';', ',', '\t'] as const

/**
 * Reads comma separated values as spreadsheets write them: semicolon, comma or tab (found from the first line, or
 * told by Excel's `sep=;`), quotes doubled inside quotes, any line ending, with or without byte order mark. Cells are
 * trimmed; rows without content are left out, the numbering of the others keeps counting them.
 */
export function parseCsv(text: string): CsvRow[] {
  const whole = text.replace(/^\ufeff/, '')
  const told = /^sep=(.)\r?\n/i.exec(whole)
  const body = told ? whole.slice(told[0].length) : whole
  const separator = told?.[1] ?? likeliestSeparator(body)
  return rowsOf(body, separator)
    .map((cells, index) => ({ line: index + (told ? 2 : 1), cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** Writes a table that Excel opens with Swedish letters whole: byte order mark, semicolons, CRLF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

function likeliestSeparator(body: string): string {
  const heading = body.slice(0, body.search(/[\r\n]|$/))
  const counts = SEPARATORS.map((one) => heading.split(one).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';'
}

/** Lines in order, also empty ones: a quoted line break belongs to its cell but is no line of its own. */
function rowsOf(body: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoting = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < body.length; at++) {
    const character = body[at] ?? ''
    if (quoting) {
      if (character !== '"') cell += character
      else if (body[at + 1] === '"') cell += body[++at]
      else quoting = false
    } else if (character === '"' && cell.trim() === '') {
      quoting = true
      cell = ''
    } else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && body[at + 1] === '\n') at++
      endCell()
      rows.push([])
    } else cell += character
  }
  endCell()
  return rows
}

/** What begins like a formula is written as text, so that no spreadsheet runs it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r](?=.)/.test(cell) && !/^[+-]?[\d\s.,-]+$/.test(cell) ? `'${cell}` : cell
  return /[";,\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
