/**
 * How many slips of the finger lie between two words: a letter left out, put in, changed, or two that changed
 * places (optimal string alignment). Stops counting above `most` and gives `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1)
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const least = Math.min(changed, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
      next.push(swapped && row > 1 && column > 1 ? Math.min(least, (before[column - 2] ?? 0) + 1) : least)
    }
    before = last
    last = next
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}

/** How many slips a word of this length may hold and still be taken for another: none under three letters. */
export function slipsAllowed(word: string): number {
  return word.length < 3 ? 0 : word.length < 7 ? 1 : 2
}

/** Of words that look alike, those that someone may have meant: fewest slips first, also as the beginning of a word. */
export function meantWords(written: string, candidates: readonly string[]): string[] {
  const most = slipsAllowed(written)
  return candidates
    .map((word) => ({
      word,
      slips: Math.min(
        slipsBetween(written, word, most),
        slipsBetween(written, word.slice(0, written.length), most),
      ),
    }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word)
}
