import { readFrom } from '../duty/opening-rules.ts'
import { openingOf } from '../duty/opening-store.ts'
import { dutyAt } from '../duty/roster-store.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { dayOf } from '../shared/day.ts'
import type { OwnerId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { parsePhoneNumber } from '../shared/phone-number.ts'
import { notice as texts } from '../shared/texts/sv/notice.ts'
import type { NoticeChannel, NoticeCode } from './notice.ts'
import { markTold, putOff, waitingForUnits } from './queue-store.ts'
import { dayTime, mobiles, unitAddress, wayTo } from './rules.ts'
import { type KnownWays, waysTo } from './ways-store.ts'

/** A notice to let out. `key` makes it one: the same key and receiver never give two. */
export interface NewNotice {
  readonly key: string
  /** The unit that it concerns; it goes to its mobile or its staff unless somebody is named. */
  readonly unit: UnitId
  /** Staff get it in their subscribed browsers, or else by SMS. */
  readonly staff?: readonly (StaffId | null)[]
  /** By every way there is to the unit, not only the first. */
  readonly everybody?: boolean
  readonly code: NoticeCode
  /** What has changed, for live screens: 'unit:…'; never a person. */
  readonly topic: string
  readonly now: Instant
  /** `daytime` waits for the morning; `now` may wake somebody; `atOnce` waits for no opening either: somebody's safety. */
  readonly when?: 'now' | 'daytime' | 'atOnce'
}

/**
 * Puts a notice in the queue, in the transaction of what it tells of; it holds no personal data.
 * Gives to how many addresses it goes: none, where there is no way to whom it is for.
 */
export async function notify(trx: Trx, notice: NewNotice): Promise<number> {
  const named = (notice.staff ?? []).filter((one) => one !== null)
  if (named.length > 0) {
    const theirs = await staffAddresses(trx, named)
    for (const receiver of theirs) await insert(trx, notice, receiver)
    return theirs.length
  }
  const { addresses, due, unwatched } = await unitAddresses(trx, notice)
  if (due !== null && due > notice.now) {
    // Who carries the phone then is not known yet: it is addressed when it is told.
    const later = { channel: 'unit' as const, address: notice.unit, staff: null, due }
    await insert(trx, notice, later)
    return addresses.length
  }
  for (const receiver of addresses) await insert(trx, notice, receiver)
  const head = unwatched && comesIn.includes(notice.code) ? await headOf(trx, notice.unit) : null
  if (head !== null)
    for (const receiver of await staffAddresses(trx, [head]))
      await insert(trx, { ...notice, code: 'nobodyOnDuty' }, { ...receiver, due })
  return addresses.length
}

/** What waited for a unit to open is told to whoever is there now; it waits on where the unit has closed again. */
export async function tellWaiting(trx: Trx, given: { owner: OwnerId; now: Instant }): Promise<void> {
  const { now } = given
  for (const one of await waitingForUnits(trx, given)) {
    const opening = await openingOf(trx, one.unit, dayOf(now))
    const read = opening.said === null ? now : readFrom(opening, now)
    if (read !== null && read > now) {
      await putOff(trx, one.id, read)
      continue
    }
    const { id: key, unit, code, topic, everybody } = one
    const told = await notify(trx, { key, unit, code, topic, everybody, now, when: 'atOnce' })
    await markTold(trx, one.id, { now, told })
  }
}

/** Whether there is any way at all to a unit's notices, or to some of its staff, as it stands now. */
export async function reachable(
  trx: Trx,
  to: Pick<NewNotice, 'unit' | 'now'> & { readonly staff?: readonly StaffId[] },
): Promise<boolean> {
  if (to.staff !== undefined) return (await staffAddresses(trx, to.staff)).length > 0
  return (await unitAddresses(trx, { ...to, everybody: true })).addresses.length > 0
}

/** What comes to a unit to be receipted: where the duty phone is in nobody's hand, its head is told at once. */
const comesIn: readonly NoticeCode[] = ['varselReceived', 'orderReceived']

/** The head of a unit, or null. */
export async function headOf(trx: Trx, unit: UnitId): Promise<StaffId | null> {
  const row = await trx.selectFrom('unit').select('head_staff_id').where('id', '=', unit).executeTakeFirst()
  return row?.head_staff_id ?? null
}

interface Address {
  readonly channel: NoticeChannel
  readonly address: string
  readonly staff: StaffId | null
  readonly due: Instant | null
}

async function insert(trx: Trx, notice: NewNotice, to: Address): Promise<void> {
  const wished = notice.when === 'daytime' && to.staff !== null ? dayTime(notice.now) : notice.now
  await trx
    .insertInto('notice')
    .values({
      id: derivedId(notice.key, `notice:${notice.code}:${to.channel}:${to.address}`),
      channel: to.channel,
      address: to.address,
      text: texts.text[notice.code],
      topic: notice.topic,
      unit_id: notice.unit,
      staff_id: to.staff,
      code: notice.code,
      created_at: notice.now,
      due_at: to.due ?? wished,
      everybody: notice.everybody ?? false,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

async function staffAddresses(trx: Trx, staff: readonly StaffId[]): Promise<Address[]> {
  const [people, browsers] = [
    await trx
      .selectFrom('staff')
      .select(['id', 'phone'])
      .where('id', 'in', [...staff])
      .execute(),
    await trx
      .selectFrom('push_subscription')
      .select(['id', 'staff_id'])
      .where('staff_id', 'in', [...staff])
      .where('ended_at', 'is', null)
      .execute(),
  ]
  return people.flatMap(({ id, phone }): Address[] => {
    const own = browsers.filter((one) => one.staff_id === id)
    if (own.length > 0) {
      return own.map((one) => ({ channel: 'push', address: one.id, staff: id, due: null }))
    }
    const number = e164(phone)
    return number === null ? [] : [{ channel: 'sms', address: number, staff: id, due: null }]
  })
}

interface UnitAddresses {
  readonly addresses: readonly Address[]
  /** When it is read, by the unit's own word. */
  readonly due: Instant | null
  /** It is said who works then, and nobody of them carries the duty phone. */
  readonly unwatched: boolean
}

/**
 * Who carries the duty phone is told first; where nobody has said who does, the ways that the unit has. Nobody is
 * told at a unit that has no way; its administrators see that (untoldUnits).
 */
async function unitAddresses(
  trx: Trx,
  { unit, now, everybody = false, when }: Pick<NewNotice, 'unit' | 'now' | 'everybody' | 'when'>,
): Promise<UnitAddresses> {
  const [ways] = await waysTo(trx, { unit }, dayOf(now))
  if (ways === undefined) return { addresses: [], due: null, unwatched: false }
  const opening = await openingOf(trx, unit, dayOf(now))
  // A unit that has said when it reads is told when it does; of the others their phones' hours say it.
  const read = when === 'atOnce' ? now : opening.said === null ? null : readFrom(opening, now)
  const { holder, rostered } = await dutyAt(trx, unit, read ?? now)
  const first =
    holder === null ? addressesBy(ways, now) : await addressesOf(trx, { ways, holder: holder.staff, now })
  const others = everybody
    ? browsersOf(ways).filter(({ address }) => !first.some((one) => one.address === address))
    : []
  const addresses = [...first, ...others].map((one) => ({ ...one, due: read ?? one.due }))
  return { addresses, due: read, unwatched: rostered && holder === null }
}

/** Who carries the duty phone: on it, and in their own browsers; without either by their own phone. */
async function addressesOf(
  trx: Trx,
  given: { readonly ways: KnownWays; readonly holder: StaffId; readonly now: Instant },
): Promise<Address[]> {
  const { ways, holder, now } = given
  const own = [...sms(ways.noticePhone, null), ...browsersOf(ways).filter(({ staff }) => staff === holder)]
  if (own.length > 0) return own
  const theirs = await staffAddresses(trx, [holder])
  return theirs.length > 0 ? theirs : addressesBy(ways, now)
}

function addressesBy(ways: KnownWays, now: Instant): Address[] {
  switch (wayTo({ ...ways, browsers: ways.browsers.length })) {
    case 'mobile':
      // It is told when somebody is there: its phones' hours say when that is.
      return sms(ways.noticePhone, unitAddress(ways.phones, now)?.due ?? null)
    case 'browsers':
      return browsersOf(ways)
    case 'phone': {
      const found = unitAddress(mobiles(ways.phones), now)
      return sms(found?.phone ?? null, found?.due ?? null)
    }
    default:
      return []
  }
}

function browsersOf({ browsers }: KnownWays): Address[] {
  return browsers.map(({ id, staff }) => ({ channel: 'push', address: id, staff, due: null }))
}

function sms(phone: string | null, due: Instant | null): Address[] {
  const number = e164(phone)
  return number === null ? [] : [{ channel: 'sms', address: number, staff: null, due }]
}

/** As it is dialled from anywhere; null for what is no phone number. */
function e164(phone: string | null): string | null {
  const parsed = phone === null ? null : parsePhoneNumber(phone)
  return parsed === null || 'error' in parsed ? null : parsed.number
}
