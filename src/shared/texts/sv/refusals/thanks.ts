/** What can stop a note of thanks. */
export const thanks = {
  number: 'Det ser ut som ett personnummer. Ta bort det: ett tack hör inte till någons journal.',
}
