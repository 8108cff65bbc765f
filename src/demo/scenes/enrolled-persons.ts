import type { z } from 'zod'
import type { enrolmentStart } from '../../enrolments/api.ts'
import type { ifWorseWrite, treatmentLimitDecide } from '../../plans/api.ts'
import type { Clock } from '../../shared/day.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { UnitKey } from '../cast/units.ts'
import type { VarselFirst } from './varsel-first.ts'
import { varselOf } from './varsel-texts.ts'

type Plan = z.input<typeof ifWorseWrite.input>['plan']
type Limit = Omit<z.input<typeof treatmentLimitDecide.input>['limit'], 'decidedOn'>

/** One whom a team has enrolled, with what the team has decided since. */
export interface EnrolledPerson {
  readonly person: PersonKey
  /** Days before the day of filling, and the clock. */
  readonly since: readonly [days: number, at: Clock]
  readonly by: StaffKey
  readonly nurse: StaffKey
  readonly physician: StaffKey
  /** The physician has taken over, on the same day or so many days later; absent: not yet. */
  readonly takenOver?: number
  readonly why: string
  /** What reached the team before; absent: it was called. */
  readonly varsel?: VarselFirst
  readonly expectedDays?: number
  readonly overBooking?: z.input<typeof enrolmentStart.input>['overBookingReason']
  /** The municipal nurse, and the unit that is told and told of. */
  readonly homeCare: { readonly unit: UnitKey; readonly nurse: StaffKey }
  readonly plan?: Pick<Plan, 'signs' | 'medicines' | 'note'>
  readonly limit?: Limit
}

const granvik = (nurse: StaffKey) => ({ unit: 'granvik-home-care', nurse }) as const
const tallasen = { unit: 'tallasen-home-care', nurse: 'anna' } as const

const heart: Plan['signs'] = [
  {
    sign: 'Vikten upp 2 kg på 3 dagar',
    measure: 'Extra furosemid enligt ordination. Ring teamet samma dag.',
  },
  {
    sign: 'Andfådd i vila eller sover sittande',
    measure: 'Ring teamet genast, kväll och natt hemsjukvården.',
  },
]
const lungs: Plan['signs'] = [
  { sign: 'Mer slem, gult eller grönt', measure: 'Ring teamet samma dag. Akutkuren ligger hemma.' },
  { sign: 'Saturation under 86 % i vila', measure: 'Syrgas 1 liter, sitt upp, ring teamet genast.' },
]

