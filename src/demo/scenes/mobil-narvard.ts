import { declare } from '../../access/api.ts'
import { enrolmentStart } from '../../enrolments/api.ts'
import { responsibilitySet } from '../../enrolments/responsibility-api.ts'
import { ifWorseWrite } from '../../plans/api.ts'
import { derivedId } from '../../records/derived-id.ts'
import type { Clock } from '../../shared/day.ts'
import { doneTask } from '../../tasks/api.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { UnitKey } from '../cast/units.ts'
import type { Scene, Stage } from '../stage.ts'
import { receipt, send } from './referral-acts.ts'

/**
 * The two teams of Mobil närvård: Elin follows Mirjana and Yusuf at home; Mirjana is unstable since two days, and the
 * hospital's team has her for a while (MNV-13). Elin has not yet let go. Kjell and Yusuf are on their way in.
 */
export const mobilNarvardScenes: Scene = async (stage) => {
  await withHomePhysician(stage, 'mirjana', {
    at: [-34, '13:10'],
    why: 'Hjärtsvikt och njursvikt, behöver en läkare som känner henne.',
  })
  await withHomePhysician(stage, 'yusuf', {
    at: [-29, '10:20'],
    why: 'Njursvikt och diabetes, tillbaka hos vårdcentralen efter MiNT.',
  })
  await mirjanaIsUnstable(stage)
  stage.at(0, '08:05')
  await kjellNeedsAVisit(stage)
  stage.at(0, '08:50')
  await yusufIsWorse(stage)
}

type At = readonly [days: number, at: Clock]

async function withHomePhysician(
  stage: Stage,
  person: PersonKey,
  { at, why }: { at: At; why: string },
): Promise<void> {
  stage.at(...at)
  await enrol(stage, { person, team: 'home-physician-team', by: 'home-physician', why })
  await takesOver(stage, { person, by: 'home-physician', name: `holds-home-${person}` })
  const elin = await stage.as('home-physician')
  stage.at(at[0] + 1, '14:10')
  await elin.send(
    ifWorseWrite,
    {
      entry: stage.id(`if-worse-home-${person}`),
      person: stage.id(person),
      sees: 0,
      plan: {
        signs: [
          {
            sign: 'Andfådd, feber eller vikten upp',
            measure: 'Ring Elin samma dag. Kväll och natt hemsjukvården.',
          },
        ],
        medicines: [],
        call: {
          day: { who: 'Hemsjukvårdsläkaren', phone: '0980-319208' },
          evening: { who: 'Hemsjukvården', phone: '0980-319235' },
          night: { who: 'Hemsjukvården', phone: '0980-319236' },
        },
      },
    },
    { name: `if-worse-home-${person}` },
  )
  const enrolled = stage.id<'command'>(`command:enrol-home-physician-team-${person}`)
  const process = stage.id(`enrolment-home-physician-team-${person}`)
  for (const key of ['medicationReview', 'riskAssessments', 'carePlan', 'relatives']) {
    stage.at(at[0] + 10, '15:20')
    const task = derivedId<'process'>(enrolled, `step:${process}:${key}`)
    await elin.send(doneTask, { task }, { name: `done-home-${key}-${person}`, expects: enrolled })
  }
}

async function mirjanaIsUnstable(stage: Stage): Promise<void> {
  stage.at(-2, '09:05')
  await send(stage, 'mirjana', {
    by: 'home-physician',
    team: 'close-team',
    phone: '070-1740625',
    sbar: {
      situation: 'Tilltagande andnöd trots höjd dos. Vill inte läggas in.',
      bakgrund: 'Hjärtsvikt, njursvikt, förmaksflimmer. Hemsjukvård dagligen, jag är fast vårdkontakt.',
      aktuellt: 'Andas 26 per minut, saturation 88 procent, vikten upp fyra kilo på en vecka.',
      rekommendation: 'Kan ni ta över och ge intravenöst hemma tills hon är stabil?',
    },
    reason: 'unstable',
    urgency: 'today',
    gates: { canWait: { answer: 'yes' }, homePhysicianFirst: { answer: 'yes' } },
    told: {
      chronicDiagnoses: { known: 3, complete: false },
      stateOfHealth: 'unstable',
      needsCoordination: true,
    },
  })
  stage.at(-2, '09:20')
  const expects = await receipt(stage, 'mirjana', 'close-nurse')
  stage.at(-2, '13:15')
  await enrol(stage, {
    person: 'mirjana',
    team: 'close-team',
    by: 'close-physician',
    why: 'Sviktande hjärta som inte svarar på tabletter. Vård på slutenvårdsnivå hemma i stället för inläggning.',
    also: 'home-physician-team',
    answers: expects,
  })
  await takesOver(stage, { person: 'mirjana', by: 'close-physician', name: 'holds-mirjana-close' })
  stage.at(-2, '14:05')
  const viktor = await stage.as('close-physician')
  await viktor.send(
    ifWorseWrite,
    {
      entry: stage.id('if-worse-mirjana'),
      person: stage.id('mirjana'),
      sees: 0,
      plan: {
        signs: [
          {
            sign: 'Saturation under 86 % eller andas över 30',
            measure: 'Ring teamet genast, kväll och natt jouren.',
          },
          { sign: 'Ingen urin på sex timmar', measure: 'Ring teamet samma dag.' },
        ],
        medicines: [],
        call: {
          day: { who: 'Närsjukvårdsteamet', phone: '0980-319209' },
          evening: { who: 'Hemsjukvården', phone: '0980-319235' },
          night: { who: 'Medicinjouren', phone: '0980-319204' },
        },
      },
    },
    { name: 'if-worse-mirjana' },
  )
}

