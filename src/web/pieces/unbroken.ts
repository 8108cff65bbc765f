/** Days in a text as they are shown: their hyphens hold together, where a browser else breaks the line after one of them. */
export function unbroken(text: string): string {
  return text.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$1-\u2060$2-\u2060$3')
}
