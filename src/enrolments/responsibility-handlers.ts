import { modelVersion } from '../care-models/rules.ts'
import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { asId, type PersonId, type UnitId } from '../shared/id.ts'
import { type Instant, later } from '../shared/instant.ts'
import { opensNext, type PhoneHours, phoneAt } from '../shared/phone-hours.ts'
import { Refused } from '../shared/refused.ts'
import { responsibility as texts } from '../shared/texts/sv/responsibility.ts'
import { openClaim } from './claim-store.ts'
import { waitingHandBack } from './closing-store.ts'
import { colleaguesOf, type KnownHolder, knownHolder } from './holder-store.ts'
import { listedCentre } from './listed-store.ts'
import { type Held, lineOf, slotOf } from './responsibility.ts'
import {
  type HeldNow,
  responsibilityChoices,
  responsibilityHistory,
  responsibilityNow,
  responsibilitySet,
} from './responsibility-api.ts'
import { checkSaying, foremost, heldAt, mayLetGo, rolesToSay } from './responsibility-rules.ts'
import { heldRows, lockSide, say } from './responsibility-store.ts'
import { afterMedicalTaken, contactTold, toldWith } from './standing-store.ts'
import { openEnrolment } from './store.ts'
import { sentence, type Told, tellResponsible } from './telling-store.ts'
import { unitsToTell } from './unit-store.ts'

/** Medical responsibility may be written down this long after it was taken over by phone or in a cabin. */
const AFTERWARDS_MS = 24 * 3_600_000

export const responsibilityHandlers: readonly Handled[] = [
  handle(responsibilityNow, async (call, input) => {
    const at = input.at ?? call.now
    const rows = await heldRows(call.trx, sideOf(call, input.person))
    const held = heldAt(rows, at, input.believedAt)
    const centre = held.some(({ role }) => lineOf(role) === 'medical')
      ? null
      : await listedCentre(call.trx, { person: input.person, unit: call.reader.unit, now: call.now })
    const units = [...held.flatMap(({ holder }) => holder.unit ?? []), ...(centre ? [centre.unit] : [])]
    const phones = await unitPhones(call.trx, units)
    return {
      person: input.person,
      at,
      believedAt: input.believedAt ?? null,
      held: withFirst(held.map((one) => heldNowOf(one, phones, { at, unit: call.reader.unit }))),
      otherwise: centre && { name: centre.name, ...answersAt(phones.get(centre.unit) ?? [], at, true) },
      taken: await takenElsewhere(call, { person: input.person, held }),
      maySay: rolesToSay({ ...call.reader, isTeam: call.reader.careModel !== null }),
    }
  }),
  handle(responsibilityHistory, async (call, { person }) => {
    const rows = await heldRows(call.trx, sideOf(call, person))
    return {
      person,
      periods: rows
        .map((held) => ({ ...periodOf(held), supersededAt: held.supersededAt }))
        .toSorted((a, b) =>
          a.since < b.since ? 1 : a.since > b.since ? -1 : a.writtenAt < b.writtenAt ? 1 : -1,
        ),
    }
  }),
  handle(responsibilityChoices, async (call, { person }) => {
    const { unit, owner, ownerKind, area } = call.reader
    return {
      person,
      colleagues: await colleaguesOf(call.trx, { unit, today: call.today }),
      units: await unitsToTell(call.trx, { person, today: call.today, here: { unit } }),
      sender: { owner, kind: ownerKind, area },
    }
  }),
  handle(responsibilitySet, async (call, input) => {
    const { trx, reader } = call
    const side = sideOf(call, input.person)
    const period = periodAsked(call, input)
    await lockSide(trx, side)
    const current = heldAt(await heldRows(trx, side), call.now).find(
      (held) => held.slot === slotOf(input.role),
    )
    if ((current?.id ?? null) !== input.sees)
      throw new Refused('command.stale', { status: 409, field: 'sees' })
    const known =
      input.holder === null
        ? null
        : await knownHolder(trx, input.holder, { unit: reader.unit, today: call.today })
    check(call, { role: input.role, known, current })
    if (input.role === 'teamPhysician') await notWhileHandingBack(call, input.person)
    const first = { role: input.role, holder: known?.holder ?? null, ...period }
    const told = [first, ...(await contactToo(call, { person: input.person, said: first }))]
    await writeEntry(call, {
      id: input.entry,
      person: input.person,
      kind: 'responsibility',
      body: { sections: [{ heading: texts.entry.heading, text: told.map(sentence).join('\n') }] },
      signing: 'signed',
      happenedAt: period.start < call.now ? period.start : call.now,
    })
    for (const one of told) {
      await say(trx, side, {
        ...one,
        id: one === first ? input.id : derivedId(call.id, `says:${one.role}`),
        source: { entry: input.entry },
        saidBy: `${reader.name}, ${reader.title}`,
        at: call.now,
      })
    }
    const { to, threads } = await toldWith(call, { person: input.person, also: input.tell })
    await tellResponsible(call, { to, threads, person: input.person, entry: input.entry, told })
    if (input.role === 'teamPhysician' && known !== null)
      await afterMedicalTaken(call, input.person, known.holder)
    call.emit(`unit:${reader.unit}`)
    call.emit(`person:${input.person}`)
    return { id: input.id, version: call.id }
  }),
]

