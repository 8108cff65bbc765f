/** What can stop a plan or a treatment limit. */
export const plan = {
  newerVersion: 'Någon annan har skrivit en ny version sedan du öppnade. Läs den och gör om din ändring.',
  nothingToEnd: 'Det finns ingen plan att ta bort.',
  physicianDecides: 'Bara en läkare beslutar om behandlingsbegränsningar.',
  limitEnded: 'Beslutet har redan upphört.',
  fromAnotherUnit: 'Det kommer från {unit}. Be dem ändra, eller skriv en egen.',
  decidedInFuture: 'Beslutsdagen kan inte ligga i framtiden.',
  sectionsEmpty: 'Skriv åtminstone ett tecken på försämring och vad som ska göras då.',
  noMinePlan: 'Min plan är inte skriven ännu.',
}
