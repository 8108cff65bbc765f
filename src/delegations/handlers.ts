import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { isMas } from '../organisation/mas-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { addDays, addMonths } from '../shared/day.ts'
import type { CommandId, DelegationId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { delegation as texts } from '../shared/texts/sv/delegation.ts'
import {
  delegationCandidates,
  delegationOverview,
  giveDelegation,
  listDelegations,
  reviewDelegation,
  revokeDelegation,
} from './api.ts'
import type { DelegationRow } from './delegation.ts'
import {
  allowedOn,
  daysAmiss,
  endsSoon,
  mayDelegate,
  mayReceive,
  reviewOverdue,
  standingAt,
} from './rules.ts'
import {
  delegationFor,
  delegationIdOf,
  delegationsOf,
  eventsOf,
  insertDelegation,
  noteDelegation,
  type StoredDelegation,
  updateDelegation,
  workerOf,
  workersOf,
} from './store.ts'

/** Delegations as they are read, given, gone through and revoked. */
export const delegationHandlers: readonly Handled[] = [
  handle(listDelegations, async (call, { which }) => {
    const { trx, reader, today } = call
    const found = await delegationsOf(trx, {
      owner: reader.owner,
      unit: reader.unit,
      since: addMonths(today, -24),
    })
    const [rows, mas] = [await shown(call, found), await isMas(trx, reader.assignment)]
    const wanted = rows.filter(({ standing }) => isNow(standing) === (which === 'now'))
    return {
      rows: which === 'now' ? wanted : wanted.toReversed(),
      total: wanted.length,
      soon: rows.filter((row) => row.standing === 'holds' && row.soon && !row.renewed).length,
      mayGive: mayDelegate(reader.profession) && !mas,
      mas,
    }
  }),
  handle(delegationCandidates, async ({ trx, reader, today }) => {
    const workers = await workersOf(trx, { unit: reader.unit, today })
    return {
      staff: workers
        .filter(({ profession, staff }) => mayReceive(profession) && staff !== reader.staff)
        .map(({ assignment, name, title }) => ({ assignment, name, title })),
    }
  }),
  handle(giveDelegation, async (call, input) => {
    const { trx, reader, now, today, id: version } = call
    const { staff, assignment } = delegatorOf(call)
    // Whoever oversees them all gives none under that assignment.
    if (await isMas(trx, assignment)) throw new Refused('delegation.masReads', { status: 403 })
    const amiss = daysAmiss(input, today)
    if (amiss.length > 0) throw new Refused('input.invalid', { status: 422, fields: amiss })
    const worker = await workerOf(trx, { assignment: input.to, unit: reader.unit, today })
    if (worker === undefined || !mayReceive(worker.profession) || worker.staff === staff) {
      throw new Refused('delegation.notTo', { status: 422, field: 'to' })
    }
    const before = input.renews === undefined ? null : await ownDelegation(call, input.renews)
    if (before !== null && (before.task !== input.task || before.delegate !== worker.staff)) {
      throw new Refused('delegation.renewsOther', { status: 422, field: 'renews' })
    }
    await insertDelegation(trx, {
      id: input.delegation,
      owner: reader.owner,
      unit: reader.unit,
      person: input.person ?? null,
      task: input.task,
      exactly: input.exactly,
      delegator: { staff, assignment, name: reader.name, title: reader.title },
      delegate: worker,
      from: input.from,
      until: input.until,
      knowledge: input.knowledge,
      knowledgeOn: input.knowledgeOn,
      renews: input.renews ?? null,
      at: now,
      version,
    })
    const given = { id: input.delegation, owner_id: reader.owner, person_id: input.person ?? null }
    const event = { by: reader, at: now, text: input.knowledge }
    await noteDelegation(trx, { ...event, id: derivedId(version, 'given'), of: given, what: 'given' })
    if (before !== null) {
      const text = texts.renewedTo(input.until)
      await noteDelegation(trx, {
        ...event,
        id: derivedId(version, 'renewed'),
        of: before,
        what: 'renewed',
        text,
      })
    }
    call.emit(`unit:${reader.unit}`)
    return { delegation: input.delegation, version }
  }),
  handle(reviewDelegation, async (call, { delegation, version, text }) => {
    const one = await ownDelegation(call, delegation)
    demand(call, one, 'delegation.review')
    return await change(call, one, { seen: version, what: 'reviewed', text })
  }),
  handle(revokeDelegation, async (call, { delegation, version, reason }) => {
    const one = await ownDelegation(call, delegation)
    demand(call, one, 'delegation.revoke')
    return await change(call, one, { seen: version, what: 'revoked', text: reason })
  }),
  handle(delegationOverview, async (call) => {
    const { trx, reader, today } = call
    if (!(await isMas(trx, reader.assignment))) throw new Refused('delegation.masOnly', { status: 403 })
    const rows = await shown(
      call,
      await delegationsOf(trx, { owner: reader.owner, since: addMonths(today, -24) }),
    )
    const monthAgo = addDays(today, -30)
    const units = Map.groupBy(rows, ({ unitName }) => unitName)
    return {
      rows: rows.filter(({ standing }) => isNow(standing)).map((row) => ({ ...row, person: null })),
      total: rows.filter(({ standing }) => isNow(standing)).length,
      units: [...units].map(([name, all]) => {
        const holding = all.filter(({ standing }) => standing === 'holds')
        return {
          name,
          holds: holding.length,
          soon: holding.filter((row) => row.soon && !row.renewed).length,
          ended: all.filter((row) => endedSince(row, monthAgo)).length,
          reviewOverdue: holding.filter((row) => row.reviewOverdue).length,
        }
      }),
    }
  }),
]

function isNow(standing: DelegationRow['standing']): boolean {
  return standing === 'holds' || standing === 'coming'
}

function endedSince(row: DelegationRow, since: DelegationRow['until']): boolean {
  if (isNow(row.standing) || row.renewed) return false
  return (row.revoked?.at.slice(0, 10) ?? row.until) >= since
}

async function shown(call: Call, found: readonly StoredDelegation[]): Promise<DelegationRow[]> {
  const { trx, reader, now, today } = call
  const ids = found.flatMap(({ person }) => (person === null ? [] : [person]))
  const [persons, events] = [
    await personsInList(trx, ids),
    await eventsOf(
      trx,
      found.map(({ id }) => id),
    ),
  ]
  return found.map((one) => {
    const standing = standingAt(one, now)
    const { revoked_at: at, revoked_name: by, revoked_reason: reason } = one
    return {
      delegation: delegationIdOf(one),
      version: one.version,
      unit: one.unit_id,
      unitName: one.unit_name,
      task: one.task,
      exactly: one.exactly,
      person: (one.person === null ? undefined : persons.get(one.person)) ?? null,
      personBound: one.person !== null,
      delegate: one.delegate_name,
      delegateTitle: one.delegate_title,
      delegator: one.delegator_name,
      delegatorTitle: one.delegator_title,
      from: one.from,
      until: one.until,
      standing,
      soon: endsSoon(one, today),
      knowledge: one.knowledge,
      knowledgeOn: one.knowledge_on,
      reviewedOn: one.reviewed_on,
      reviewOverdue: reviewOverdue(one.reviewed_on, today),
      renewed: one.renewed === true,
      revoked: at === null || by === null || reason === null ? null : { at, by, reason },
      mine: one.delegate === reader.staff,
      allowed: allowedOn(standing, {
        profession: reader.profession,
        ownUnit: one.unit_id === reader.unit,
      }).filter((action) => action !== 'delegation.renew' || one.renewed !== true),
      history: (events.get(one.id) ?? []).map(({ of: _, ...event }) => event),
    }
  })
}

/** Whoever delegates does so under an own assignment; a job or a machine never does. */
function delegatorOf({ reader }: Change) {
  const { staff, assignment, profession } = reader
  if (!mayDelegate(profession) || staff === null || assignment === null) {
    throw new Refused('delegation.otherProfession', { status: 403 })
  }
  return { staff, assignment }
}

async function ownDelegation(call: Change, delegation: DelegationId): Promise<StoredDelegation> {
  const one = await delegationFor(call.trx, { delegation, unit: call.reader.unit })
  if (one === undefined) throw new Refused('access.notFound', { status: 404 })
  return one
}

function demand(
  call: Change,
  one: StoredDelegation,
  action: 'delegation.review' | 'delegation.revoke',
): void {
  delegatorOf(call)
  const allowed = allowedOn(standingAt(one, call.now), { profession: call.reader.profession, ownUnit: true })
  if (!allowed.includes(action)) throw new Refused('delegation.endedAlready', { status: 409 })
}

async function change(
  call: Change,
  one: StoredDelegation,
  done: { seen: CommandId; what: 'reviewed' | 'revoked'; text: string },
) {
  const { trx, reader, now, today, id: version } = call
  const { seen, what, text } = done
  const delegation = delegationIdOf(one)
  const updated = await updateDelegation(
    trx,
    { delegation, seen, by: version },
    what === 'reviewed'
      ? { reviewed_on: today }
      : { revoked_at: now, revoked_name: reader.name, revoked_reason: text },
  )
  if (!updated) throw new Refused('command.stale', { status: 409, field: 'version' })
  await noteDelegation(trx, { id: derivedId(version, what), of: one, what, by: reader, at: now, text })
  call.emit(`unit:${reader.unit}`)
  return { delegation, version }
}
