import { type Change, type Handled, handle } from '../door/call.ts'
import { tellingKinds } from '../records/protected-rules.ts'
import { Refused } from '../shared/refused.ts'
import * as api from './fact-api.ts'
import { endLine, type NewStatement, stateFact, takeBack } from './fact-store.ts'
import type { Fact, FactKind } from './facts.ts'
import { placesKept } from './kept-store.ts'
import { allowedOnPerson } from './rules.ts'

/** What other slices do, in the same transaction, when the unit has said where a person is. */
export interface AfterFact {
  readonly whereabouts: (change: Change) => Promise<void>
}

/** Everything that is said about a person, kind by kind. The wiring passes in what follows, which this slice knows nothing of. */
export const factHandlers = (after: AfterFact): readonly Handled[] => [
  handle(api.setWhatMatters, (change, input) =>
    say(change, input, { kind: 'whatMatters', value: input.value }),
  ),
  handle(api.setWhereabouts, async (change, input) => {
    if (input.value.since > change.today)
      throw new Refused('input.inFuture', { status: 422, field: 'value.since' })
    const { since, until } = input.value
    if (until !== undefined && until < since)
      throw new Refused('input.endBeforeStart', { status: 422, field: 'value.until' })
    const said = await say(change, input, { kind: 'whereabouts', value: input.value })
    await after.whereabouts(change)
    return said
  }),
  handle(api.setCommunication, (change, input) =>
    say(change, input, { kind: 'communication', value: input.value }),
  ),
  handle(api.setAtTheDoor, (change, input) => say(change, input, { kind: 'atTheDoor', value: input.value })),
  handle(api.setDoorCode, (change, input) => say(change, input, { kind: 'doorCode', value: input.value })),
  handle(api.setContactPoint, (change, input) =>
    say(change, input, { kind: 'contactPoint', value: input.value }),
  ),
  handle(api.setRelative, (change, input) => say(change, input, { kind: 'relative', value: input.value })),
  handle(api.setFixedContact, (change, input) =>
    say(change, input, { kind: 'fixedContact', value: input.value }),
  ),
  handle(api.setAllergy, (change, input) => say(change, input, { kind: 'allergy', value: input.value })),
  handle(api.setAlert, (change, input) => say(change, input, { kind: 'alert', value: input.value })),
  handle(api.endFact, async (change, input) => {
    await open(change, 'person.endFact')
    const kind = await endLine(change, input)
    await seen(change, kind)
    if (kind === 'whereabouts') await after.whereabouts(change)
    change.emit(`unit:${change.reader.unit}`)
    return { entry: input.entry }
  }),
  handle(api.takeBackFact, async (change, input) => {
    await open(change, 'person.takeBackFact')
    const kind = await takeBack(change, input)
    await seen(change, kind)
    if (kind === 'whereabouts') await after.whereabouts(change)
    change.emit(`unit:${change.reader.unit}`)
    return { entry: input.entry }
  }),
]

async function say(change: Change, statement: NewStatement, fact: Fact) {
  await open(change, `person.set${fact.kind[0]?.toUpperCase() ?? ''}${fact.kind.slice(1)}`)
  await stateFact(change, statement, fact)
  change.emit(`unit:${change.reader.unit}`)
  return { entry: statement.entry }
}

/** Refuses what the person's page does not offer: after a death, or about places that are kept from the reader. */
async function open(change: Change, command: string): Promise<void> {
  const { person } = change.circumstances
  const state = { deceased: person?.deceased ?? null, placesHidden: await placesKept(change) }
  if (allowedOnPerson(state, change.reader).includes(command)) return
  throw state.deceased === null
    ? new Refused('access.noPermission', { status: 403 })
    : new Refused('person.deceased', { status: 409 })
}

async function seen(change: Change, kind: FactKind): Promise<void> {
  if (tellingKinds.includes(kind) && (await placesKept(change)))
    throw new Refused('access.notFound', { status: 404 })
}
