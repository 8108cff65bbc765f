/** What can be wrong with an entry in the record. */
export const entry = {
  inTheFuture: 'Tiden ligger framåt i tiden. Ange när det hände.',
  notYoursToSign: 'Någon av anteckningarna är redan signerad eller skriven av någon annan. Läs om listan.',
  changedElsewhere: 'Den här uppgiften ändras där den skrevs, inte genom att rätta texten.',
  enteredInError: 'Anteckningen är redan markerad som felaktigt införd.',
}
