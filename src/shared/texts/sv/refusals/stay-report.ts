/** What can stand in the way of a report that a person stays at home. */
export const stayReport = {
  notTaken: 'Teamet tar inte emot sådana rapporter från din enhet. Ring teamet i stället.',
  noVisit: 'Teamet har inte sagt när det är på plats, så inget besök kan lovas. Ring teamet i stället.',
  tooLate:
    'Teamets besök räcker inte om personen inte kan vänta. Inget är skickat. Ring {who} nu, eller åk till sjukhus.',
  visitMoved: 'Besöket blir en annan tid än den du såg. Läs den nya tiden och skicka igen.',
  municipalPhysician:
    'En kommun har aldrig läkaransvar (HSL 12:3). Välj den läkare i regionen eller på vårdcentralen som ansvarar till besöket.',
  noPhysician: 'Enheten har ingen läkare som kan ansvara till besöket. Välj en annan.',
  nursesNeeded: 'Välj den hemsjukvård som ska få veta. Bara den som inte har hemsjukvård går att låta bli.',
  notNurses: 'Enheten är inte kommunens hemsjukvård. Välj en annan.',
  noGround: 'Det finns ingen grund för att lämna uppgifterna till {unit}. Ring eller stanna kvar i stället.',
  alreadyRead:
    'Teamet har läst rapporten, så den går inte att ta tillbaka. Ändra den, komplettera den i Mina skickade, eller ring.',
  decided:
    'Teamet har bestämt vad det gör, eller besöket skulle redan ha varit. Rapporten går inte att ändra; komplettera den i Mina skickade, eller ring.',
  over: 'Rapporten är återtagen och går inte att ändra.',
}
