/** Why a sign-in came to nothing, and what stops a change of assignment or session. */
export const signIn = {
  cancelled: 'Inloggningen avbröts. Försök igen när du vill.',
  expired: 'Inloggningen tog för lång tid eller fortsatte i en annan flik. Börja om.',
  provider:
    'Inloggningstjänsten svarar inte som den ska. Försök igen om en stund, eller kontakta er systemförvaltare.',
  identity:
    'Inloggningstjänsten skickade inte de uppgifter som behövs för att veta vem du är. Kontakta er systemförvaltare.',
  assurance:
    'Inloggningen var inte säker nog. Logga in med e-tjänstekort eller annan e-legitimation på nivå 3.',
  unknownStaff: 'Du finns inte upplagd i Hemma. Din chef eller systemförvaltare kan lägga upp dig.',
  noAssignment: 'Du har inget giltigt uppdrag i Hemma. Din chef eller systemförvaltare kan lägga upp ett.',
  unavailable: 'Hemma kan inte ta emot inloggningar just nu. Försök igen om en stund.',
  assignmentUnknown: 'Uppdraget finns inte eller gäller inte längre. Välj ett annat.',
  sessionUnknown: 'Den inloggningen är redan avslutad.',
}
