/** What can be wrong when something is handed over to another record, or opened there. */
export const beside = {
  ownRecord: 'Hemma är enhetens journal. Då förs inget över.',
  notToHandOver: 'Anteckningen ska inte föras över. Läs listan igen.',
  already: '{by} märkte den som överförd {when}. Den ska inte föras över en gång till.',
  changed: 'Anteckningen har rättats sedan du öppnade den. Öppna den igen och för över den nya texten.',
  notMarked: 'Märkningen gäller inte längre. Läs listan igen.',
  hidden:
    'Innehållet visas inte för er enhet, eftersom personen har skyddade personuppgifter. En enhet som besöker personen kan föra över det.',
  notHead:
    'Bara enhetschefen eller vårdgivarens administratör ändrar vilken som är enhetens journal. Be någon av dem.',
  wouldHide:
    '{count} anteckningar som väntar skulle försvinna ur listan. För över dem först, eller låt den tidigare dagen stå kvar.',
  headingTwice: 'Samma sökord står två gånger. Skriv det en gång.',
  headingUnknown: 'Sökordet finns inte i listan. Välj ett som finns.',
  linkTwice: 'Samma länk står två gånger. Ta bort den ena.',
  linkAddress: 'Adressen ska börja med https:// och får inte ha personnumret i servernamnet.',
  linkPlace: 'I adressen får bara personnummer och personnummer-streck stå inom klamrar.',
  linkNoPlace:
    'Skriv personnummer inom klamrar där personnumret ska stå, eller välj att personen inte följer med.',
  linkPlaceUnused:
    'Adressen har en plats för personnumret, men det följer inte med i adressen. Ta bort platsen.',
  linkField: 'Skriv namnet på fältet som systemet väntar sig: bokstäver och siffror utan mellanslag.',
  linkGone: 'Länken finns inte längre. Läs sidan igen.',
  linkPlain: 'Systemet öppnas utan person. Öppna det från personens sida.',
  protected: 'Personen har skyddade personuppgifter. Öppna systemet utan person.',
  noNumber: 'Personen har inget personnummer eller samordningsnummer. Öppna systemet utan person.',
}
