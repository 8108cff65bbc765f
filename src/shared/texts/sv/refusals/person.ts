/** What can be wrong when persons are created or changed. A number or a name never stands here. */
export const person = {
  numberTaken:
    'Numret finns redan på en person i Hemma. Sök på numret i stället för att lägga upp personen igen.',
  possibleDuplicate:
    'Det finns redan personer som liknar den här ({count}). Titta på dem, och säg till om det inte är någon av dem.',
  alreadyProtected: 'Uppgifterna om personen är redan skyddade så. Läs in sidan igen.',
  notProtected: 'Uppgifterna om personen är inte skyddade, så det finns inget att häva.',
  municipalityUnknown: 'Kommunen finns inte i Hemma. Välj en ur listan.',
  healthCentreUnknown: 'Hälsocentralen finns inte i Hemma i dag. Välj en ur listan.',
  deceased: 'Personen är avliden, så det här går inte längre att ändra.',
}
