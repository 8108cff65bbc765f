import {
  setAlert,
  setAllergy,
  setAtTheDoor,
  setCommunication,
  setContactPoint,
  setDoorCode,
  setRelative,
  setWhatMatters,
  setWhereabouts,
} from '../../persons/fact-api.ts'
import { addDays } from '../../shared/day.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Stage } from '../stage.ts'
import type { KnownPerson } from './known.ts'
import { knownInGranvik } from './known-granvik.ts'
import { knownInTallasen } from './known-tallasen.ts'
import { telling } from './tell.ts'

/** What a nurse knows of everyone whom home care or a physician has met: whom to call, allergies, the door, what matters. */
export async function whatIsKnown(stage: Stage): Promise<void> {
  stage.at(-35, '13:40')
  await together(knownInGranvik.map((one) => () => told(stage, one)))
  stage.at(-34, '09:15')
  await together(knownInTallasen.map((one) => () => told(stage, one)))
}

/** What a team asks about a person it begins to follow: the same answers, in the team's own record. */
export async function teamAsks(stage: Stage, person: PersonKey, by: StaffKey): Promise<void> {
  const one = [...knownInGranvik, ...knownInTallasen].find((each) => each.person === person)
  if (one === undefined) return
  const { code, ...asked } = one
  await told(stage, { ...asked, by }, 'team-')
}

/** Facts about one person, one after the other; each by a name of its own. */
async function told(stage: Stage, one: KnownPerson, prefix = ''): Promise<void> {
  const say = telling(stage, await stage.as(one.by), one.person)
  const { home, mobile, door, code, matters, talk, alert, where } = one
  if (matters) await say(setWhatMatters, `${prefix}matters`, { text: matters })
  if (talk) await say(setCommunication, `${prefix}talk`, talk)
  if (door) await say(setAtTheDoor, `${prefix}door`, door)
  if (code) await say(setDoorCode, `${prefix}code`, code)
  if (home) await say(setContactPoint, `${prefix}contact`, { kind: 'home', value: home })
  if (mobile) await say(setContactPoint, `${prefix}mobile`, { kind: 'mobile', value: mobile })
  for (const [index, relative] of one.relatives.entries()) {
    await say(setRelative, `${prefix}relative-${index + 1}`, { ...relative, order: index + 1 })
  }
  for (const [index, allergy] of one.allergies.entries()) {
    await say(setAllergy, index === 0 ? `${prefix}allergy` : `${prefix}allergy-${index + 1}`, allergy)
  }
  if (alert) await say(setAlert, `${prefix}alert`, alert)
  if (where) {
    const { days, ...place } = where
    await say(setWhereabouts, `${prefix}where`, { ...place, since: addDays(stage.today, days) })
  }
}

/** How many persons are told of at the same time: as many as the filling has connections. */
const AT_ONCE = 4

/** Does all of it, a few at a time. Within each the order is kept; between them there is none. */
async function together(works: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...works]
  const worker = async () => {
    for (let work = left.shift(); work !== undefined; work = left.shift()) await work()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
