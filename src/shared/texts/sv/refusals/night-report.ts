/** What can stand in the way of a report for the night. */
export const nightReport = {
  deceased: 'Personen är avliden. Ingen rapport skickas.',
  nobodyTold: 'Välj minst en enhet som ska få veta.',
  over: 'Rapporten gäller inte längre, så den går inte att ändra. Skriv en ny om oron finns kvar.',
  notNow:
    'Det går inte att svara på rapporten nu: den är redan besvarad, ersatt av en nyare, eller för gammal.',
  withStay:
    'Rapporten hör ihop med rapporten att personen stannar hemma. Ändra eller ta tillbaka den i stället.',
}
