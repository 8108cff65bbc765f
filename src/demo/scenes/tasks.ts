import { subscribeNotices } from '../../notices/api.ts'
import { addDays, type Clock, instantAt } from '../../shared/day.ts'
import { createTask, doneTask, notNeededTask, takeTask } from '../../tasks/api.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Scene, Stage } from '../stage.ts'

interface Written {
  readonly name: string
  readonly by: StaffKey
  readonly person: PersonKey
  readonly at: readonly [days: number, clock: Clock]
  readonly title: string
  readonly due?: readonly [days: number, clock: Clock]
  readonly priority?: 1 | 2 | 3
  readonly profession?: 'physician' | 'nurse'
  readonly staff?: StaffKey
}

/** What teams write to themselves beside what the model opens: taken, left to all, overdue, done, not needed. */
const written: readonly Written[] = [
  {
    name: 'task-own',
    by: 'erik',
    person: 'ragnar',
    at: [-1, '13:10'],
    title: 'Ring dottern om vad vi kom fram till',
    due: [1, '10:00'],
    staff: 'erik',
  },
  {
    name: 'task-team',
    by: 'karin',
    person: 'stig',
    at: [-2, '09:20'],
    title: 'Fråga diabetesmottagningen om nästa fotkontroll',
    due: [3, '16:30'],
  },
  {
    name: 'task-overdue',
    by: 'karin',
    person: 'folke',
    at: [-2, '10:00'],
    title: 'Svar på ultraljudet: ring Folke',
    due: [-1, '12:00'],
    priority: 1,
    profession: 'physician',
  },
  {
    name: 'task-mine',
    by: 'lena',
    person: 'vera',
    at: [-3, '15:00'],
    title: 'Beställ duschstol till nästa vecka',
    due: [2, '16:30'],
  },
  {
    name: 'task-done',
    by: 'erik',
    person: 'stig',
    at: [-3, '11:00'],
    title: 'Skicka matschemat till hemtjänsten',
  },
  {
    name: 'task-not-needed',
    by: 'erik',
    person: 'vera',
    at: [-4, '11:00'],
    title: 'Boka om fredagens besök',
  },
  {
    name: 'task-home-care',
    by: 'sara',
    person: 'esther',
    at: [-1, '15:45'],
    title: 'Fråga Eva om hon kommer till helgen',
    due: [1, '12:00'],
    staff: 'sara',
  },
  {
    name: 'task-home-care-overdue',
    by: 'maja',
    person: 'ingegerd',
    at: [-6, '09:30'],
    title: 'Ny kvittens för nyckeln',
    due: [-2, '16:00'],
    priority: 3,
  },
]

/** Tasks in own words of MiNT and of Granvik's home care. They are called `task-…`. */
export const taskScenes: Scene = async (stage) => {
  const versions = new Map<string, string>()
  for (const one of written) versions.set(one.name, await write(stage, one))
  stage.at(-2, '10:00')
  await move(stage, versions, { by: 'erik', name: 'task-mine', command: takeTask })
  stage.at(-1, '09:15')
  await move(stage, versions, { by: 'karin', name: 'task-done', command: doneTask })
  const erik = await stage.as('erik')
  await notified(stage)
  await erik.send(
    notNeededTask,
    { task: stage.id('task-not-needed'), note: 'Hon kunde som det var.' },
    { name: 'task-not-needed-ended', expects: versions.get('task-not-needed') ?? '' },
  )
}

async function write(stage: Stage, one: Written): Promise<string> {
  stage.at(...one.at)
  const actor = await stage.as(one.by)
  const { version } = await actor.send(
    createTask,
    {
      person: stage.id(one.person),
      task: stage.id(one.name),
      title: one.title,
      due: one.due === undefined ? null : instantAt(addDays(stage.today, one.due[0]), one.due[1]),
      priority: one.priority ?? 2,
      profession: one.profession ?? null,
      staff: one.staff === undefined ? null : stage.id(one.staff),
    },
    { name: one.name },
  )
  return version
}

async function move(
  stage: Stage,
  versions: ReadonlyMap<string, string>,
  step: { by: StaffKey; name: string; command: typeof takeTask | typeof doneTask },
): Promise<void> {
  const actor = await stage.as(step.by)
  const expects = versions.get(step.name) ?? ''
  await actor.send(step.command, { task: stage.id(step.name) }, { name: `${step.name}-moved`, expects })
}

/** The system manager lets Hemma send to a browser; everyone else gets SMS. */
async function notified(stage: Stage): Promise<void> {
  const admin = await stage.as('admin')
  await admin.send(
    subscribeNotices,
    {
      subscription: stage.id('subscription-admin'),
      endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/demo',
      keys: {
        p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
        auth: 'tBHItJI5svbpez7KI4CCXg',
      },
      label: 'Kontorets dator',
    },
    { name: 'subscription-admin' },
  )
}
