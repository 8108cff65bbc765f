import { type OpeningDay, openingDays } from '../../duty/opening.ts'
import { exceptDay, stateOpening } from '../../duty/opening-api.ts'
import type { Shift } from '../../duty/roster.ts'
import { keepRosterGear, stateRosterDay } from '../../duty/roster-api.ts'
import { addDays, type Clock, type Day, partsOf } from '../../shared/day.ts'
import { isWorkingDay } from '../../shared/working-day.ts'
import type { Scene } from '../stage.ts'

const free: readonly OpeningDay[] = ['saturday', 'sunday', 'holiday']

/** The teams have said when they read: MiNT every day until nine, ALMA shorter at weekends (ALMA-03), the others on weekdays. */
export const dutyScenes: Scene = async (stage) => {
  stage.at(-30, '09:00')
  const erik = await stage.as('erik')
  await erik.send(
    stateOpening,
    { week: weekOf(() => '21:00'), otherwise: jour, over: null },
    { name: 'opening-mint' },
  )
  const alma = await stage.as('alma-nurse')
  await alma.send(
    stateOpening,
    { week: weekOf((on) => (free.includes(on) ? '16:30' : '21:00')), otherwise: jour, over: null },
    { name: 'opening-alma' },
  )
  for (const team of ['home-physician', 'close-nurse'] as const) {
    const actor = await stage.as(team)
    const week = weekdays.map((on) => ({ on, from: '08:00' as const, to: '16:30' as const }))
    const otherwise = team === 'home-physician' ? homeCare : jour
    await actor.send(stateOpening, { week, otherwise, over: null }, { name: `opening-${team}` })
  }
  stage.at(-3, '10:20')
  await (await stage.as('erik')).send(
    exceptDay,
    {
      day: addDays(stage.today, 9),
      hours: [{ from: '13:00', to: '21:00' }],
      why: 'Planeringsdag på förmiddagen',
      over: null,
    },
    { name: 'opening-mint-planning' },
  )
  await rosters(stage)
  await homeCareRosters(stage)
}

/** Who carries MiNT's duty phone by the day, with a physician some hours; from a week back to two weeks on. */
async function rosters(stage: Parameters<Scene>[0]): Promise<void> {
  stage.at(-8, '14:10')
  const lena = await stage.as('lena')
  const gear = [
    { key: 'gear-car-1', kind: 'car', name: 'Bil 1, HMA 041' },
    { key: 'gear-car-2', kind: 'car', name: 'Bil 2, HMA 042' },
    { key: 'gear-bag', kind: 'bag', name: 'Läkarväskan' },
  ] as const
  for (const { key, kind, name } of gear)
    await lena.send(
      keepRosterGear,
      { gear: stage.id<'gear'>(key), kind, name, ended: false, over: null },
      { name: key },
    )
  for (let ahead = -7; ahead <= 14; ahead++) {
    const day = addDays(stage.today, ahead)
    await lena.send(
      stateRosterDay,
      { day, shifts: shiftsOf(stage, day), over: null },
      { name: `roster-${ahead}` },
    )
  }
}

/** Granvik's home care by day, evening and night; whoever works carries the duty phone in turn. */
async function homeCareRosters(stage: Parameters<Scene>[0]): Promise<void> {
  stage.at(-8, '14:40')
  const ulla = await stage.as('ulla')
  const of = (staff: string, from: Clock, to: Clock) => ({
    ...{ staff: stage.id<'staff'>(staff), from, to, phone: false, gear: [], note: '' },
  })
  for (let ahead = -7; ahead <= 14; ahead++) {
    const day = addDays(stage.today, ahead)
    const office = isWorkingDay(day) ? [of('mikael', '08:00', '16:30'), of('ulla', '08:00', '16:30')] : []
    const turns = [of('sara', '07:00', '16:00'), of('maja', '16:00', '21:00'), of('night', '21:00', '07:00')]
    const shifts: Shift[] = [
      ...turns.map((one) => ({ ...one, phone: true })),
      of('maja', '10:00', '16:00'),
      ...office,
    ]
    await ulla.send(stateRosterDay, { day, shifts, over: null }, { name: `roster-granvik-${ahead}` })
  }
}

/** Working days: two nurses with a car each, the physicians some hours, the coordinator; else one nurse. */
function shiftsOf(stage: Parameters<Scene>[0], day: Day): Shift[] {
  const even = partsOf(day).date % 2 === 0
  const [early, late] = even ? (['erik', 'karin'] as const) : (['karin', 'erik'] as const)
  const of = (staff: string, rest: Partial<Shift> = {}): Shift => ({
    ...{ staff: stage.id<'staff'>(staff), from: '08:00', to: '16:30', phone: false, gear: [], note: '' },
    ...rest,
  })
  const car = (key: string) => [stage.id<'gear'>(key)]
  if (!isWorkingDay(day)) return [of(early, { to: '21:00', phone: true, gear: car('gear-car-1') })]
  return [
    of(early, { phone: true, gear: car('gear-car-1') }),
    of(late, { from: '12:30', gear: car('gear-car-2') }),
    of(late, { from: '16:30', to: '21:00', phone: true, gear: car('gear-car-1') }),
    of('amina', { from: '10:00', to: '18:00', gear: car('gear-bag') }),
    of('johan', { to: '15:00' }),
    of('lena'),
  ]
}

const weekdays = openingDays.filter((on) => !free.includes(on))
const homeCare = { who: 'Hemsjukvården Tallåsen', phone: '0980-319235' }
const jour = { who: 'Medicinjouren, Norrådals sjukhus', phone: '0980-319204' }

function weekOf(to: (on: OpeningDay) => Clock) {
  return openingDays.map((on) => ({ on, from: '08:00' as const, to: to(on) }))
}
