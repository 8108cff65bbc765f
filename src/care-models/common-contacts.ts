import type { CareModel } from './care-model.ts'
import type { Gate } from './decision.ts'
import { byDesign, type Named, name, type Origin, readAs, say } from './wording.ts'

type VisitKind = CareModel['visitKinds'][number]

const anotherTeams = readAs(
  say('Vanligast i ett annat team; en startlista att ändra.', 'Most common in another team; a first list.'),
  'LAN-20',
)

/** Contact reasons counted by a mobile team; a first list for a team whose source names none. */
export const commonReasons: Named[] = [
  name('infection', say('Infektion', 'Infection'), anotherTeams),
  name('generalCondition', say('Nedsatt allmäntillstånd', 'Reduced general condition'), anotherTeams),
  name('pain', say('Smärta', 'Pain'), anotherTeams),
  name('breathing', say('Andningsbesvär', 'Breathing problems'), anotherTeams),
  name('social', say('Ohållbar hemsituation', 'Untenable home situation'), anotherTeams),
]

/** How people meet. */
export const commonContactKinds: Named[] = [
  name('homeVisit', say('Hembesök', 'Home visit'), byDesign),
  name('telephone', say('Telefon', 'Telephone'), byDesign),
  name('video', say('Video', 'Video'), byDesign),
  name('written', say('Skriftligt', 'In writing'), byDesign),
]

/** Stops the form and shows 112 when the person cannot wait. */
export function canWaitGate(question: Gate['question'], origin: Origin): Gate {
  return {
    key: 'canWait',
    question,
    onNo: 'stop',
    instead: say('Ring 112.', 'Call 112.'),
    origin,
  }
}

/** The first visit: needs no enrolment. */
export function assessmentVisit(joint: VisitKind['joint'], origin: Origin): VisitKind {
  return {
    key: 'assessment',
    text: say('Bedömningsbesök', 'Assessment visit'),
    beforeEnrolment: true,
    joint,
    professions: ['physician', 'nurse'],
    origin,
  }
}

export function followUpVisit(joint: VisitKind['joint'], origin: Origin): VisitKind {
  return {
    key: 'followUp',
    text: say('Uppföljande hembesök', 'Follow-up home visit'),
    beforeEnrolment: false,
    joint,
    professions: ['physician', 'nurse'],
    origin,
  }
}
