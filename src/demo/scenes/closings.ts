import type { Clock } from '../../shared/day.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { UnitKey } from '../cast/units.ts'

/** A closing as it is played: the report, the words to the person, who was asked, and who accepted. */
export interface PlayedClosing {
  readonly person: PersonKey
  readonly at: readonly [days: number, at: Clock]
  readonly by: StaffKey
  readonly report: readonly { readonly heading: string; readonly text: string }[]
  readonly plainWords: { whoCame: string; whatWeDecided: string; nextStep: string; when112: string }
  readonly to:
    | { readonly unit: UnitKey; readonly name: string }
    | { readonly name: string; readonly title: string; readonly unitName: string; readonly phone: string }
  /** The home care unit that gets the report, and who reads it there. */
  readonly copy: UnitKey
  readonly copyReadBy: StaffKey
  readonly accepted?: { readonly at: readonly [days: number, at: Clock] } & (
    | { readonly by: StaffKey }
    | { readonly name: string; readonly title: string }
  )
}

/** Two whom others have taken over, and Ingegerd, who waits for her health centre. */
export const closings: readonly PlayedClosing[] = [
  {
    person: 'yusuf',
    at: [-45, '10:20'],
    by: 'amina',
    report: [
      { heading: 'Vad som hänt', text: 'Två månader med teamet. Inga akutbesök de sista fem veckorna.' },
      { heading: 'Läkemedel: ändringar och varför', text: 'Insulin halverat efter låga morgonvärden.' },
      { heading: 'Kvar att göra, och vem', text: 'Njurprover var fjärde vecka, hälsocentralen.' },
    ],
    plainWords: {
      whoCame: 'Erik och Amina från MiNT, och Anna från hemsjukvården.',
      whatWeDecided: 'Du tar mindre insulin än förr. Prover tas en gång i månaden.',
      nextStep: 'Din läkare på hälsocentralen ringer dig.',
      when112: 'du får svårt att andas eller svimmar',
    },
    to: { name: 'Per Ahlin', title: 'Distriktsläkare', unitName: 'Fjällkliniken', phone: '0980-319299' },
    copy: 'tallasen-home-care',
    copyReadBy: 'anna',
    accepted: { at: [-44, '09:15'], name: 'Per Ahlin', title: 'Distriktsläkare' },
  },
  {
    person: 'britta',
    at: [-33, '14:30'],
    by: 'johan',
    report: [
      { heading: 'Vad som hänt', text: 'Två infektioner i foten behandlade hemma. Stabil sedan tre veckor.' },
      { heading: 'Läget nu', text: 'Såret på stortån läkt. Vikt 87,0 kg. Går ut till brevlådan.' },
      {
        heading: 'Om det blir sämre',
        text: 'Rodnad, lukt eller feber: hemsjukvården, också kväll och natt.',
      },
    ],
    plainWords: {
      whoCame: 'Karin och Johan från MiNT, och Maja från hemsjukvården.',
      whatWeDecided: 'Du tittar på foten varje kväll. Blir den röd eller luktar ringer du Maja samma dag.',
      nextStep: 'Doktor Nadia Rahimi träffar dig om en månad.',
      when112: 'du får frossa och blir förvirrad, eller får ont i bröstet',
    },
    to: { unit: 'tranan-health-centre', name: 'Nadia Rahimi' },
    copy: 'granvik-home-care',
    copyReadBy: 'maja',
    accepted: { at: [-32, '10:05'], by: 'gp-private' },
  },
  {
    person: 'ingegerd',
    at: [-1, '15:10'],
    by: 'amina',
    report: [
      {
        heading: 'Vad som hänt',
        text: 'Sårinfektion i början, behandlad hemma. Inga inläggningar på sex veckor.',
      },
      {
        heading: 'Vad teamet gjort',
        text: 'Läkemedelsgenomgång hemma, tre läkemedel borttagna. Fyra hembesök, ett tillsammans med Sara.',
      },
      {
        heading: 'Läget nu',
        text: 'Såret 1 × 2 cm, rent. Vikt 70,1 kg, blodtryck 134/72, orkar gå till affären.',
      },
      {
        heading: 'Kvar att göra, och vem',
        text: 'Njurprover och blodsocker om två veckor: hälsocentralen. Omläggning och dosett: hemsjukvården.',
      },
      { heading: 'Om det blir sämre', text: 'Feber eller rodnad runt såret: hälsocentralen samma dag.' },
    ],
    plainWords: {
      whoCame: 'Erik och Amina från MiNT, och Sara från hemsjukvården.',
      whatWeDecided: 'Såret läker. Du fortsätter med lindan. Tre tabletter är borttagna.',
      nextStep: 'Doktor Henrik Wallin på hälsocentralen tar över. Ett blodprov om två veckor.',
      when112: 'du får svårt att andas, svimmar eller får ont i bröstet',
    },
    to: { unit: 'granvik-health-centre', name: 'Henrik Wallin' },
    copy: 'granvik-home-care',
    copyReadBy: 'sara',
  },
]
