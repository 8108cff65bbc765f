import { type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { choose, declare, others } from './api.ts'
import { isPerson, relate, relationUntil } from './care-relation-store.ts'
import { keepChoice, otherUnits } from './choice-store.ts'
import { choiceEnds, relationEnds } from './span-rules.ts'

/** Active choice, declared care relation, and which other units there are. */
export const accessHandlers: readonly Handled[] = [
  handle(choose, async (change, { person, unit, reason, span }) => {
    const { assignment, owner } = change.reader
    if (assignment === null) throw new Refused('access.noPermission', { status: 403 })
    const there = await otherUnits(change.trx, { ...change, person })
    const offered = [...there.others, ...there.opened].some((one) => one.unit === unit)
    if (!offered) throw new Refused('access.notFound', { status: 404 })
    const until = choiceEnds(span, change.now)
    await keepChoice(change.trx, {
      id: change.id,
      owner,
      person,
      assignment,
      unit,
      reason,
      at: change.now,
      until,
    })
    return { person, unit, until }
  }),
  handle(declare, async (change, { person, statement, span }) => {
    if (!(await isPerson(change.trx, person))) throw new Refused('access.notFound', { status: 404 })
    const { owner, unit } = change.reader
    const until = relationEnds(span, change.now)
    await relate(change.trx, { owner, unit, person, reason: 'declared', statement, from: change.now, until })
    return { person, until: await relationUntil(change.trx, { person, unit, now: change.now }) }
  }),
  handle(others, async (call, { person }) => {
    const there = await otherUnits(call.trx, { ...call, person })
    return { others: [...there.others], opened: [...there.opened] }
  }),
]
