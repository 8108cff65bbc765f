/** What can stop what is sent to a team, or what the team decides. */
export const referral = {
  wentTold: 'Avsändaren har redan fått veta hur det gick.',
  call112: 'Kan personen inte vänta: ring 112. Inget skickas till teamet.',
  gateNeedsReason: 'Skriv varför du går vidare ändå.',
  notInformedWhy: 'Skriv varför personen inte är informerad.',
  teamUnknown: 'Det finns inget sådant team att nå härifrån. Välj ett i listan.',
  callInstead: 'Teamet tar inte emot skriftligt från dig. Ring teamet.',
  noTeam: 'Ditt uppdrag är inte i ett team som tar emot. Byt uppdrag om du har ett annat.',
  outcomeUnknown: 'Det beslutet finns inte i teamets arbetssätt. Välj ett i listan.',
  notYourOutcome: 'Det beslutet fattas av en annan profession i teamet.',
  notPossible: 'Med det svaret går beslutet inte att fatta. Välj ett annat beslut eller en annan mottagare.',
  enrolByEnrolment: 'Anslutning görs med Anslut, så att plats och ansvar skrivs samtidigt.',
  notNow: 'Det går inte i det här läget. Ladda om för att se vad som hänt.',
  alreadyReceipted: 'Redan kvitterad av {by} {at}.',
  notAtTheTeam: 'Det finns inget sådant skickat från din enhet.',
  deceased: 'Personen är avliden. Ring teamet om det gäller de närstående.',
}
