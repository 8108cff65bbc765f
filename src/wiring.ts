import { accessHandlers } from './access/handlers.ts'
import { agreementHandlers } from './agreements/handlers.ts'
import { alarmHandlers, alarmsSounding } from './alarms/handlers.ts'
import { bagHandlers } from './bag/handlers.ts'
import { besideHandlers } from './beside/handlers.ts'
import { careModelHandlers } from './care-models/handlers.ts'
import { newestModels } from './care-models/rules.ts'
import { deathHandlers } from './deaths/handlers.ts'
import { deathSweep } from './deaths/sweep-handlers.ts'
import { delegationsEnd } from './delegations/ending-handlers.ts'
import { delegationHandlers } from './delegations/handlers.ts'
import { demoHandlers } from './demo/handlers.ts'
import { demoPhoneHandlers } from './demo/phone-handlers.ts'
import { type DeviceHouse, deviceHandlers } from './devices/handlers.ts'
import type { Handled } from './door/call.ts'
import { sessionHandlers } from './door/handlers.ts'
import type { JobSpec } from './door/job.ts'
import { dutyHandlers } from './duty/handlers.ts'
import { closingHandlers } from './enrolments/closing-handlers.ts'
import { handBackOverdue, reviewComesAgain } from './enrolments/due-handlers.ts'
import { handBackHandlers } from './enrolments/hand-back-handlers.ts'
import { enrolmentHandlers } from './enrolments/handlers.ts'
import { letGoHandlers } from './enrolments/let-go-handlers.ts'
import { receivingHandlers } from './enrolments/receiving-handlers.ts'
import { responsibilityHandlers } from './enrolments/responsibility-handlers.ts'
import { startHandlers } from './enrolments/start-handlers.ts'
import { exchangeHandlers } from './exchanges/handlers.ts'
import { machineTokenHandlers } from './fhir/token-handlers.ts'
import { followUpHandlers } from './follow-up/handlers.ts'
import { ourMonthHandlers } from './follow-up/our-month-handlers.ts'
import { historyHandlers } from './history/handlers.ts'
import { nightReadHandlers } from './night-reports/handlers.ts'
import { nightWriteHandlers } from './night-reports/write-handlers.ts'
import { noticeHandlers } from './notices/handlers.ts'
import { onCallHandlers } from './on-call/handlers.ts'
import { ordersAstray } from './orders/astray-handlers.ts'
import { orderHandlers, ordersExpired, ordersUnreceipted } from './orders/handlers.ts'
import { organisationHandlers } from './organisation/handlers.ts'
import { personHandlers } from './persons/handlers.ts'
import { planHandlers } from './plans/handlers.ts'
import { limitHandlers } from './plans/limit-handlers.ts'
import { myPlanHandlers } from './plans/my-plan-handlers.ts'
import { planPhoneHandlers } from './plans/phone-handlers.ts'
import { recordHandlers } from './records/handlers.ts'
import { closeWhenAnswerIsRead } from './referrals/answered-store.ts'
import { referralHandlers } from './referrals/handlers.ts'
import { askHowItWent, wentHandlers } from './referrals/went-handlers.ts'
import { roundReadHandlers } from './rounds/handlers.ts'
import { roundStepHandlers } from './rounds/step-handlers.ts'
import { stayReadHandlers } from './stay-reports/handlers.ts'
import { stayWriteHandlers } from './stay-reports/write-handlers.ts'
import { taskHandlers, tasksOverdue } from './tasks/handlers.ts'
import { waitingHandlers } from './tasks/waiting-handlers.ts'
import { thanksHandlers } from './thanks/handlers.ts'
import { visitHandlers } from './visits/handlers.ts'
import { visitsFollow } from './visits/home-again-handlers.ts'
import { freeTimes } from './visits/times-handlers.ts'
import { twoWatched } from './visits/two-handlers.ts'

const everywhere: readonly Handled[] = [
  ...sessionHandlers,
  ...recordHandlers,
  ...accessHandlers,
  ...organisationHandlers({ careModels: newestModels().map(({ id, name }) => ({ id, name })) }),
  ...dutyHandlers,
  ...personHandlers({ whereabouts: visitsFollow }),
  ...careModelHandlers,
  ...demoHandlers,
  ...demoPhoneHandlers,
  ...exchangeHandlers({ answer: closeWhenAnswerIsRead }),
  ...referralHandlers,
  ...responsibilityHandlers,
  ...agreementHandlers,
  ...besideHandlers,
  ...enrolmentHandlers,
  ...letGoHandlers,
  ...startHandlers,
  ...closingHandlers,
  ...handBackHandlers,
  ...receivingHandlers,
  ...visitHandlers,
  ...planHandlers,
  ...limitHandlers,
  ...planPhoneHandlers,
  ...myPlanHandlers,
  ...historyHandlers,
  ...machineTokenHandlers,
  ...noticeHandlers,
  ...alarmHandlers,
  ...taskHandlers,
  ...waitingHandlers,
  ...delegationHandlers,
  ...orderHandlers,
  ...roundReadHandlers,
  ...roundStepHandlers,
  ...nightReadHandlers,
  ...nightWriteHandlers,
  ...onCallHandlers,
  ...stayReadHandlers,
  ...stayWriteHandlers,
  ...deathHandlers,
  ...followUpHandlers,
  ...ourMonthHandlers,
  ...thanksHandlers,
  ...wentHandlers,
]

/** Every endpoint of Hemma with its answer, slice by slice. A new slice adds its line above. */
export function handlersIn(house: DeviceHouse | null): readonly Handled[] {
  const all = [...everywhere, ...deviceHandlers(house)]
  return [...all, ...bagHandlers(house?.bag ?? { days: 1, renewHours: 4 }, all)]
}

/** The same where no server runs: for the API's description and the demo's scenes. */
export const allHandlers: readonly Handled[] = handlersIn(null)

/** Every ticking job, likewise. */
export const allJobs: readonly JobSpec[] = [
  twoWatched,
  alarmsSounding,
  freeTimes,
  tasksOverdue,
  ordersUnreceipted,
  ordersExpired,
  ordersAstray,
  deathSweep,
  delegationsEnd,
  handBackOverdue,
  reviewComesAgain,
  askHowItWent,
]
