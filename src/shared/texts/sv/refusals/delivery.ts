/** What can stop work that a device delivers later. Where it says kept, the words are kept as the author's draft. */
export const delivery = {
  tokenUnknown: 'Enheten är inte känd för den här användaren. Logga in på den, så skickas det som väntar.',
  broken: 'Det som enheten skickade går inte att öppna. Det ligger kvar på enheten.',
  needsServer: 'Det här kan inte göras i efterhand. Gör det på nytt, inloggad.',
  deviceOrdered: 'Enheten har beordrats att tömmas. Texten är sparad: läs igenom den och skicka den själv.',
  authorUnproven:
    'Det går inte att visa att du skrev det här. Texten är sparad: läs igenom den och skicka den själv.',
  noAssignment: 'Uppdraget gällde inte när det skrevs. Texten är sparad, men står inte i journalen.',
}