async function kjellNeedsAVisit(stage: Stage): Promise<void> {
  await send(stage, 'kjell', {
    by: 'anna',
    team: 'home-physician-team',
    phone: '070-1740610',
    ground: 'consent',
    sbar: {
      situation: 'Yr och svag sedan i går, har fallit en gång i köket.',
      bakgrund: 'Diabetes, hjärtsvikt. Hemsjukvård två gånger i veckan. Ingen fast läkare.',
      aktuellt: 'Blodtryck 104/60, puls 58, blodsocker 6,2. Klar och redig, inget skadat.',
      rekommendation: 'Hembesök tillsammans, och någon som tar hand om helheten.',
    },
    reason: 'generalCondition',
    urgency: 'acute',
    told: { chronicDiagnoses: { known: 2, complete: false }, needsCoordination: true },
  })
}

async function yusufIsWorse(stage: Stage): Promise<void> {
  await send(stage, 'yusuf', {
    by: 'home-physician',
    team: 'close-team',
    phone: '070-1740625',
    sbar: {
      situation: 'Feber och frossa sedan i natt, njurvärdena stiger.',
      bakgrund: 'Njursvikt, diabetes med insulin. Hemsjukvård varje dag.',
      aktuellt: 'Temp 38,9, puls 104, blodtryck 118/70. Dricker själv.',
      rekommendation: 'Bedömning i dag: går det att behandla hemma?',
    },
    reason: 'infection',
    urgency: 'today',
    gates: { canWait: { answer: 'yes' }, homePhysicianFirst: { answer: 'yes' } },
    told: {
      chronicDiagnoses: { known: 2, complete: false },
      stateOfHealth: 'unstable',
      needsCoordination: true,
    },
  })
}

interface Enrolling {
  readonly person: PersonKey
  readonly team: UnitKey
  readonly by: StaffKey
  readonly why: string
  /** Told beside home care. */
  readonly also?: UnitKey
  /** The version of the referral that it answers. */
  readonly answers?: string
}

async function enrol(stage: Stage, { person, team, by, why, also, answers }: Enrolling): Promise<void> {
  const actor = await stage.as(by)
  const name = `${team}-${person}`
  await actor.send(
    declare,
    { person: stage.id(person), statement: 'Ringd av hemsjukvården', span: 'ongoing' },
    { name: `declare-${name}` },
  )
  const told = [...(['tallasen-home-care'] as const), ...(also === undefined ? [] : [also])]
  await actor.send(
    enrolmentStart,
    {
      enrolment: stage.id(`enrolment-${name}`),
      entry: stage.id(`enrolment-${name}-started`),
      person: stage.id(person),
      why,
      physician: stage.id(by),
      ...(answers === undefined
        ? {}
        : {
            referral: {
              id: stage.id(`referral-${person}`),
              entry: stage.id(`decision-${person}`),
              fields: {
                advice: 'Vi tar över från i dag. Fortsätt med vikt varje morgon; vi ringer er varje dag.',
              },
            },
          }),
      tell: told.map((unit) => ({
        unit: stage.id<'unit'>(unit),
        message: stage.id<'message'>(`told-${name}-${unit}`),
        ground: 'consent' as const,
      })),
    },
    { name: `enrol-${name}`, ...(answers === undefined ? {} : { expects: answers }) },
  )
}

/** A physician of the team takes over medical responsibility (HSL 12:3), after the nurse or physician has enrolled. */
async function takesOver(
  stage: Stage,
  { person, by, name }: { person: PersonKey; by: StaffKey; name: string },
): Promise<void> {
  const actor = await stage.as(by)
  await actor.send(
    responsibilitySet,
    {
      person: stage.id(person),
      id: stage.id(name),
      entry: stage.id(`${name}-entry`),
      role: 'teamPhysician',
      holder: { staff: stage.id(by) },
      sees: null,
      tell: [],
    },
    { name },
  )
}
