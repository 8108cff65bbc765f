import {
  setAlert,
  setAllergy,
  setAtTheDoor,
  setContactPoint,
  setRelative,
  setWhatMatters,
  setWhereabouts,
} from '../../persons/fact-api.ts'
import { readPersonPage } from '../../persons/page-api.ts'
import { addDays } from '../../shared/day.ts'
import { Refused } from '../../shared/refused.ts'
import type { PersonKey } from '../cast/names.ts'
import type { Actor, Scene, Stage } from '../stage.ts'
import { teamAsks } from './persons-known.ts'
import { telling } from './tell.ts'

/** What the mobile team has asked and written itself about persons it meets: its record is not the municipality's. */
export const personTeamScenes: Scene = async (stage) => {
  stage.at(-1, '17:20')
  const erik = await stage.as('erik')
  if (await inCare(stage, erik, 'roland')) await rolandToldTheTeam(stage, erik)
  stage.at(0, '07:50')
  if (await inCare(stage, erik, 'rut')) await rutIsAdmitted(stage)
  stage.at(0, '10:05')
  if (await inCare(stage, erik, 'esther')) await estherToldTheTeam(stage, erik)
  for (const person of ['gunnar', 'astrid'] as const) {
    if (await inCare(stage, erik, person)) await teamAsks(stage, person, 'erik')
  }
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
  await say(setContactPoint, 'team-contact', { kind: 'home', value: '0980-319261' })
  await say(setAllergy, 'team-allergy', {
    grade: 'harmful',
    substance: 'Penicillin V',
    reaction: 'Utslag över hela kroppen 1998',
  })
  await say(setAlert, 'team-alert', { kind: 'treatment', text: 'Blodförtunnande (apixaban)' })
  await say(setRelative, 'team-relative', {
    firstName: 'Eva',
    relation: 'child',
    phone: '070-1740640',
    authority: 'powerOfAttorney',
    note: 'Dotter i Granvik. Vill bli ringd innan beslut.',
  })
  await say(setAtTheDoor, 'team-door', { floor: '2', lift: false, other: 'Katten smiter ut.' })
}

/** Roland has no home care: what is known of him is what he told when Erik called. */
async function rolandToldTheTeam(stage: Stage, erik: Actor): Promise<void> {
  const say = telling(stage, erik, 'roland')
  await say(setContactPoint, 'team-mobile', { kind: 'mobile', value: '070-1740681' })
  await say(setRelative, 'team-relative', {
    firstName: 'Gunilla',
    relation: 'sibling',
    phone: '0980-319290',
    notAtNight: true,
  })
  await say(setAllergy, 'team-allergy', { grade: 'none' })
  await say(setWhatMatters, 'team-matters', {
    text: 'Att få vara i fred, och att någon svarar när jag ringer.',
  })
}

/** Rut fell last evening and is on the ward; a visit at her home is planned, and nobody has decided about it yet. */
async function rutIsAdmitted(stage: Stage): Promise<void> {
  const say = telling(stage, await stage.as('karin'), 'rut')
  await say(setWhereabouts, 'team-admitted', {
    place: 'ward',
    name: 'Medicinavdelning 3, Norrådals sjukhus',
    since: addDays(stage.today, -1),
    phone: '0980-319212',
  })
}
