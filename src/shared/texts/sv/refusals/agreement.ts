/** What can be wrong with an agreement. */
export const agreement = {
  noTeam: 'Bara ett team med en arbetsmodell anger vem som gör vad. Be teamet göra det.',
}
