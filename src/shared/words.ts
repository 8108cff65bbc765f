/**
 * The words that the web and the server speak with each other, as a number. It is raised by one whenever an endpoint
 * takes or gives something that the other side of yesterday would not understand; a field more in an answer is no
 * reason, one more that must be given is. A web that was opened before an upgrade goes on until its words are older
 * than `UNDERSTOOD`.
 */
export const SPOKEN = 1

/** The oldest words that this server still understands. */
export const UNDERSTOOD = 1

/** Under which header a web says what it speaks; whoever is not the web says nothing and is served. */
export const WORDS_HEADER = 'x-hemma-words'

/** What a server does about a web's words. */
export type Heard = 'understood' | 'webTooOld' | 'serverBehind'

/** Judges what a web speaks (the header's text; undefined where there is none) against what this server knows. */
export function heardWords(
  text: string | undefined,
  server: { readonly spoken: number; readonly understood: number } = {
    spoken: SPOKEN,
    understood: UNDERSTOOD,
  },
): Heard {
  if (text === undefined) return 'understood'
  const spoken = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (spoken > server.spoken) return 'serverBehind'
  return spoken < server.understood ? 'webTooOld' : 'understood'
}
