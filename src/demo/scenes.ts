import { historyScenes } from './scenes/histories.ts'
import { organisationScenes } from './scenes/organisation.ts'
import { enrolmentScenes } from './scenes/enrolments.ts'
import { personScenes } from './scenes/persons.ts'
import { referralScenes } from './scenes/referrals.ts'
import { visitScenes } from './scenes/visits.ts'
import type { Scene } from './stage.ts'

/** Every scene of the demo region in the order played. A slice adds its file under scenes/ and its line here. */
export const scenes: Readonly<Record<string, Scene>> = {
  organisation: organisationScenes,
  persons: personScenes,
  histories: historyScenes,
  referrals: referralScenes,
  enrolments: enrolmentScenes,
  visits: visitScenes,
}
