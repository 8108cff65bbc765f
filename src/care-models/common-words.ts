import type { Words } from './people.ts'
import { say } from './wording.ts'

type EnrolmentWords = Pick<Words, 'enrolled' | 'enrolledList' | 'enrolment' | 'enrol' | 'close'>

/** The words of teams that say "ansluten". */
export const enrolmentWords: EnrolmentWords = {
  enrolled: say('ansluten', 'enrolled'),
  enrolledList: say('Anslutna', 'Enrolled'),
  enrolment: say('anslutning', 'enrolment'),
  enrol: say('Anslut', 'Enrol'),
  close: say('Avsluta', 'Close'),
}

/** The words of teams that say "inskriven". */
export const inscriptionWords: EnrolmentWords = {
  enrolled: say('inskriven', 'enrolled'),
  enrolledList: say('Inskrivna', 'Enrolled'),
  enrolment: say('inskrivning', 'enrolment'),
  enrol: say('Skriv in', 'Enrol'),
  close: say('Skriv ut', 'Discharge'),
}
