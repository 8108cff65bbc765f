/** What can be wrong with an alarm. */
export const alarm = {
  heldAlready: '{by} ser redan till det. Ladda om för att se hur länge.',
  over: 'Det är redan läst, eller så gäller det inte er enhet.',
}
