import { addDays } from '../../shared/day.ts'
import { writeThanks } from '../../thanks/api.ts'
import type { Scene } from '../stage.ts'

/** What has been said in thanks lately, written down where it was heard. */
export const thanksScenes: Scene = async (stage) => {
  const notes = [
    [
      'sara',
      'granvik-1',
      -6,
      'relative',
      'Att ni ringde teamet från köket gjorde att mamma slapp åka. Det glömmer vi inte.',
    ],
    ['maja', 'granvik-2', -2, 'person', 'Ni har aldrig bråttom när ni är här, fast jag vet att ni har det.'],
    [
      'karin',
      'team-1',
      -9,
      'colleague',
      'Svaret kom samma eftermiddag och gick att följa. Tack från hemsjukvården.',
    ],
  ] as const
  for (const [by, name, days, saidBy, words] of notes) {
    stage.at(days, '15:10')
    await (await stage.as(by)).send(
      writeThanks,
      { thanks: stage.id(`thanks-${name}`), day: addDays(stage.today, days), saidBy, words },
      { name: `thanks-${name}` },
    )
  }
}