/** With MiNT, in different moments: new, stable, waiting for a physician, soon to be handed back. */
export const withMint: readonly EnrolledPerson[] = [
  {
    person: 'olof',
    since: [-24, '10:20'],
    by: 'amina',
    nurse: 'erik',
    physician: 'amina',
    takenOver: 0,
    why: 'Stroke med sväljsvårigheter och förmaksflimmer, fyra inläggningar sedan i våras. Vill hem från korttids.',
    varsel: varselOf.olof,
    expectedDays: 45,
    homeCare: granvik('sara'),
    plan: {
      signs: [
        {
          sign: 'Hostar när han äter, feber eller rosslar',
          measure: 'Inget i munnen. Sitt upp. Ring teamet samma dag.',
        },
        { sign: 'Ny svaghet, sned mun eller sluddrigt tal', measure: 'Ring 112.' },
      ],
      medicines: [
        {
          medicine: 'Amoxicillin, mixtur',
          where: 'Läkemedelsskåpet på Solgläntan',
          when: 'Efter samtal med teamets läkare',
        },
      ],
      note: 'Olof säger sällan att han är dålig. Fråga hur han har sovit.',
    },
  },
  {
    person: 'holger',
    since: [-17, '13:05'],
    by: 'amina',
    nurse: 'karin',
    physician: 'amina',
    takenOver: 0,
    why: 'Hjärtsvikt och trång aortaklaff, mycket skör. Upprepade ambulansfärder.',
    homeCare: granvik('maja'),
    plan: {
      signs: heart,
      medicines: [
        {
          medicine: 'Furosemid 40 mg',
          where: 'Medicinskåpet i hallen, låst',
          when: 'En extra på morgonen, sjuksköterska ger',
        },
        {
          medicine: 'Morfin 5 mg',
          where: 'Medicinskåpet i hallen, låst',
          when: 'En halv vid andnöd, högst var fjärde timme',
        },
      ],
      note: 'Hustrun Greta ringer helst själv. Hon hör bra.',
    },
    limit: {
      decision: 'noResuscitation',
      reason: 'Svår hjärtsvikt och trång aortaklaff. Återupplivning skulle inte lyckas och vore till skada.',
      withWhom: 'Holger och hustrun, var för sig; dr Johan Westin.',
    },
  },
  {
    person: 'stig',
    since: [-12, '09:15'],
    by: 'erik',
    nurse: 'erik',
    physician: 'johan',
    takenOver: 1,
    why: 'Diabetes med fotsår, många kontakter på tre håll. Bor långt ut.',
    homeCare: granvik('sara'),
    plan: {
      signs: [{ sign: 'Feber eller rodnad som sprider sig', measure: 'Ring teamet samma dag.' }],
      medicines: [],
    },
  },
  {
    person: 'elsa',
    since: [-31, '14:40'],
    by: 'johan',
    nurse: 'karin',
    physician: 'johan',
    takenOver: 0,
    why: 'Fallit fyra gånger, hjärtsvikt, åtta läkemedel bytta på ett år.',
    varsel: varselOf.elsa,
    homeCare: granvik('maja'),
    plan: { signs: heart, medicines: [] },
    limit: {
      decision: 'noIntensiveCare',
      reason: 'Elsa vill inte läggas i respirator eller flyttas långt hemifrån.',
      withWhom: 'Elsa, sonen och dr Amina Haddad.',
    },
  },
  {
    person: 'ragnar',
    since: [-8, '11:00'],
    by: 'amina',
    nurse: 'karin',
    physician: 'amina',
    takenOver: 0,
    why: 'Upprepade urinvägsinfektioner med KAD, PEG. Akuten tre gånger sedan september.',
    homeCare: granvik('maja'),
    plan: {
      signs: [{ sign: 'Feber över 38,5 eller frossa', measure: 'Ring teamet genast. Byt inte KAD själva.' }],
      medicines: [],
      note: 'Två behövs vid förflyttning.',
    },
  },
  {
    person: 'vera',
    since: [-5, '15:30'],
    by: 'erik',
    nurse: 'erik',
    physician: 'johan',
    takenOver: 1,
    why: 'Oro, sömnlöshet och smärta efter höftfraktur. God man är med.',
    homeCare: granvik('sara'),
  },
  {
    person: 'svea',
    since: [-40, '13:50'],
    by: 'johan',
    nurse: 'karin',
    physician: 'johan',
    takenOver: 0,
    why: 'Hög ålder, flera sjukdomar, ensam. Hjärtsvikt i slutskede.',
    varsel: varselOf.svea,
    homeCare: granvik('sara'),
    plan: {
      signs: heart,
      medicines: [],
      note: 'Svea vill dö hemma. Ring Karin eller Johan, även på kvällen.',
    },
    limit: {
      decision: 'noHospital',
      reason: 'Svea vill vara hemma till slutet, och sjukhus har inget att ge som inte kan ges hemma.',
      withWhom: 'Svea själv, två samtal; systerdottern; dr Amina Haddad.',
    },
  },
  {
    person: 'folke',
    since: [-3, '13:20'],
    by: 'karin',
    nurse: 'karin',
    physician: 'amina',
    takenOver: 1,
    why: 'KOL, ny syrgas hemma, otrygg efter utskrivning.',
    homeCare: granvik('maja'),
    plan: { signs: lungs, medicines: [] },
  },
  {
    person: 'maj-britt',
    since: [-1, '14:10'],
    by: 'erik',
    nurse: 'erik',
    physician: 'amina',
    why: 'Yrsel, ortostatism och nytt insulin. Fallrisk.',
    homeCare: granvik('sara'),
  },
  {
    person: 'rut',
    since: [-15, '10:45'],
    by: 'amina',
    nurse: 'karin',
    physician: 'amina',
    takenOver: 0,
    why: 'Över hundra år, hjärtsvikt och sår. Vill slippa åka.',
    homeCare: tallasen,
    plan: { signs: heart, medicines: [] },
  },
]

/** With ALMA: a week or two, together with home health care (ALMA-12, ALMA-14). */
export const withAlma: readonly EnrolledPerson[] = [
  {
    person: 'tage',
    since: [-9, '10:30'],
    by: 'alma-physician',
    nurse: 'alma-nurse',
    physician: 'alma-physician',
    takenOver: 0,
    why: 'Försämrad hjärtsvikt, kan inte ta sig till vårdcentralen.',
    expectedDays: 14,
    homeCare: tallasen,
    plan: { signs: heart, medicines: [] },
  },
  {
    person: 'hilding',
    since: [-4, '16:00'],
    by: 'alma-nurse',
    nurse: 'alma-nurse',
    physician: 'alma-physician',
    takenOver: 0,
    why: 'Infekterat bensår, feber. Antibiotika hemma i stället för inläggning.',
    homeCare: tallasen,
  },
  {
    person: 'solveig',
    since: [-1, '11:15'],
    by: 'alma-nurse',
    nurse: 'alma-nurse',
    physician: 'alma-physician',
    why: 'Uttorkad efter maginfluensa, yr. Dropp hemma planeras.',
    homeCare: tallasen,
  },
]

/** Whom the team has handed back, or is handing back. */
export const handedBack: readonly EnrolledPerson[] = [
  {
    person: 'ingegerd',
    since: [-48, '13:40'],
    by: 'amina',
    nurse: 'erik',
    physician: 'amina',
    takenOver: 0,
    why: 'Hjärtsvikt, bensår, diabetes och många läkemedel. Tre inläggningar.',
    varsel: varselOf.ingegerd,
    homeCare: granvik('sara'),
    plan: {
      signs: [{ sign: 'Feber eller rodnad runt såret', measure: 'Ring hälsocentralen samma dag.' }],
      medicines: [],
    },
  },
  {
    person: 'britta',
    since: [-78, '10:10'],
    by: 'johan',
    nurse: 'karin',
    physician: 'johan',
    takenOver: 0,
    why: 'Diabetes med fotsår som blir infekterat. Ingen hade helheten.',
    homeCare: granvik('maja'),
  },
  {
    person: 'yusuf',
    since: [-86, '13:30'],
    by: 'amina',
    nurse: 'erik',
    physician: 'amina',
    takenOver: 1,
    why: 'Njursvikt och diabetes, täta akutbesök.',
    homeCare: tallasen,
  },
]
