import type { CareModel } from '../care-model.ts'
import { say, stated } from '../wording.ts'

type Staff = CareModel['staffing'][number]

/** The description that the teams of Mobil närvård share, with the statements that one of them rests on. */
export function mobilNarvard(ids: string[]): CareModel['source'] {
  return {
    title: say(
      'Sammanhållen vård för de mest sjuka äldre: Mobil närvård (Skaraborgsmodellen)',
      'Cohesive care for the frailest older people: Mobile close care (the Skaraborg model)',
    ),
    publisher: 'Västra Götalandsregionen',
    published: '2018',
    ids,
  }
}

/** Whom the municipality sends to the team, from home health care (MNV-03). */
export function municipal(profession: Staff['profession'], text: Staff['text']): Staff[] {
  return [{ profession, text, employer: 'municipality', record: 'health', origin: stated('MNV-03') }]
}
