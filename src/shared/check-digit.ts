/**
 * The digit that makes a Swedish number whole (the Luhn method): weights 2, 1, 2 … from the left, the
 * decimal digits of each product added. A letter counts as its ASCII code, as in nationellt
 * reservnummer (clinical-content 7.1, proven on six published numbers).
 * Takes the text before the check digit, an odd number of digits and capital letters.
 */
export function checkDigit(text: string): string {
  let sum = 0
  for (const [index, character] of [...text].entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0)
    for (const digit of String(value * (index % 2 === 0 ? 2 : 1))) sum += Number(digit)
  }
  return String((10 - (sum % 10)) % 10)
}
