/** A visit to somebody who is not in the day bag: writing it down, and saying afterwards who it was. */
export const unmatched = {
  write: 'Visit to somebody else',
  why: 'For who is not in the day bag. Write who it was as well as you know; when the network is back it is matched with the right person.',
  who: 'Who',
  whoHint: 'Name or number, as it was said',
  place: 'Where',
  text: 'What you did and saw',
  save: 'Save',
  saved: 'Saved. It is matched with a person when the network is back.',
  title: 'Visits to match with a person',
  by: (name: string, moment: string) => `${name}, ${moment}`,
  match: 'Match with a person',
  matchTitle: 'Who was it?',
  matchWhy:
    'What was written becomes a note at the person, in the name of who wrote it and for them to sign.',
  matchButton: 'Match',
  matched: 'Matched. The note stands at the person.',
  needsNet: 'Matching needs Hemma. It can be done when the network is back.',
}
