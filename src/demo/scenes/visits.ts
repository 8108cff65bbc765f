import { derivedId } from '../../records/derived-id.ts'
import { addDays } from '../../shared/day.ts'
import { asId } from '../../shared/id.ts'
import { contactWrite } from '../../visits/contact-api.ts'
import { visitAnswerJoint } from '../../visits/joint-api.ts'
import { visitNotFound, visitSearchStep } from '../../visits/search-api.ts'
import { visitDecline } from '../../visits/visit-api.ts'
import type { Scene, Stage } from '../stage.ts'
import { around, momentOfFilling, playVisit } from './visit-play.ts'
import { earlierVisits } from './visits-earlier.ts'
import { homeCareVisits } from './visits-home-care.ts'
import { almaVisits, mintVisits } from './visits-team.ts'

/**
 * Yesterday's, today's and the coming days' visits. Visits are called `visit-…`; those of today stand around the
 * moment of filling, so that something is done, something goes on and something is left whenever the demo is started.
 */
export const visitScenes: Scene = async (stage) => {
  const all = [...earlierVisits(stage), ...homeCareVisits, ...mintVisits, ...almaVisits]
  for (const visit of all) await playVisit(stage, visit)
  await gunnarTogether(stage)
  await arneAlone(stage)
  await nobodyOpensAtNils(stage)
  await stigSaysNo(stage)
  await erikCallsRoland(stage)
  momentOfFilling(stage)
}

/** A joint visit: MiNT asks the home-care nurses along, Sara says yes. */
async function gunnarTogether(stage: Stage): Promise<void> {
  const at = around(stage, 75)
  const version = await playVisit(stage, {
    name: 'visit-gunnar-joint',
    by: 'erik',
    with: ['amina'],
    person: 'gunnar',
    about: 'referral-gunnar',
    planned: [-1, '16:05'],
    day: 0,
    at,
    minutes: 60,
    kind: 'assessment',
    why: 'Svullna ben och tyngre andning, tre kilo upp på fem dagar',
    partners: [{ unit: stage.id('granvik-home-care'), ground: 'consent' }],
    note: [],
    until: 'planned',
  })
  stage.at(-1, '16:25')
  const sara = await stage.as('sara')
  const theirs = derivedId<'process'>(
    stage.id('command:visit-gunnar-joint-plan'),
    `joint-visit:${stage.id('granvik-home-care')}`,
  )
  await sara.send(
    visitAnswerJoint,
    {
      visit: theirs,
      answer: 'accepted',
      slot: { day: stage.today, from: at, to: null },
      going: [stage.id('sara')],
      note: 'Jag har vågen med mig.',
    },
    { name: 'visit-gunnar-joint-yes', expects: version },
  )
}

/** Two must go to Arne: MiNT cannot come along, so Maja is alone until somebody has seen to it. */
async function arneAlone(stage: Stage): Promise<void> {
  const slot = { day: addDays(stage.today, 1), from: '10:30', to: null } as const
  await playVisit(stage, {
    name: 'visit-arne-two',
    by: 'maja',
    person: 'arne',
    planned: [-1, '14:20'],
    day: 1,
    at: slot.from,
    minutes: 45,
    kind: 'planned',
    why: 'Blodprov och samtal om medicinerna',
    partners: [{ unit: stage.id('mint-team'), ground: 'consent' }],
    note: [],
    until: 'planned',
  })
  stage.at(-1, '15:10')
  const erik = await stage.as('erik')
  const command = stage.id('command:visit-arne-two-plan')
  const theirs = derivedId<'process'>(command, `joint-visit:${stage.id('mint-team')}`)
  await erik.send(
    visitAnswerJoint,
    { visit: theirs, answer: 'declined', note: 'Vi är bara två i bil den dagen.' },
    { name: 'visit-arne-two-no', expects: asId<'command'>(command) },
  )
}

/** Ej anträffad: the search goes on and waits for somebody's decision. */
async function nobodyOpensAtNils(stage: Stage): Promise<void> {
  const expects = await playVisit(stage, {
    name: 'visit-not-found',
    by: 'maja',
    person: 'nils',
    day: 0,
    at: { from: -30 },
    minutes: 30,
    kind: 'planned',
    why: 'Parkinsonmedicin, och tillsyn efter fallet i veckan',
    note: [],
    until: 'planned',
  })
  momentOfFilling(stage)
  const maja = await stage.as('maja', 'maja-at-granvik-home-care')
  const visit = stage.id<'process'>('visit-not-found')
  await maja.send(visitNotFound, { visit }, { name: 'visit-not-found-begin', expects })
  const tries = [
    ['ringAgain', 'noAnswer', 'Väntade fem minuter.'],
    ['lookIn', 'done', 'Lampan lyser i köket, bilen står kvar.'],
    ['callPerson', 'noAnswer', ''],
  ] as const
  for (const [step, outcome, note] of tries) {
    const input = { person: stage.id<'person'>('nils'), visit, step, outcome, note }
    await maja.send(visitSearchStep, input, { name: `visit-not-found-${step}` })
  }
}

/** The person declines at the door, and it stands in the record. */
async function stigSaysNo(stage: Stage): Promise<void> {
  const expects = await playVisit(stage, {
    name: 'visit-stig-declined',
    by: 'sara',
    person: 'stig',
    day: -1,
    at: '13:30',
    minutes: 30,
    kind: 'planned',
    why: 'Blodtryck och dosett',
    note: [],
    until: 'arrived',
  })
  stage.at(-1, '13:36')
  const sara = await stage.as('sara')
  const input = {
    visit: stage.id<'process'>('visit-stig-declined'),
    entry: stage.id<'entry'>('visit-stig-declined-note'),
    reason: 'noStrength' as const,
    note: 'Vill sova. Ber oss komma på måndag.',
  }
  await sara.send(visitDecline, input, { name: 'visit-stig-decline', expects })
}

/** The promised call in the evening after the ambulance left him at home. */
async function erikCallsRoland(stage: Stage): Promise<void> {
  const at = stage.at(-1, '18:20')
  const erik = await stage.as('erik')
  await erik.send(
    contactWrite,
    {
      person: stage.id('roland'),
      entry: stage.id('contact-roland'),
      withWhom: 'person',
      text: 'Andas lugnt, har ätit middag. Har tagit sina inhalationer. Vet att han ska ringa 112 om det blir tungt igen. Hälsocentralen ringer i morgon.',
      minutes: 8,
      happenedAt: at,
    },
    { name: 'contact-roland' },
  )
}
