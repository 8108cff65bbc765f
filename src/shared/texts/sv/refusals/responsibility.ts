/** What can stop someone from being named as responsible. */
export const responsibility = {
  neverMunicipality:
    'En kommun kan inte ha det medicinska ansvaret (HSL 12:3). Det ligger kvar hos läkaren i regionen.',
  physicianOnly:
    'Bara en läkare tar över eller lämnar tillbaka det medicinska ansvaret (HSL 12:3). Be läkaren göra det.',
  sendingMovesNothing:
    'Ansvaret flyttas inte av att du skriver en annan mottagare. Avsluta och lämna tillbaka; det flyttas när mottagaren tar emot.',
  nobodyTook:
    'Ingen läkare någon annanstans har sagt sig ha tagit över. Avsluta och lämna tillbaka om någon annan ska ta vid.',
  holderNotPhysician: 'Den som ska ha det medicinska ansvaret behöver vara läkare.',
  holderNotNurse: 'Ansvarig sjuksköterska behöver vara sjuksköterska.',
  notATeam: 'Den rollen finns bara i ett team med läkare, och för den egna personalen.',
  notAColleague: 'Välj någon som arbetar på enheten i dag.',
  endBeforeStart: 'Slutet behöver ligga efter början.',
  inThePast: 'Det medicinska ansvaret kan inte tas över i efterhand. Börja från nu.',
}
