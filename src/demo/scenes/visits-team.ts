import type { PlayedVisit } from './visit-play.ts'

/** What MiNT and ALMA do these days: assessments of those who reached them. */
export const teamVisits: readonly PlayedVisit[] = [
  {
    name: 'visit-astrid-today',
    by: 'karin',
    with: ['johan'],
    person: 'astrid',
    about: 'referral-astrid',
    planned: [0, '08:25'],
    day: 0,
    at: { from: -150 },
    minutes: 60,
    kind: 'assessment',
    why: 'Feber och hosta sedan i natt; kan det behandlas hemma?',
    note: [
      ['reason', 'Varsel från hemsjukvården i morse: feber, hosta, trött.'],
      ['current', 'Feber sedan i natt. Hostar segt. Dricker om någon hjälper henne.'],
      ['status', 'Temp 38,4, andas 22 per minut, saturation 93 procent, puls 92. Rassel höger bas.'],
      [
        'assessment',
        'Trolig lunginflammation. Klar, vill inte till sjukhus. Kan behandlas hemma med tät tillsyn.',
      ],
      ['information', 'Astrid och sonen är med på planen och vet när de ska ringa 112.'],
      ['plan', 'Johan ordinerar. Hemsjukvården kontrollerar i kväll, vi kommer i morgon förmiddag.'],
    ],
    avoided: ['ambulance', 'admission'],
    until: 'documented',
  },
]
