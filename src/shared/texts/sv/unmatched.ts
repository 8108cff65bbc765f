/** A visit to somebody who is not in the day bag: writing it down, and saying afterwards who it was. */
export const unmatched = {
  write: 'Besök hos någon annan',
  why: 'För den som inte ligger i dagväskan. Skriv vem det var så gott du vet; när nätet är tillbaka kopplas det till rätt person.',
  who: 'Vem',
  whoHint: 'Namn eller personnummer, så som det sades',
  place: 'Var',
  text: 'Vad du gjorde och såg',
  save: 'Spara',
  saved: 'Sparat. Det kopplas till en person när nätet är tillbaka.',
  title: 'Besök att koppla till en person',
  by: (name: string, moment: string) => `${name}, ${moment}`,
  match: 'Koppla till person',
  matchTitle: 'Vem var det?',
  matchWhy:
    'Det som skrevs blir en anteckning hos personen, i namn av den som skrev och för den att signera.',
  matchButton: 'Koppla',
  matched: 'Kopplat. Anteckningen finns hos personen.',
  needsNet: 'Att koppla behöver Hemma. Det går när nätet är tillbaka.',
}
