/** What can be wrong with a command as such, whatever it is about. */
export const command = {
  idReused: 'Det här har redan skickats med ett annat innehåll. Ladda om och gör om ändringen.',
  stale: 'Någon annan har hunnit ändra sedan du öppnade. Titta på den nya versionen och gör om din ändring.',
  invalid: 'Det går inte att göra i det här läget. Ladda om för att se hur det ser ut nu.',
  taken: 'Någon annan sparade i samma ögonblick. Försök igen.',
  envelopeNeeded: 'Ändringen saknar sitt id och kunde inte tas emot.',
  expectsNeeded: 'Ändringen säger inte vilken version den bygger på och kunde inte tas emot.',
}
