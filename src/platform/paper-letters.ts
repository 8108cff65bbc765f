/** Which of the embedded fonts draws a letter: the files of a font hold only parts of it. */
export type Face = 'latin' | 'more' | 'greek' | 'cyrillic'

/** What each file of Source Sans 3 holds, of what is written in records (read from the files). */
const holds: readonly (readonly [Face, RegExp])[] = [
  [
    'latin',
    /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2191\u2193\u2212\u2215]/,
  ],
  ['more', /[\u0100-\u0130\u0132-\u0151\u0154-\u0180\u0218-\u021b\u1e80-\u1e85\u1e9e\u1ef2-\u1ef9]/],
  ['greek', /[\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce]/],
  ['cyrillic', /[\u0400-\u045f\u0490\u0491]/],
]

/** Signs that no file holds, as they are written without them. */
const signs: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '‰': ' promille',
  '∆': 'Δ',
  '✓': '[x]',
  '✔': '[x]',
  '☑': '[x]',
  '☐': '[ ]',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '●': '•',
  '○': '•',
  '■': '•',
  '▪': '•',
  '◦': '•',
}

const faceOf = (letter: string): Face | undefined => holds.find(([, held]) => held.test(letter))?.[0]
const drawn = (text: string, faces: readonly Face[]) =>
  [...text].every((letter) => {
    const face = faceOf(letter)
    return face !== undefined && faces.includes(face)
  })

const everyFace: readonly Face[] = ['latin', 'more', 'greek', 'cyrillic']

/** One sign as these fonts can draw it; nothing that is written is left as an empty box. */
function drawable(letter: string, faces: readonly Face[]): string {
  if (drawn(letter, faces)) return letter
  if (letter === '\t' || /\p{Zs}/u.test(letter)) return ' '
  // Control and format signs and marks of their own have no width and say nothing.
  if (/[\p{Cc}\p{Cf}\p{M}]/u.test(letter)) return ''
  const base = letter.normalize('NFD').slice(0, 1)
  const others = [signs[letter], letter.normalize('NFKC'), base]
  const other = others.find((one) => one !== undefined && drawn(one, faces))
  return other ?? `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** A text as paper can hold it: letters and marks put together (å as one), lines by \n, unknown signs by their code. */
export function onPaper(text: string, faces: readonly Face[] = everyFace): string {
  const whole = text.normalize('NFC').replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
  return [...whole].map((letter) => drawable(letter, faces)).join('')
}

/** The runs of a text with the file that draws each. */
export function runsOf(text: string): { readonly face: Face; readonly text: string }[] {
  const runs: { face: Face; text: string }[] = []
  for (const letter of onPaper(text)) {
    const face = faceOf(letter) ?? 'latin'
    const last = runs.at(-1)
    if (last?.face === face) last.text += letter
    else runs.push({ face, text: letter })
  }
  return runs
}