function sideOf(call: Call, person: PersonId) {
  return { owner: call.reader.owner, unit: call.reader.unit, person }
}

/** The period that is meant; it ends after it begins, and medical responsibility is not backdated. */
function periodAsked(
  call: Change,
  input: { from?: Instant | undefined; until?: Instant | undefined; role: Held['role'] },
) {
  const start = input.from ?? call.madeAt
  if (input.until !== undefined && input.until <= start) {
    throw new Refused('responsibility.endBeforeStart', { status: 422, field: 'until' })
  }
  if (lineOf(input.role) === 'medical' && start < later(call.now, -AFTERWARDS_MS)) {
    throw new Refused('responsibility.inThePast', { status: 422, field: 'from' })
  }
  return { start, ...(input.until === undefined ? {} : { end: input.until }) }
}

/** What the team has offered back without it, nobody takes on meanwhile: the receiver would end it unseen. */
async function notWhileHandingBack(call: Change, person: PersonId): Promise<void> {
  const open = await openEnrolment(call.trx, { person, unit: call.reader.unit })
  const waiting = open === undefined ? undefined : await waitingHandBack(call.trx, open.id)
  if (waiting !== undefined && !waiting.lines.includes('medical'))
    throw new Refused('enrolment.alreadyHandingBack', { field: 'role' })
}

function check(
  call: Change,
  given: { role: Held['role']; known: KnownHolder | null; current: Held | undefined },
): void {
  const { reader } = call
  checkSaying({
    role: given.role,
    by: { profession: reader.profession, ownerKind: reader.ownerKind, isTeam: reader.careModel !== null },
    holder: given.known,
    heldHere: given.current?.holder.unit === reader.unit,
  })
}

/** The word of another unit's physician about what is held here; what was asked of another hour has none. */
async function takenElsewhere(call: Call, of: { person: PersonId; held: readonly Held[] }) {
  const { reader, trx } = call
  const here = of.held.some((one) => one.slot === 'medical' && one.holder.unit === reader.unit)
  const claim = here ? await openClaim(trx, sideOf(call, of.person)) : undefined
  if (claim === undefined) return null
  const { name, title, unitName } = claim.holder
  const by = { profession: reader.profession, ownerKind: reader.ownerKind, isTeam: reader.careModel !== null }
  return { name, title, unitName, since: claim.start, saidBy: claim.saidBy, mayLetGo: mayLetGo(by) }
}

/** A physician who takes over becomes fast vårdkontakt too, where the team's model says so (MNV-07). */
async function contactToo(call: Change, given: { person: PersonId; said: Told }): Promise<Told[]> {
  const { role, holder, start } = given.said
  const open = await openEnrolment(call.trx, { person: given.person, unit: call.reader.unit })
  if (role !== 'teamPhysician' || holder === null || open === undefined) return []
  const model = modelVersion(open.care_model, open.care_model_version)
  return contactTold(model, { profession: 'physician', holder, start })
}

function periodOf(held: Held) {
  return {
    id: asId<'responsibility'>(held.id),
    line: lineOf(held.role),
    role: held.role,
    name: held.holder.name,
    title: held.holder.title,
    unit: held.holder.unit,
    unitName: held.holder.unitName,
    staff: held.holder.staff,
    since: held.start,
    until: held.end ?? null,
    source: held.source,
    saidBy: held.saidBy,
    writtenAt: held.writtenAt,
  }
}

/** A holder with the phone that answers at an hour: the unit's line of that hour, or the phone that was given. */
function heldNowOf(
  held: Held,
  phones: ReadonlyMap<UnitId, readonly PhoneHours[]>,
  when: { at: Instant; unit: UnitId },
): Omit<HeldNow, 'first'> {
  const lines = held.holder.unit === null ? [] : (phones.get(held.holder.unit) ?? [])
  const open = phoneAt(lines, when.at, lineOf(held.role) === 'medical')
  const answers = answersAt(lines, when.at, lineOf(held.role) === 'medical')
  return {
    ...periodOf(held),
    here: held.holder.unit === when.unit,
    phone: answers.phone ?? held.holder.phone,
    phoneLine: open?.line ?? null,
    opensAt: held.holder.phone === null ? answers.opensAt : null,
    phones: [...lines],
  }
}

/** The phone that answers at an hour; when none does, when one will. */
function answersAt(lines: readonly PhoneHours[], at: Instant, medical: boolean) {
  const phone = phoneAt(lines, at, medical)?.phone ?? null
  return { phone, opensAt: phone === null ? (opensNext(lines, at)?.at ?? null) : null }
}

function withFirst(held: readonly Omit<HeldNow, 'first'>[]): HeldNow[] {
  const lines = [...new Set(held.map((one) => one.line))]
  const firsts = lines.map((line) =>
    foremost(held.filter((one) => one.line === line).map((one) => ({ ...one, answers: one.phone !== null }))),
  )
  return held.map((one) => ({ ...one, first: firsts.some((first) => first?.id === one.id) }))
}
