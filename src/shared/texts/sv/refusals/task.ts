/** What can be wrong with a task. */
export const task = {
  alreadyEnded: 'Uppgiften är redan avslutad.',
}
