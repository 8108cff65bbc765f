import { roundEnd, roundGone, roundLater, roundStart, stateRoundTimes, worrySet } from '../../rounds/api.ts'
import { type RoundTime, roundDays, type WorryLevel } from '../../rounds/round.ts'
import { type Clock, weekday } from '../../shared/day.ts'
import { isWorkingDay } from '../../shared/working-day.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Scene, Stage } from '../stage.ts'

/** What was decided in the round two days ago; the others were as before. */
const decided: Partial<Record<PersonKey, string>> = {
  olof: 'Konsistensanpassad kost enligt logoped. Nytt besök på måndag, Erik.',
  holger: 'Vikten följs dagligen av hemsjukvården. Amina ringer om den stiger mer än 2 kg.',
  ragnar: 'Blodprov på fredag. Återlämnas om kreatinin är stabilt.',
  svea: 'Smärtlindringen räcker inte nattetid. Amina justerar i dag.',
}

const gone: readonly PersonKey[] = ['olof', 'holger', 'stig', 'elsa', 'ragnar', 'vera', 'svea', 'rut']

const worries: readonly [
  person: PersonKey,
  by: StaffKey,
  level: WorryLevel,
  why: string,
  at: readonly [number, Clock],
][] = [
  ['folke', 'karin', 'veryWorried', 'Tungandad vid besöket och ensam hemma i natt', [-1, '15:20']],
  ['svea', 'erik', 'worried', 'Äter knappt sedan i måndags', [-1, '11:45']],
  ['elsa', 'karin', 'watch', 'Ny medicin sedan i onsdags', [-2, '10:10']],
  ['stig', 'erik', 'calm', '', [-2, '10:15']],
]

/** MiNT's rounds: the fixed times, what colleagues worry about, a round held, and one that Karin has begun today. */
export const roundScenes: Scene = async (stage) => {
  await fixedTimes(stage)
  await heldBefore(stage)
  for (const [person, by, level, why, at] of worries) {
    stage.at(...at)
    const actor = await stage.as(by)
    const said = {
      person: stage.id<'person'>(person),
      entry: stage.id<'entry'>(`worry-${person}`),
      level,
      why,
    }
    await actor.send(worrySet, said, { name: `worry-${person}` })
  }
  await begunToday(stage)
  await ofAlma(stage)
}

async function fixedTimes(stage: Stage): Promise<void> {
  stage.at(-20, '14:00')
  const home = { unit: stage.id<'unit'>('granvik-home-care'), name: 'Hemsjukvården Granvik' }
  const centre = { unit: stage.id<'unit'>('granvik-health-centre'), name: 'Granviks hälsocentral' }
  // Today’s weekday, where that is a working day: so that it is seen on the board whatever day the region is filled.
  const today = isWorkingDay(stage.today) ? roundDays[weekday(stage.today) - 1] : undefined
  const times: RoundTime[] = [
    { on: 'monday', from: '13:00', to: '13:30', with: [], note: 'Stora rummet' },
    {
      on: today ?? 'thursday',
      from: '14:00',
      to: '14:45',
      with: [home, centre],
      note: 'Video, samma länk varje vecka',
    },
  ]
  const lena = await stage.as('lena')
  await lena.send(stateRoundTimes, { times, over: null }, { name: 'round-times-mint' })
}

async function heldBefore(stage: Stage): Promise<void> {
  const round = stage.id<'round'>('round-mint-before')
  stage.at(-2, '13:00')
  const erik = await stage.as('erik')
  const staff = (['karin', 'amina'] as const).map((key) => stage.id<'staff'>(key))
  await erik.send(roundStart, { round, staff, guests: [] }, { name: 'round-mint-before' })
  for (const person of gone) {
    const entry = stage.id<'entry'>(`round-before-${person}`)
    const input = { round, person: stage.id<'person'>(person), entry, decided: decided[person] ?? '' }
    await erik.send(roundGone, input, { name: `round-before-${person}` })
  }
  stage.at(-2, '13:25')
  await erik.send(roundEnd, { round }, { name: 'round-mint-before-end' })
}

/** Begun and left: anybody in the team goes on with it. */
async function begunToday(stage: Stage): Promise<void> {
  const round = stage.id<'round'>('round-mint')
  stage.at(0, '08:10')
  const karin = await stage.as('karin')
  const staff = (['erik', 'amina'] as const).map((key) => stage.id<'staff'>(key))
  await karin.send(roundStart, { round, staff, guests: [] }, { name: 'round-mint' })
  const olof = stage.id<'person'>('olof')
  const entry = stage.id<'entry'>('round-olof')
  await karin.send(
    roundGone,
    {
      round,
      person: olof,
      entry,
      decided: 'Sväljer bättre. Logopeden kommer på torsdag, inget nytt därutöver.',
    },
    { name: 'round-olof' },
  )
  await karin.send(roundLater, { round, person: stage.id<'person'>('rut') }, { name: 'round-rut' })
}

async function ofAlma(stage: Stage): Promise<void> {
  const round = stage.id<'round'>('round-alma')
  stage.at(0, '08:20')
  const nurse = await stage.as('alma-nurse')
  const staff = [stage.id<'staff'>('alma-physician')]
  await nurse.send(roundStart, { round, staff, guests: [] }, { name: 'round-alma' })
  const tage = {
    round,
    person: stage.id<'person'>('tage'),
    entry: stage.id<'entry'>('round-tage'),
    decided: '',
  }
  await nurse.send(roundGone, tage, { name: 'round-tage' })
  await nurse.send(roundEnd, { round }, { name: 'round-alma-end' })
}
