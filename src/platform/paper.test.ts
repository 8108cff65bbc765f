import { expect, test } from 'vitest'
import { pdfText } from '../../test/pdf-text.ts'
import { drawPaper } from './paper.ts'

const drawn = async (text: string) =>
  pdfText(
    await drawPaper({
      title: 'Papper',
      language: 'sv',
      size: 'plain',
      parts: [{ kind: 'text', text }],
    }),
  )

/** Where a run or a line ends is no part of what is read. */
const whole = (text: string) => text.replaceAll(/\s/g, '')

test.each([
  ['Sat ≥ 92 %, puls ≤ 110, feber → ring', 'Sat >= 92 %, puls <= 110, feber -> ring'],
  ['HCO₃ ≈ 22, O₂ ≠ CO₂, ✓ given', 'HCO3 ~ 22, O2 != CO2, [x] given'],
  ['Åsa äter gröt', 'Åsa äter gröt'],
  ['Åsa äter gröt'.normalize('NFD'), 'Åsa äter gröt'],
  ['Dvořák, Łukasz, Ő, œ', 'Dvořák, Łukasz, Ő, œ'],
  ['rad ett\r\nrad två\tslut\u0007\u200b', 'rad ett rad två slut'],
  ['Мария, 5 μg, β-blockerare 😀', 'Мария, 5 μg, β-blockerare [U+1F600]'],
])('%j is read on paper as %j: no sign becomes an empty box', async (written, read) => {
  expect(whole(await drawn(written))).toBe(whole(read))
})
