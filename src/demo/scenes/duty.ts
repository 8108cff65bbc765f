import { type OpeningDay, openingDays } from '../../duty/opening.ts'
import { exceptDay, stateOpening } from '../../duty/opening-api.ts'
import { addDays, type Clock } from '../../shared/day.ts'
import type { Scene } from '../stage.ts'

const free: readonly OpeningDay[] = ['saturday', 'sunday', 'holiday']

/** The teams have said when they read: MiNT every day until nine, ALMA shorter at weekends (ALMA-03). */
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
}

const jour = { who: 'Medicinjouren, Norrådals sjukhus', phone: '0980-319204' }

function weekOf(to: (on: OpeningDay) => Clock) {
  return openingDays.map((on) => ({ on, from: '08:00' as const, to: to(on) }))
}
