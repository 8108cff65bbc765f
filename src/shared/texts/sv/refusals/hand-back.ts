/** What can stop responsibility from being handed back or accepted. */
export const handBack = {
  alreadyAnswered: 'Det här har redan besvarats av {by}.',
  withdrawn: 'Teamet har tagit tillbaka det här. Ansvaret ligger kvar hos teamet.',
  alreadyAccepted: 'Mottagaren har redan tagit emot ansvaret. Det går inte längre att ångra.',
  nothingWaits: 'Det finns inget som väntar på att tas emot.',
  physicianAccepts:
    'Det medicinska ansvaret tas emot av en läkare (HSL 12:3). Be en läkare på enheten ta emot.',
  neverMunicipality:
    'En kommun kan inte ta emot det medicinska ansvaret (HSL 12:3). Välj en hälsocentral eller annan läkare.',
  ownUnit: 'Ansvaret behöver lämnas till någon annan än det egna teamet.',
  beforeSent: 'Tidpunkten ligger före att ansvaret lämnades.',
}
