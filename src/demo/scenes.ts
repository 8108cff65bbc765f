import { besideScenes } from './scenes/beside.ts'
import { deathScenes } from './scenes/deaths.ts'
import { delegationScenes } from './scenes/delegations.ts'
import { deviceScenes } from './scenes/devices.ts'
import { dutyScenes } from './scenes/duty.ts'
import { enrolmentScenes } from './scenes/enrolments.ts'
import { historyScenes } from './scenes/histories.ts'
import { medicineScenes } from './scenes/medicines.ts'
import { mobilNarvardScenes } from './scenes/mobil-narvard.ts'
import { nightScenes } from './scenes/night.ts'
import { orderScenes } from './scenes/orders.ts'
import { organisationScenes } from './scenes/organisation.ts'
import { personScenes } from './scenes/persons.ts'
import { personTeamScenes } from './scenes/persons-team.ts'
import { referralScenes } from './scenes/referrals.ts'
import { roundScenes } from './scenes/rounds.ts'
import { stayReportScenes } from './scenes/stay-reports.ts'
import { taskScenes } from './scenes/tasks.ts'
import { thanksScenes } from './scenes/thanks.ts'
import { visitScenes } from './scenes/visits.ts'
import type { Scene } from './stage.ts'

/** Every scene of the demo region in the order played. A slice adds its file under scenes/ and its line here. */
export const scenes: Readonly<Record<string, Scene>> = {
  organisation: organisationScenes,
  duty: dutyScenes,
  persons: personScenes,
  histories: historyScenes,
  referrals: referralScenes,
  enrolments: enrolmentScenes,
  mobilNarvard: mobilNarvardScenes,
  visits: visitScenes,
  delegations: delegationScenes,
  orders: orderScenes,
  medicines: medicineScenes,
  tasks: taskScenes,
  rounds: roundScenes,
  night: nightScenes,
  stayReports: stayReportScenes,
  deaths: deathScenes,
  personsOfTheTeam: personTeamScenes,
  thanks: thanksScenes,
  beside: besideScenes,
  devices: deviceScenes,
}
