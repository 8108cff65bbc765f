import type { sv } from '../sv/all.ts'
import { agreement } from './agreement.ts'
import { alarm } from './alarm.ts'
import { away } from './away.ts'
import { bag } from './bag.ts'
import { beside } from './beside.ts'
import { calendar } from './calendar.ts'
import { careModel } from './care-model.ts'
import { cast } from './cast.ts'
import { closing } from './closing.ts'
import { common } from './common.ts'
import { death } from './death.ts'
import { delegation } from './delegation.ts'
import { device } from './device.ts'
import { enrolment } from './enrolment.ts'
import { fact } from './fact.ts'
import { followUp } from './follow-up.ts'
import { history } from './history.ts'
import { imported } from './imported.ts'
import { machineToken } from './machine-token.ts'
import { moment } from './moment.ts'
import { myDay } from './my-day.ts'
import { myPlan } from './my-plan.ts'
import { nightReport } from './night-report.ts'
import { notice } from './notice.ts'
import { offline } from './offline.ts'
import { onCall } from './on-call.ts'
import { opening } from './opening.ts'
import { order } from './order.ts'
import { orderBlood } from './order-blood.ts'
import { orderMedicine } from './order-medicine.ts'
import { orderTonight } from './order-tonight.ts'
import { organisation } from './organisation.ts'
import { organisationImport } from './organisation-import.ts'
import { ourUnit } from './our-unit.ts'
import { outbox } from './outbox.ts'
import { outboxNames } from './outbox-names.ts'
import { person } from './person.ts'
import { phone } from './phone.ts'
import { phoneHours } from './phone-hours.ts'
import { pieces } from './pieces.ts'
import { plan } from './plan.ts'
import { profession } from './profession.ts'
import { reachTheTeam } from './reach-the-team.ts'
import { record } from './record.ts'
import { referral } from './referral.ts'
import { responsibility } from './responsibility.ts'
import { roster } from './roster.ts'
import { round } from './round.ts'
import { sbar } from './sbar.ts'
import { sent } from './sent.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { spread } from './spread.ts'
import { stayReport } from './stay-report.ts'
import { task } from './task.ts'
import { teamBoard } from './team-board.ts'
import { unmatched } from './unmatched.ts'
import { visit } from './visit.ts'
import { visiting } from './visiting.ts'
import { week } from './week.ts'

/** Every English text by noun. */
export const en = {
  ourUnit,
  agreement,
  alarm,
  away,
  followUp,
  machineToken,
  device,
  history,
  imported,
  organisationImport,
  organisation,
  phone,
  phoneHours,
  notice,
  death,
  delegation,
  record,
  nightReport,
  stayReport,
  offline,
  onCall,
  outbox,
  outboxNames,
  round,
  task,
  opening,
  roster,
  order,
  orderBlood,
  orderMedicine,
  orderTonight,
  bag,
  beside,
  calendar,
  careModel,
  cast,
  closing,
  common,
  enrolment,
  fact,
  moment,
  myPlan,
  person,
  pieces,
  plan,
  profession,
  responsibility,
  referral,
  sbar,
  shell,
  signIn,
  unmatched,
  visit,
  reachTheTeam,
  sent,
  teamBoard,
  myDay,
  visiting,
  spread,
  week,
} satisfies typeof sv
