/** Who may do what. They never tell whether something exists that the reader may not see. */
export const access = {
  notFound: 'Det finns inte, eller så har du inte tillgång till det.',
  noPermission: 'Ditt uppdrag ger inte rätt att göra det här. Byt uppdrag om du har ett annat.',
  signInNeeded: 'Logga in för att fortsätta.',
  assignmentNeeded: 'Välj ett uppdrag för att fortsätta.',
  assignmentMismatch: 'Du har bytt uppdrag i en annan flik. Ladda om sidan för att fortsätta.',
  assuranceTooLow: 'Det här kräver en säkrare inloggning. Logga in igen med e-tjänstekort eller BankID.',
  sessionEnded: 'Du har loggats ut. Logga in igen; det du har skrivit finns kvar på den här enheten.',
  tooManyRequests: 'För många försök på kort tid. Vänta en stund och försök igen.',
  unavailable: 'Hemma kan inte nå sin databas just nu. Försök igen om en stund.',
  otherSite: 'Förfrågan kom från en annan webbplats och stoppades.',
  failed:
    'Något gick fel hos oss. Inget sparades. Försök igen, och säg till er systemförvaltare om det upprepas.',
  webTooOld: 'Hemma har fått en ny version. Byt till den och försök igen; det du har skrivit ligger kvar.',
  serverBehind: 'Servern uppdateras just nu. Försök igen om en stund; inget har gått förlorat.',
}
