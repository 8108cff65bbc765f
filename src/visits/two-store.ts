import { endAlarmsAbout, setAlarm } from '../alarms/alarm-store.ts'
import { worksDuring } from '../duty/roster-rules.ts'
import { rosterOf, type StatedDay } from '../duty/roster-store.ts'
import type { Colleague } from '../organisation/colleague.ts'
import { colleaguesAt } from '../organisation/colleague-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { CommandId, OwnerId, PersonId, ProcessId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { visit as en } from '../shared/texts/en/visit.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { endTasksAbout, openTask } from '../tasks/task-store.ts'
import { atTheDoors } from './door-store.ts'
import { partnersOf } from './partner-store.ts'
import { type Placed, worksThen } from './spread-rules.ts'
import { goingTo } from './staff-store.ts'
import { type TwoRow, twoRows } from './two-row-store.ts'
import { isOneOfTwo, oneOfTwoSteps, seenToBy, TWO_TASK } from './two-rules.ts'

/** Who sees to it: a command on its visit, or the job. `version` names it, and makes what it opens one. */
export interface SeeingTo {
  readonly trx: Trx
  readonly now: Instant
  readonly owner: OwnerId
  readonly version: CommandId
  emit(topic: string): void
}

/**
 * Keeps what is known of one alone where two must go, for some visits of one unit or all of an owner's that come
 * soon: the mark on the visit, a task of the unit until somebody has seen to it, and an alarm when the visit is near.
 * Gives the persons of the visits that changed.
 */
export async function seeToTwo(
  seeing: SeeingTo,
  which: { readonly visits: readonly ProcessId[] } | { readonly from: Day; readonly to: Day },
  anew = false,
): Promise<PersonId[]> {
  const rows = await twoRows(seeing.trx, { owner: seeing.owner, ...which })
  const changed: PersonId[] = []
  for (const [unit, ofUnit] of Map.groupBy(rows, (row) => row.unit)) {
    const must = await mustOf(seeing.trx, unit, ofUnit)
    const watched = ofUnit.filter((row) => must(row.person) !== null || row.aloneSince !== null)
    if (watched.length === 0) continue
    const working = await workingAt(seeing.trx, unit, watched)
    const partners = await partnersOf(
      seeing.trx,
      watched.map(({ id }) => id),
    )
    for (const row of watched) {
      const visit = {
        ...row,
        working: working(row).length,
        partners: partners.filter((one) => one.visit === row.id),
      }
      const alone = row.state === 'planned' && must(row.person) !== null && isOneOfTwo(visit, seeing.now)
      if (await keep(seeing, row, { alone, anew })) changed.push(row.person)
    }
  }
  return changed
}

async function mustOf(trx: Trx, unit: UnitId, rows: readonly TwoRow[]) {
  const persons = [...new Set(rows.map(({ person }) => person))]
  const doorOf = await atTheDoors(trx, { persons, units: [unit] })
  return (person: PersonId) => doorOf(person).facts.find(({ kind }) => kind === 'twoMustGo')?.text ?? null
}

/** Who of those that go still belongs to the unit and works then, as far as anybody has said who works. */
async function workingAt(trx: Trx, unit: UnitId, rows: readonly TwoRow[]) {
  const days = rows.map(({ day }) => day).toSorted()
  const [start, end] = [days[0], days.at(-1)]
  if (start === undefined || end === undefined) return () => []
  const roster = await rosterOf(trx, unit, { start: addDays(start, -1), end })
  const going = await goingTo(trx, { visits: rows.map(({ id }) => id), unit })
  const here = new Map<Day, readonly Colleague[]>()
  for (const day of new Set(days)) here.set(day, await colleaguesAt(trx, { unit, day }))
  return (row: TwoRow): StaffId[] =>
    (going.get(row.id) ?? [])
      .map(({ id }) => id)
      .filter((id) => here.get(row.day)?.some((one) => one.id === id) && works(id, row, roster))
}

function works(staff: StaffId, row: TwoRow, roster: readonly StatedDay[]): boolean {
  const placed: Placed = { visit: row.id, day: row.day, from: row.from, to: row.to, minutes: row.minutes }
  const stated = roster.some((one) => one.day === row.day && one.shifts !== null)
  return worksThen(placed, stated ? worksDuring(roster, staff, row.day) : null)
}

async function keep(
  seeing: SeeingTo,
  row: TwoRow,
  found: { readonly alone: boolean; readonly anew: boolean },
): Promise<boolean> {
  const { trx, now } = seeing
  const wasOpen = row.task
  const isOpen = found.alone && row.aloneWhy === null
  const since = found.alone ? (row.aloneSince ?? now) : null
  if (since !== row.aloneSince)
    await trx.updateTable('visit').set({ alone_since: since }).where('id', '=', row.id).execute()
  if (wasOpen && (!isOpen || found.anew)) await close(seeing, row)
  if (isOpen && (!wasOpen || found.anew)) await open(seeing, row)
  const changed = since !== row.aloneSince || wasOpen !== isOpen
  if (changed) seeing.emit(`unit:${row.unit}`)
  return changed
}

async function close({ trx, now, version }: SeeingTo, row: TwoRow): Promise<void> {
  const note = sv.two.seenTo
  await endTasksAbout(trx, { about: row.id, keys: [TWO_TASK], note, by: null, version, at: now })
  await endAlarmsAbout(trx, { process: row.id, kinds: ['oneOfTwo'], at: now })
}

async function open({ trx, now, version, owner }: SeeingTo, row: TwoRow): Promise<void> {
  const of = { owner, unit: row.unit, person: row.person }
  await openTask(trx, {
    ...{ id: derivedId<'process'>(version, `two:${row.id}`), ...of, about: row.id, key: TWO_TASK },
    title: { sv: sv.two.task, en: en.two.task },
    source: 'design',
    priority: 1,
    due: seenToBy(row, now),
    version,
    openedAt: now,
  })
  await setAlarm(trx, {
    ...{ id: derivedId<'alarm'>(version, `two:${row.id}`), ...of, kind: 'oneOfTwo' },
    about: { process: row.id, whileState: 'planned' },
    steps: oneOfTwoSteps(row, now),
    at: now,
  })
}
