import type { Words } from './people.ts'
import { say } from './wording.ts'

/** The words of teams that say "ansluten". */
export const enrolmentWords: Pick<Words, 'enrolled' | 'enrolledList' | 'enrolment' | 'enrol' | 'close'> = {
  enrolled: say('ansluten', 'enrolled'),
  enrolledList: say('Anslutna', 'Enrolled'),
  enrolment: say('anslutning', 'enrolment'),
  enrol: say('Anslut', 'Enrol'),
  close: say('Avsluta', 'Close'),
}
