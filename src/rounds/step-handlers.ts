import { type Change, type Handled, handle } from '../door/call.ts'
import { colleaguesOf } from '../enrolments/holder-store.ts'
import { receiverOf } from '../exchanges/message-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { correctEntry, writeEntry } from '../records/entry-store.ts'
import type { PersonId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { profession as professions } from '../shared/texts/sv/profession.ts'
import { round as texts } from '../shared/texts/sv/round.ts'
import {
  roundEnd,
  roundGone,
  roundJoin,
  roundLater,
  roundReopen,
  roundStart,
  roundUndo,
  worrySet,
} from './api.ts'
import { toldAbout } from './facts-store.ts'
import { newcomers, ownRound, proposed, staffOf } from './handlers.ts'
import type { Participant, RoundAction } from './round.ts'
import {
  insertRound,
  insertRoundPersons,
  lockRounds,
  minutesOf,
  openRound,
  personsIn,
  type RoundPersonRow,
  type StoredRound,
  setEnded,
  setGone,
  setLater,
  setParticipants,
  setWaiting,
} from './round-store.ts'
import { allowedOnRound, heardBy } from './rules.ts'
import { insertWorry } from './worry-store.ts'

/** What is done in a round. What is written is a person's own entry at once: a round that stops has lost nothing. */
export const roundStepHandlers: readonly Handled[] = [
  handle(roundStart, async (change, input) => {
    const { trx, reader, now } = change
    const by = staffOf(change)
    await lockRounds(trx, reader.unit)
    const open = await openRound(trx, reader.unit)
    if (open !== undefined)
      throw new Refused('round.alreadyOpen', { status: 409, data: { by: open.startedBy } })
    const participants = [
      ...(await colleaguesIn(change, [by, ...input.staff])),
      ...(await guestsIn(change, input.guests)),
    ]
    const order = await proposed(change)
    const heard = heardBy(
      await toldAbout(trx, order),
      participants.filter(({ staff }) => staff === null),
    )
    const persons = order.flatMap(({ person, enrolment, reasons }) => {
      const notFor = heard.get(person)
      return notFor === undefined ? [] : [{ person, enrolment, reasons, notFor: [...notFor] }]
    })
    if (persons.length === 0)
      throw new Refused(order.length === 0 ? 'round.nobody' : 'round.nobodyWithGuests', { status: 409 })
    await insertRound(trx, {
      id: input.round,
      owner: reader.owner,
      unit: reader.unit,
      participants,
      by,
      name: reader.name,
      at: now,
    })
    await insertRoundPersons(trx, { round: input.round, owner: reader.owner, unit: reader.unit }, persons)
    change.emit(`unit:${reader.unit}`)
    return { round: input.round, total: persons.length }
  }),
  handle(roundJoin, async (change, { round: id, person }) => {
    const { trx, reader } = change
    const round = await lockedRound(change, { id, action: 'round.join' })
    const rows = await personsIn(trx, id)
    if (rows.some((row) => row.person === person)) throw new Refused('round.alreadyIn', { status: 409 })
    const found = (await newcomers(change, round, rows)).find((one) => one.person === person)
    if (found === undefined) throw new Refused('round.mayNotJoin', { status: 422, field: 'person' })
    await insertRoundPersons(trx, { round: id, owner: reader.owner, unit: reader.unit }, [found])
    return moved(change, { round: id, person, state: 'waiting' })
  }),
  handle(roundGone, async (change, { round: id, person, entry, decided }) => {
    const { trx, reader, madeAt } = change
    const { round, row } = await inRound(change, { id, person, action: 'round.gone' })
    if (row.state === 'gone')
      throw new Refused('round.alreadyGone', { status: 409, data: { by: row.goneBy ?? '' } })
    const present = (await withMe(change, round)).filter(
      ({ staff, unitName }) => staff !== null || !row.notFor.includes(unitName),
    )
    await writeEntry(change, {
      id: entry,
      person,
      kind: 'roundNote',
      process: row.enrolment,
      signing: 'signed',
      body: {
        sections: [
          { heading: texts.entry.with, text: present.map(nameOf).join('\n') },
          { heading: texts.entry.decided, text: decided === '' ? texts.entry.nothingNew : decided },
        ],
        data: { round: id },
      },
    })
    await setGone(trx, { round: id, person }, { record: entry, by: reader.name, at: madeAt })
    return moved(change, { round: id, person, state: 'gone' })
  }),
  handle(roundLater, async (change, { round: id, person }) => {
    const { row } = await inRound(change, { id, person, action: 'round.later' })
    if (row.state === 'gone')
      throw new Refused('round.alreadyGone', { status: 409, data: { by: row.goneBy ?? '' } })
    await setLater(change.trx, { round: id, person })
    return moved(change, { round: id, person, state: 'later' })
  }),
  handle(roundUndo, async (change, { round: id, person }) => {
    const { row } = await inRound(change, { id, person, action: 'round.undo' })
    if (row.state === 'waiting') throw new Refused('round.nothingToUndo', { status: 409 })
    if (row.record !== null) await takeBack(change, row.record)
    await setWaiting(change.trx, { round: id, person })
    return moved(change, { round: id, person, state: 'waiting' })
  }),
  handle(roundEnd, async (change, { round: id }) => {
    const { trx, reader, now } = change
    const round = await lockedRound(change, { id, action: 'round.end' })
    await setEnded(trx, id, { by: reader.name, at: now })
    change.emit(`unit:${reader.unit}`)
    return { round: id, left: round.total - round.gone }
  }),
  handle(roundReopen, async (change, { round: id }) => {
    await lockedRound(change, { id, action: 'round.reopen' })
    await setEnded(change.trx, id, null)
    change.emit(`unit:${change.reader.unit}`)
    return { round: id }
  }),
  handle(worrySet, async (change, { person, entry, level, why }) => {
    const { trx, reader, madeAt } = change
    staffOf(change)
    await writeEntry(change, {
      id: entry,
      person,
      kind: 'worry',
      signing: 'signed',
      body: {
        sections: [
          {
            heading: texts.entry.worry,
            text: why === '' ? texts.levels[level] : `${texts.levels[level]}. ${why}`,
          },
        ],
        data: { level },
      },
    })
    const { owner, unit, name: by } = reader
    await insertWorry(trx, { entry, owner, person, unit, level, why, by, at: madeAt })
    change.emit(`unit:${unit}`)
    return { person, entry }
  }),
]

/** The round that a command is about, its unit's turn taken, if the rules allow the command on it now. */
async function lockedRound(
  change: Change,
  { id, action }: { id: string; action: RoundAction },
): Promise<StoredRound> {
  const { trx, reader, now } = change
  await lockRounds(trx, reader.unit)
  const round = await ownRound(change, id)
  const open = await openRound(trx, reader.unit)
  const anotherIsOpen = open !== undefined && open.id !== id
  if (!allowedOnRound(round, { staff: staffOf(change), anotherIsOpen, now }).includes(action))
    throw new Refused(round.endedAt === null ? 'round.isOpen' : 'round.hasEnded', { status: 409 })
  return round
}

async function inRound(
  change: Change,
  of: { id: string; person: PersonId; action: RoundAction },
): Promise<{ round: StoredRound; row: RoundPersonRow }> {
  const round = await lockedRound(change, of)
  const row = (await personsIn(change.trx, of.id)).find(({ person }) => person === of.person)
  if (row === undefined) throw new Refused('round.notInRound', { status: 422, field: 'person' })
  return { round, row }
}

/** Minutes that were written by mistake stay readable, as entered in error; a correction since is corrected too. */
async function takeBack(change: Change, record: NonNullable<RoundPersonRow['record']>): Promise<void> {
  const newest = (await minutesOf(change.trx, [record])).get(record)
  if (newest === undefined) return
  await correctEntry(change, {
    id: derivedId(change.id, 'undone'),
    replaces: newest.entry,
    kind: 'enteredInError',
    reason: texts.entry.undone,
    body: newest.body,
  })
}

/** Whoever goes on with a round that another began takes part in it. */
async function withMe(change: Change, round: StoredRound): Promise<readonly Participant[]> {
  const me = staffOf(change)
  if (round.participants.some(({ staff }) => staff === me)) return round.participants
  const all = [...round.participants, ...(await colleaguesIn(change, [me]))]
  await setParticipants(change.trx, round.id, all)
  return all
}

async function colleaguesIn(
  { trx, reader, today }: Change,
  staff: readonly NonNullable<Participant['staff']>[],
): Promise<Participant[]> {
  const here = await colleaguesOf(trx, { unit: reader.unit, today })
  return [...new Set(staff)].map((id) => {
    const found = here.find((one) => one.staff === id)
    if (found === undefined) throw new Refused('round.notAColleague', { status: 422, field: 'staff' })
    return { staff: id, name: found.name, title: found.title, unit: reader.unit, unitName: reader.unitName }
  })
}

async function guestsIn(
  { trx, reader, today }: Change,
  guests: readonly { name: string; profession: keyof typeof professions.one; unit: Participant['unit'] }[],
): Promise<Participant[]> {
  const found: Participant[] = []
  for (const { name, profession, unit } of guests) {
    if (unit === reader.unit) throw new Refused('round.guestOfOwnUnit', { status: 422, field: 'guests' })
    const { unitName } = await receiverOf(trx, unit, today)
    found.push({ staff: null, name, title: professions.one[profession], unit, unitName })
  }
  return found
}

function nameOf({ name, title, unitName, staff }: Participant): string {
  return staff === null ? `${name}, ${title}, ${unitName}` : `${name}, ${title}`
}

function moved<State extends string>(
  change: Change,
  to: { round: string; person: PersonId; state: State },
): { round: string; person: PersonId; state: State } {
  change.emit(`unit:${change.reader.unit}`)
  return to
}
