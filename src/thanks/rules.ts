/** Ten or twelve digits that can be a personal number, with or without a dash or plus. */
const NUMBER = /(?<!\d)(\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/

/** A note of thanks names no patient: a number in it is refused, the rest is the writer's to mind. */
export function holdsNumber(words: string): boolean {
  return NUMBER.test(words)
}
