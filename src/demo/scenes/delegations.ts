import { giveDelegation, reviewDelegation, revokeDelegation } from '../../delegations/api.ts'
import { latestEnd } from '../../delegations/rules.ts'
import { addDays } from '../../shared/day.ts'
import type { ReservedTask } from '../../shared/ordering.ts'
import type { PersonKey } from '../cast/names.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Scene, Stage } from '../stage.ts'

/**
 * What Leila, assistant nurse in Granvik's home care, has been delegated: medicines by mouth (runs out within a month),
 * insulin for Svea alone, finger pricks, compression; wound dressing was revoked and catheter care has run out. They
 * are called `delegation-leila-…`.
 */
export const delegationScenes: Scene = async (stage) => {
  await given(stage, {
    name: 'leila-mouth',
    task: 'medicineByMouth',
    exactly: 'Ge läkemedel ur dospåse och dosett. Inte dela dosett, inte vid behovsläkemedel mot oro.',
    since: -80,
    days: 92,
  })
  await given(stage, {
    name: 'leila-insulin',
    by: 'maja',
    task: 'injection',
    exactly: 'Insulin med penna, dos enligt ordinationen, efter kontroll av blodsocker.',
    person: 'svea',
    since: -75,
  })
  await given(stage, {
    name: 'leila-samples',
    task: 'capillarySample',
    exactly: 'Blodsocker i fingret med enhetens mätare.',
    since: -70,
  })
  await given(stage, { name: 'leila-compression', task: 'compression', exactly: 'Linda ben.', since: -60 })
  await given(stage, {
    name: 'leila-wound',
    task: 'wound',
    exactly: 'Byta förband på rena sår.',
    since: -80,
  })
  await given(stage, {
    name: 'leila-catheter',
    task: 'catheter',
    exactly: 'Tömma och byta uppsamlingspåse, spola enligt ordination.',
    since: -82,
    days: 82,
  })
  await goneThrough(stage)
  await takenBack(stage)
}

interface Giving {
  readonly name: string
  readonly by?: StaffKey
  readonly task: ReservedTask
  readonly exactly: string
  readonly person?: PersonKey
  /** Days before today that it began. */
  readonly since: number
  /** How long it holds; a year unless told. */
  readonly days?: number
}

async function given(stage: Stage, one: Giving): Promise<void> {
  stage.at(one.since, '13:30')
  const from = addDays(stage.today, one.since)
  const actor = await stage.as(one.by ?? 'sara', `${one.by ?? 'sara'}-at-granvik-home-care`)
  await actor.send(
    giveDelegation,
    {
      delegation: stage.id(`delegation-${one.name}`),
      to: stage.id('assistant-at-granvik-home-care'),
      task: one.task,
      exactly: one.exactly,
      ...(one.person === undefined ? {} : { person: stage.id(one.person) }),
      from,
      until: one.days === undefined ? latestEnd(from) : addDays(from, one.days - 1),
      knowledge: 'Kursen genomgången, gjort det med mig bredvid vid tre tillfällen.',
      knowledgeOn: from,
    },
    { name: `give-delegation-${one.name}` },
  )
}

async function goneThrough(stage: Stage): Promise<void> {
  stage.at(-30, '14:00')
  const maja = await stage.as('maja', 'maja-at-granvik-home-care')
  await maja.send(
    reviewDelegation,
    {
      delegation: stage.id('delegation-leila-insulin'),
      version: stage.id('command:give-delegation-leila-insulin'),
      text: 'Gick med på morgonbesöket. Kontrollerar blodsocker först, som hon ska.',
    },
    { name: 'review-delegation-leila-insulin' },
  )
}

async function takenBack(stage: Stage): Promise<void> {
  stage.at(-12, '09:20')
  const sara = await stage.as('sara')
  await sara.send(
    revokeDelegation,
    {
      delegation: stage.id('delegation-leila-wound'),
      version: stage.id('command:give-delegation-leila-wound'),
      reason: 'Såren är mer komplicerade nu, sjuksköterska lägger om.',
    },
    { name: 'revoke-delegation-leila-wound' },
  )
}
