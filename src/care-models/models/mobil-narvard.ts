import type { CareModel } from '../care-model.ts'
import { say } from '../wording.ts'

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
