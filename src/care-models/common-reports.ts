import type { CareModel } from './care-model.ts'
import type { Door } from './people.ts'
import { readAs, say } from './wording.ts'

/** Ambulance and doctor's car, day, evening and night, when hospital is not needed (LAN-12). */
export const stayDoor: Door = {
  kind: 'report',
  text: say(
    'Ambulans och läkarbil rapporterar den som kan stanna hemma',
    'Ambulance and doctor’s car report who can stay at home',
  ),
  from: ['ambulance'],
  licensedOnly: true,
  professions: ['nurse', 'physician'],
  origin: readAs(
    say('Rutinen är Landskronas; vi har läst in den här.', 'The routine is Landskrona’s, read in here.'),
    'LAN-12',
  ),
}

/** What such a report promises: a visit and a new assessment the team's next day, with the urgency that lies nearest. */
export function takesStayReports(urgency: string): NonNullable<CareModel['stayReports']> {
  return {
    urgency,
    text: say(
      'Hembesök och ny bedömning nästa dag som teamet är på plats',
      'Home visit and new assessment on the next day that the team is at work',
    ),
    origin: readAs(
      say(
        'Källan säger nästa dag. Har teamet stängt då, är det nästa dag teamet är på plats; det sägs innan.',
        'The source says the next day. When the team is closed then it is its next day at work, said beforehand.',
      ),
      'LAN-12',
      'MNV-06',
    ),
  }
}
