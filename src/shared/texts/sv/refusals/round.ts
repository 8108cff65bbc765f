/** What can stand in the way of a round. */
export const round = {
  alreadyOpen: 'En rond pågår redan, startad av {by}. Fortsätt den eller avsluta den först.',
  alreadyIn: 'Personen är redan med i ronden.',
  mayNotJoin:
    'Personen går inte att ta med: hon är inte ansluten till teamet, eller så har gästernas enhet henne inte i vården.',
  alreadyGone: '{by} har redan gått igenom personen i den här ronden. Ångra det först om något ska ändras.',
  nobody: 'Ingen är ansluten till teamet, så det finns ingen att gå igenom.',
  nobodyWithGuests:
    'Ingen ansluten person har gästernas enhet med i vården, enligt vad teamet har sagt till dem. Starta ronden utan gäster, eller berätta först för enheten på personens sida.',
  notAColleague: 'En av dem du valde arbetar inte på enheten i dag. Välj bland teamets medarbetare.',
  guestOfOwnUnit:
    'En gäst kommer från en annan enhet. Välj medarbetare på den egna enheten i listan ovanför.',
  notEnrolled: 'Personen är inte ansluten till teamet.',
  notInRound: 'Personen är inte med i den här ronden.',
  nothingToUndo: 'Det finns inget att ångra för personen i den här ronden.',
  isOpen: 'Ronden pågår. Det går att göra först när den är avslutad.',
  hasEnded: 'Ronden är avslutad. En rond som avslutats i dag kan öppnas igen om ingen annan pågår.',
  endsBefore: 'En teamtid slutar före den börjar. Ändra så att den slutar senare samma dag.',
}
