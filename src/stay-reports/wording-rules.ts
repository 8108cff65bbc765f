import type { SnapshotSection } from '../exchanges/message.ts'
import type { NightSaid } from '../night-reports/night-report.ts'
import type { VisitBy } from '../referrals/stay.ts'
import { clockOf } from '../shared/day.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { stayReport as texts } from '../shared/texts/sv/stay-report.ts'
import { dayText } from '../shared/texts/when.ts'
import type { UntilShown } from './stay-report.ts'

/** When the person is seen, as the record says it: '2026-11-30 måndag mellan 08:00 och 16:30'. */
export function visitWords({ day, opens, due }: Omit<VisitBy, 'laterThan'>): string {
  const on = dayText('sv', day)
  return opens === null
    ? texts.visit.by(on, clockOf(due))
    : texts.visit.from(on, clockOf(opens), clockOf(due))
}

/** What is settled until the visit as headed text, in the order it is read aloud; in Swedish, as records are. */
export function untilSections(until: UntilShown, visit: string): SnapshotSection[] {
  const { headings, told } = texts
  const who = told.who[until.told.who](until.told.relative)
  return [
    { heading: headings.visit, text: visit },
    { heading: headings.medical, text: medicalWords(until) },
    { heading: headings.nurse, text: nurseWords(until) },
    { heading: headings.watch, text: until.watch },
    { heading: headings.emergency, text: until.emergency },
    { heading: headings.call, text: callWords(until) },
    { heading: headings.told, text: `${who}, ${told.how[until.told.how]}` },
  ]
}

/** The same for the night's list, under its four headings; nothing is cut, least of all when to ring 112. */
export function nightWords(until: UntilShown, given: { visit: string; situation: string }): NightSaid {
  const { headings, message } = texts
  const responsible = `${headings.medical}: ${medicalWords(until)}`
  return {
    why: given.situation,
    watch: `${until.watch}\n${headings.emergency} ${until.emergency}`,
    decided: `${message.decided(given.visit)}\n${responsible}`,
    call: callWords(until),
  }
}

function medicalWords({ medical, medicalUnit }: UntilShown): string {
  return `${medical.physician}, ${medicalUnit}`
}

function nurseWords({ nightUnit, homeCare }: UntilShown): string {
  if (nightUnit === null) return texts.nurse.none
  return homeCare === 'yes' ? nightUnit.name : texts.nurse.toldOnly(nightUnit.name)
}

function callWords({ callDay, callNight }: UntilShown): string {
  return [
    texts.callBy.day(callDay.who, displayPhone(callDay.phone)),
    texts.callBy.night(callNight.who, displayPhone(callNight.phone)),
  ].join('\n')
}
