/** What can be wrong with a task. */
export const task = {
  alreadyEnded: 'Uppgiften är redan avslutad. Öppna den igen om något återstår.',
  isOpen: 'Uppgiften är redan öppen.',
  alreadyYours: 'Uppgiften är redan din.',
  notYours: 'Uppgiften är inte din.',
  notOwnWords: 'Uppgiften kommer ur arbetssättet och kan inte skrivas om. Skriv en egen bredvid.',
  otherProfession: 'Uppgiften ska göras av någon med ett annat yrke.',
  doneElsewhere: 'Den blir klar av sig själv när den görs där den hör hemma. Gå dit från uppgiften.',
  staffUnknown: 'Den medarbetaren arbetar inte på enheten. Välj någon i listan.',
  aboutUnknown: 'Det som uppgiften hör till finns inte hos er.',
}
