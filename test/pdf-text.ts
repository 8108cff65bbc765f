import { inflateSync } from 'node:zlib'

/** What a PDF made by pdfkit says, page by page of its content streams, as a reader that copies its text would get it. */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file)
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const { head } of objects.values()) {
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number))?.head ?? '')?.[1]
      const map = toUnicode && objects.get(Number(toUnicode))?.stream
      if (name && map) fonts.set(name, unicodeOf(map.toString('latin1')))
    }
  }
  const contents = [...objects.values()].flatMap(({ stream }) => {
    const text = stream?.toString('latin1') ?? ''
    return / Tf\n/.test(text) ? [text] : []
  })
  return contents.map((content) => spoken(content, fonts)).join('\f')
}

interface PdfObject {
  readonly head: string
  readonly stream: Buffer | undefined
}

function objectsOf(file: Buffer): ReadonlyMap<number, PdfObject> {
  const text = file.toString('latin1')
  const found = new Map<number, PdfObject>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endobj', start)
    const at = text.indexOf('stream\n', start)
    const hasStream = at !== -1 && at < end
    const head = text.slice(start, hasStream ? at : end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const bytes = hasStream ? file.subarray(at + 7, at + 7 + length) : undefined
    const stream = bytes && /FlateDecode/.test(head) ? inflateSync(bytes) : bytes
    found.set(Number(match[1]), { head, stream })
  }
  return found
}

/** The letters of a font's glyphs, from its ToUnicode map. */
function unicodeOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    const codes = [...(list ?? '').matchAll(/<([0-9a-f ]+)>/gi)].map(([, code]) => code ?? '')
    for (const [place, code] of codes.entries()) {
      const units = (code.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
      letters.set(Number.parseInt(from ?? '0', 16) + place, String.fromCharCode(...units))
    }
  }
  return letters
}

function spoken(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map()
  const lines: string[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    if (shown === undefined) continue
    const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
    lines.push(codes.map((code) => font.get(Number.parseInt(code, 16)) ?? '?').join(''))
  }
  return lines.join('\n')
}
