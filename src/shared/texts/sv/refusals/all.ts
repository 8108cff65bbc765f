import { access } from './access.ts'
import { agreement } from './agreement.ts'
import { alarm } from './alarm.ts'
import { bag } from './bag.ts'
import { beside } from './beside.ts'
import { careModel } from './care-model.ts'
import { command } from './command.ts'
import { death } from './death.ts'
import { delegation } from './delegation.ts'
import { delivery } from './delivery.ts'
import { device } from './device.ts'
import { duty } from './duty.ts'
import { enrolment } from './enrolment.ts'
import { entry } from './entry.ts'
import { exchange } from './exchange.ts'
import { fhir } from './fhir.ts'
import { followUp } from './follow-up.ts'
import { handBack } from './hand-back.ts'
import { history } from './history.ts'
import { identityNumber } from './identity-number.ts'
import { input } from './input.ts'
import { machineToken } from './machine-token.ts'
import { nightReport } from './night-report.ts'
import { notice } from './notice.ts'
import { order } from './order.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { phoneNumber } from './phone-number.ts'
import { plan } from './plan.ts'
import { referral } from './referral.ts'
import { responsibility } from './responsibility.ts'
import { roster } from './roster.ts'
import { round } from './round.ts'
import { signIn } from './sign-in.ts'
import { stayReport } from './stay-report.ts'
import { task } from './task.ts'
import { thanks } from './thanks.ts'
import { visit } from './visit.ts'

/** Every refusal's sentence by area and reason. One line per area. */
export const refusals = {
  thanks,
  agreement,
  followUp,
  organisation,
  machineToken,
  history,
  fhir,
  nightReport,
  stayReport,
  notice,
  death,
  delegation,
  delivery,
  device,
  duty,
  roster,
  order,
  access,
  alarm,
  bag,
  beside,
  careModel,
  command,
  enrolment,
  entry,
  exchange,
  handBack,
  identityNumber,
  input,
  person,
  phoneNumber,
  plan,
  referral,
  responsibility,
  round,
  signIn,
  task,
  visit,
}
