import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { type Face, onPaper, runsOf } from './paper-letters.ts'

/** One part of a paper, from top to bottom. `call` is what must be seen first in need. */
export type PaperPart =
  | { readonly kind: 'title' | 'heading' | 'text' | 'lead' | 'call'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A paper for a person: what it is called, in which language, and its parts. */
export interface Paper {
  readonly title: string
  readonly language: 'sv' | 'en'
  readonly parts: readonly PaperPart[]
  /** `large` unless told: for a person's own reading. `plain` is for records. */
  readonly size?: keyof typeof sizes
  /** What stands at the foot of each page. */
  readonly footer?: (page: number, pages: number) => string
}

/** In large type the smallest is 15 points and running text 18. */
const sizes = {
  large: { title: 34, heading: 21, text: 18, lead: 15, call: 21, table: 15 },
  plain: { title: 18, heading: 12, text: 11, lead: 10, call: 13, table: 10 },
} as const
type Sizes = (typeof sizes)[keyof typeof sizes]
const FOOT = 8
const MARGIN = 52
const INK = '#1b1b1b'

type Doc = InstanceType<typeof PDFDocument>
type Struct = ReturnType<Doc['struct']>

/**
 * Draws a paper as a tagged PDF (PDF/UA-1: title, language, tag tree, embedded fonts) on A4 in large type, for one
 * who sees poorly or has it read aloud. Gives the file.
 */
export async function drawPaper(paper: Paper): Promise<Buffer> {
  const size = sizes[paper.size ?? 'large']
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: paper.footer !== undefined,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1', // Cast: @types/pdfkit does not know this subset yet; pdfkit does.
    tagged: true,
    lang: paper.language === 'sv' ? 'sv-SE' : 'en-GB',
    displayTitle: true,
    info: { Title: paper.title },
  })
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, font(file))
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const part of paper.parts) {
    if (part.kind === 'table') drawTable({ doc, root, size }, part)
    else drawText({ doc, root, size }, part)
  }
  root.end()
  if (paper.footer) drawFooters(doc, paper.footer)
  doc.end()
  await done
  return Buffer.concat(chunks)
}

const fonts: Readonly<Record<`${'regular' | 'bold'} ${Face}`, string>> = {
  'regular latin': 'source-sans-3-latin-400-normal.woff',
  'bold latin': 'source-sans-3-latin-700-normal.woff',
  'regular more': 'source-sans-3-latin-ext-400-normal.woff',
  'bold more': 'source-sans-3-latin-ext-700-normal.woff',
  'regular greek': 'source-sans-3-greek-400-normal.woff',
  'bold greek': 'source-sans-3-greek-700-normal.woff',
  'regular cyrillic': 'source-sans-3-cyrillic-400-normal.woff',
  'bold cyrillic': 'source-sans-3-cyrillic-700-normal.woff',
}

const read = new Map<string, Buffer>()

/** pdfkit reads WOFF, not WOFF2; a font is read once per process. */
function font(file: string): Buffer {
  const known = read.get(file)
  if (known !== undefined) return known
  const path = fileURLToPath(import.meta.resolve(`@fontsource/source-sans-3/files/${file}`))
  const content = readFileSync(path)
  read.set(file, content)
  return content
}

const tags = { title: 'H1', heading: 'H2', lead: 'P', text: 'P', call: 'P' } as const

interface Sheet {
  readonly doc: Doc
  readonly root: Struct
  readonly size: Sizes
}

function drawText({ doc, root, size }: Sheet, part: Exclude<PaperPart, { kind: 'table' }>): void {
  const { kind, text } = part
  const bold = kind === 'title' || kind === 'heading' || kind === 'call'
  // A heading stays with what it heads.
  if (kind === 'heading' && doc.y > doc.page.height - MARGIN - 4 * size.heading) doc.addPage()
  if (kind === 'heading') doc.moveDown(0.7)
  if (kind === 'call') doc.moveDown(0.5)
  root.add(
    doc.struct(tags[kind], {}, () => {
      doc.fillColor(INK).fontSize(size[kind])
      write(doc, text, bold)
    }),
  )
  if (kind === 'title') doc.moveDown(0.15)
}

/** The foot of each page, once their number is known. It is no part of what is read aloud (PDF/UA: an artifact). */
function drawFooters(doc: Doc, footer: NonNullable<Paper['footer']>): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    const { bottom } = doc.page.margins
    // Within the margin pdfkit would begin a new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    doc.font('regular latin').fontSize(FOOT).fillColor(INK)
    const width = doc.page.width - 2 * MARGIN
    const text = plainLetters(footer(page - start + 1, count))
    doc.text(text, MARGIN, doc.page.height - MARGIN + FOOT, { width, height: 3 * FOOT, ellipsis: true })
    doc.endMarkedContent()
    doc.page.margins.bottom = bottom
  }
}

/** Letters outside western European ones (č, ł, β) come from other files of the font. */
function write(doc: Doc, text: string, bold: boolean): void {
  const runs = runsOf(text)
  for (const [index, run] of runs.entries()) {
    doc.font(`${bold ? 'bold' : 'regular'} ${run.face}`)
    doc.text(run.text, { continued: index < runs.length - 1, lineGap: 3 })
  }
}

/** A table whose first column names its rows, so that a screen reader says whose number it reads. */
function drawTable({ doc, root, size }: Sheet, part: Extract<PaperPart, { kind: 'table' }>): void {
  const width = doc.page.width - 2 * MARGIN
  const column = 108
  doc.moveDown(0.2).font('regular latin').fontSize(size.table).fillColor(INK)
  const head = part.head.map((text) => ({ ...cell(text), type: 'TH' as const, scope: 'Column' }))
  const rows = part.rows.map(([name = '', ...values]) => [
    { ...cell(name), type: 'TH' as const, scope: 'Row', font: { src: 'bold latin', size: size.table } },
    ...values.map(cell),
  ])
  const options = {
    structParent: root,
    columnStyles: [width - (part.head.length - 1) * column, ...part.head.slice(1).map(() => column)],
    rowStyles: () => ({ border: 0 }),
    data: [head, ...rows],
  }
  doc.table(options)
}

function cell(text: string) {
  const padding = [6, 6, 6, 0] satisfies [number, number, number, number]
  return { text: plainLetters(text), padding }
}

/** In a table's cell letters are of one font: č is then written c. */
function plainLetters(text: string): string {
  return onPaper(text, ['latin'])
}
