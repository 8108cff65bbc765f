import {
  setAlert,
  setAllergy,
  setAtTheDoor,
  setRelative,
  setWhatMatters,
  setWhereabouts,
} from '../../persons/fact-api.ts'
import { readPersonPage } from '../../persons/page-api.ts'
import { Refused } from '../../shared/refused.ts'
import type { PersonKey } from '../cast/names.ts'
import type { Actor, Scene, Stage } from '../stage.ts'
import { telling } from './tell.ts'

/** What the mobile team has asked and written itself about persons it meets: its record is not the municipality's. */
export const personTeamScenes: Scene = async (stage) => {
  stage.at(0, '10:05')
  const erik = await stage.as('erik')
  if (await inCare(stage, erik, 'esther')) await estherToldTheTeam(stage, erik)
  if (await inCare(stage, erik, 'gunnar')) await gunnarToldTheTeam(stage, erik)
}

/** Whether the team takes part in the person's care by what earlier scenes played. */
async function inCare(stage: Stage, actor: Actor, about: PersonKey): Promise<boolean> {
  try {
    await actor.ask(readPersonPage, { person: stage.id(about) })
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

async function estherToldTheTeam(stage: Stage, erik: Actor): Promise<void> {
  const say = telling(stage, erik, 'esther')
  await say(setWhereabouts, 'team-where', { place: 'home', since: stage.today })
  await say(setWhatMatters, 'team-matters', {
    text: 'Att slippa akuten. Och att Musse får mat om jag åker in.',
  })
  await say(setAllergy, 'team-allergy', {
    grade: 'harmful',
    substance: 'Penicillin V',
    reaction: 'Utslag 1998',
  })
  await say(setAlert, 'team-alert', { kind: 'treatment', text: 'Blodförtunnande (apixaban)' })
  await say(setRelative, 'team-relative', {
    firstName: 'Eva',
    relation: 'child',
    phone: '070-1740640',
    authority: 'powerOfAttorney',
  })
  await say(setAtTheDoor, 'team-door', { floor: '2', lift: false, other: 'Katten smiter ut.' })
}

async function gunnarToldTheTeam(stage: Stage, erik: Actor): Promise<void> {
  const say = telling(stage, erik, 'gunnar')
  await say(setAllergy, 'team-allergy', { grade: 'none' })
  await say(setAlert, 'team-alert', {
    kind: 'condition',
    text: 'KOL med koldioxidretention',
    advice: 'Syrgas högst 2 l/min.',
  })
  await say(setRelative, 'team-relative', { firstName: 'Margit', relation: 'spouse', phone: '0980-319263' })
}
