/** What can stop an enrolment from beginning, changing or closing. */
export const enrolment = {
  notATeam: 'Bara ett team kan ansluta. Byt till ditt uppdrag i teamet om du har ett.',
  profession: 'Ditt yrke kan inte ansluta i det här teamet. Be en läkare eller sjuksköterska i teamet.',
  alreadyEnrolled: 'Personen är redan ansluten till teamet sedan {since}.',
  full: 'Alla {places} platser är upptagna ({enrolled} anslutna). Skriv varför en till ska anslutas.',
  deceased: 'Personen har avlidit. Det går inte att ansluta.',
  whyNeeded: 'Skriv varför personen ansluts.',
  otherPerson: 'Det som kom in till teamet gäller någon annan. Börja om därifrån.',
  notAColleague: 'Välj någon som arbetar i teamet i dag.',
  notANurse: 'Ansvarig sjuksköterska behöver vara sjuksköterska.',
  notAPhysician: 'Ansvarig läkare behöver vara läkare.',
  takesMedical: 'Bara en läkare kan ta över det medicinska ansvaret (HSL 12:3).',
  alreadyHandingBack: 'Personen är redan på väg att lämnas tillbaka. Ångra det först om något ska ändras.',
  alreadyClosed: 'Anslutningen är avslutad.',
  closingProfession: 'En läkare eller sjuksköterska avslutar.',
  physicianHandsBack:
    'Teamets läkare har det medicinska ansvaret. Bara en läkare kan lämna tillbaka det (HSL 12:3). Be läkaren avsluta.',
  deathNotRecorded:
    'Registrera dödsfallet på personens sida. Då avslutas anslutningen av sig själv, och alla som är med i vården får veta det.',
  receiverNeeded: 'Välj vem som ska ta emot ansvaret.',
  plainWordsNeeded: 'Skriv Min plan till personen.',
  nothingToDo: 'Det finns inget att ändra.',
}
