import { relate } from '../access/care-relation-store.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { formatIdentityNumber } from '../shared/identity-number.ts'
import { Refused } from '../shared/refused.ts'
import { duplicatesOf, type Sought } from './duplicates-store.ts'
import { giveReserveNumber } from './identity-store.ts'
import { readNumber } from './number.ts'
import { createPerson } from './person-api.ts'
import { insertPerson } from './person-store.ts'
import { refuseUnknownPlaces } from './places-store.ts'

/** Creating a person whom the region does not know. */
export const createHandlers: readonly Handled[] = [
  handle(createPerson, async (change, input) => {
    const { person, names } = input
    const number = input.identity === null ? null : readNumber(input.identity, change.today)
    const birthDay = number?.birthDay ?? input.birthDay
    if (birthDay !== null && birthDay > change.today)
      throw new Refused('input.inFuture', { status: 422, field: 'birthDay' })
    await refuseUnknownPlaces(change.trx, input, change.today)
    await refuseDuplicates(change, { ...names, birthDay, identity: number }, input.notAmongDuplicates)
    await insertPerson(change.trx, {
      ...input,
      id: person,
      birthDay,
      sex: number?.sex ?? input.sex ?? 'unknown',
      identities: number === null ? [] : [number],
      version: change.id,
    })
    const identity =
      number ?? (await giveReserveNumber(change.trx, { person, listedAt: input.listedAt, at: change.now }))
    const { owner, unit } = change.reader
    await relate(change.trx, {
      owner,
      unit,
      person,
      reason: 'created',
      statement: input.statement,
      from: change.madeAt,
    })
    return { person, identity: formatIdentityNumber(identity) }
  }),
]

async function refuseDuplicates(change: Change, sought: Sought, looked: boolean): Promise<void> {
  const found = await duplicatesOf(change.trx, sought, { unit: change.reader.unit, now: change.now })
  if (found.some(({ why }) => why === 'number'))
    throw new Refused('person.numberTaken', { field: 'identity.number' })
  const alike = found.filter(({ why }) => why === 'nameAndBirthDay' || why === 'name')
  if (alike.length > 0 && !looked) {
    throw new Refused('person.possibleDuplicate', {
      data: { count: alike.length },
      field: 'notAmongDuplicates',
    })
  }
}
