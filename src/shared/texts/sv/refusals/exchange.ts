/** What can stop a message between two owners. */
export const exchange = {
  groundDoesNotCarry:
    'Den grunden räcker inte för att lämna uppgifter till den mottagaren. Välj en annan grund, till exempel att personen samtycker.',
  statementNeeded: 'Skriv varför uppgifterna lämnas utan att personen sagt ja.',
  unitUnknown: 'Mottagaren finns inte. Välj en enhet i listan.',
  unitClosed: 'Mottagaren har lagts ned. Välj en annan enhet.',
  alreadyReceipted: 'Redan kvitterad av {by} {at}.',
  receiptedElsewhere: 'Det här kvitteras där det hanteras, inte i inkorgen. Öppna det därifrån.',
  agreementNotGiven: 'Grunden stämmer inte med vad personen sagt. Svara på frågorna igen.',
}
