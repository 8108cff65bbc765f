/**
 * A text as it is searched: small letters without accents, where å and ä are found by a and ö by o, so that who
 * writes fast or on a foreign keyboard finds what is there. Everything that is neither letter nor digit separates.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of several texts, each once, in the order written. */
export function foldedWords(...texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => fold(text ?? '').split(' '))
  return [...new Set(words.filter((word) => word !== ''))]
}
