/** What can be wrong with a roster. */
export const roster = {
  twiceAtOnce: 'Kollegan står redan i ett annat pass som går in i det här.',
  twiceOverMidnight: 'Kollegan står redan i ett pass över midnatt som går in i det här, den {day}.',
  gearOverMidnight: 'Bilen, väskan eller telefonen är utdelad över midnatt under samma tid, den {day}.',
  phoneOverMidnight: 'Någon annan har jourtelefonen över midnatt under samma tid, den {day}. Ändra tiderna.',
  gearTwiceAtOnce: 'Bilen, väskan eller telefonen är redan utdelad till en annan under samma tid.',
  phoneTwiceAtOnce: 'Två har jourtelefonen samtidigt. Ändra tiderna eller låt en ha den.',
  notHere: 'Kollegan har inget uppdrag på enheten den dagen.',
  gearUnknown: 'Saken finns inte bland enhetens bilar, väskor och telefoner.',
  gearTwice: 'Det finns redan en med det namnet.',
  nothingToCopy: 'Det finns inget att kopiera: veckan är tom, eller så är alla dagar redan bemannade.',
}
