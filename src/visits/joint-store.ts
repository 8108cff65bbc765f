import { groundOfAnswer } from '../exchanges/ground-rules.ts'
import type { Ground } from '../exchanges/message.ts'
import { type Receiver, receiverOf, type Sending, sendMessage } from '../exchanges/message-store.ts'
import { receiptMessage } from '../exchanges/receipt-store.ts'
import { needsStatement } from '../exchanges/rules.ts'
import type { Trx } from '../platform/database.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { CommandId, UnitId } from '../shared/id.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'
import { noteEvent } from './event-store.ts'
import { JOINT_SNAPSHOT_VERSION, type JointSnapshot } from './joint.ts'
import { type JointTelling, jointSnapshotOf } from './joint-rules.ts'
import { insertPartner, type PartnerNews, takeNews } from './partner-store.ts'
import { seeToTwo } from './two-store.ts'
import { homeText } from './view-rules.ts'
import { kindOf, kindsFor, kindText } from './visit-kind-rules.ts'
import type { Partner, VisitRow } from './visit-row.ts'
import { openVisit, stepVisit } from './visit-write-store.ts'

/** What telling another unit needs of a change. */
export type Telling = Sending & { readonly id: CommandId; emit(topic: string): void }

/** Asks another unit along: a message, and on its side a visit that waits for its answer. */
export async function askAlong(
  telling: Telling,
  row: VisitRow,
  asked: { unit: UnitId; ground: Ground; statement: string | undefined; going: readonly string[] },
): Promise<void> {
  const { trx, reader, now, id: command } = telling
  const thread = derivedId<'message'>(command, `joint:${asked.unit}`)
  const theirs = derivedId<'process'>(command, `joint-visit:${asked.unit}`)
  const slot = { day: row.day, from: row.from, to: row.to }
  const common = { person: row.person.id, thread, ground: asked.ground, statement: asked.statement, at: now }
  await insertPartner(trx, {
    ...common,
    visit: row.id,
    owner: reader.owner,
    unit: asked.unit,
    asking: true,
    their: null,
  })
  const receiver = await sendMessage(telling, {
    ...(await outgoing(telling, row, { what: 'asked', to: asked.unit, going: asked.going, note: '' })),
    id: thread,
    ground: asked.ground,
    ...(asked.statement === undefined ? {} : { statement: asked.statement }),
    deliver: async (there, { owner, unit, careModel }) => {
      await openVisit(there, {
        ...{ id: theirs, owner, unit, person: row.person.id, state: 'asked', mode: row.mode, slot },
        kind: kindOf(careModel, row.kind)?.key ?? kindsFor(careModel)[0]?.key ?? row.kind,
        minutes: row.minutes,
        place: row.place === 'other' ? { kind: 'other', text: row.placeText ?? '' } : { kind: 'home' },
        why: row.why,
        notJoint: null,
        about: null,
        personTold: row.personTold,
        going: [],
        plannedBy: null,
        version: command,
        openedAt: now,
      })
      const mine = { visit: theirs, owner, unit: reader.unit, asking: false, their: slot }
      await insertPartner(there, { ...common, ...mine })
      await noteEvent(
        { ...telling, trx: there },
        { visit: theirs, person: row.person.id, owner },
        { kind: 'jointAsked' },
      )
    },
  })
  await noteEvent(
    telling,
    { visit: row.id, person: row.person.id },
    { kind: 'jointAsked', note: receiver.unitName },
  )
  telling.emit(`unit:${receiver.unit}`)
}

/** Tells the other units of a joint visit what has become of this side's visit. Those who said no are left in peace. */
export async function tellPartners(
  telling: Telling,
  row: VisitRow,
  told: {
    what: Exclude<JointSnapshot['what'], 'asked'>
    partners: readonly Partner[]
    going: readonly string[]
    note: string
  },
): Promise<void> {
  for (const partner of told.partners) {
    if (partner.answer === 'declined') continue
    const to = await receiverOf(telling.trx, partner.unit, telling.now.slice(0, 10))
    const ground = groundBack(telling, partner, to)
    await sendMessage(telling, {
      ...(await outgoing(telling, row, { ...told, to: partner.unit })),
      id: derivedId<'message'>(telling.id, `joint:${row.id}:${partner.unit}`),
      thread: partner.thread,
      ground,
      ...(needsStatement(ground)
        ? { statement: partner.statement ?? sv.record.jointTitle.asked(partner.unitName) }
        : {}),
      deliver: (there, { owner }) => deliverNews({ ...telling, trx: there }, { row, partner, owner, told }),
    })
    telling.emit(`unit:${partner.unit}`)
  }
}

async function deliverNews(
  there: Telling,
  given: {
    row: VisitRow
    partner: Partner
    owner: Receiver['owner']
    told: { what: Exclude<JointSnapshot['what'], 'asked'>; note: string }
  },
): Promise<void> {
  const { row, partner, owner, told } = given
  const news = newsOf(row, {
    what: told.what,
    note: told.note,
    name: `${there.reader.name}, ${there.reader.title}`,
  })
  const visit = await takeNews(there.trx, {
    thread: partner.thread,
    from: there.reader.unit,
    owner,
    news,
    at: there.now,
  })
  if (visit === undefined) return
  const kinds = { accepted: 'jointAccepted', declined: 'jointDeclined' } as const
  const kind = told.what === 'accepted' || told.what === 'declined' ? kinds[told.what] : 'partnerNews'
  await noteEvent(
    there,
    { visit, person: row.person.id, owner },
    {
      kind,
      note: [sv.record.jointTitle[told.what](there.reader.unitName), told.note].filter(Boolean).join('. '),
    },
  )
  const { trx, now, id: version } = there
  const emit = (topic: string) => there.emit(topic)
  await seeToTwo({ trx, now, owner, version, emit }, { visits: [visit] })
  if (told.what === 'cancelled') await endIfStillAsked(there.trx, { visit, version: there.id, at: there.now })
}

/** Answering the question is reading it: its message leaves the unit's inbox, and the asker is told by whom. */
export async function receiptQuestion(telling: Telling, partners: readonly Partner[]): Promise<void> {
  for (const { thread } of partners.filter(({ asking }) => !asking)) {
    const unread = await telling.trx
      .selectFrom('message_received')
      .select('id')
      .where('id', '=', thread)
      .where('unit_id', '=', telling.reader.unit)
      .where('receipted_at', 'is', null)
      .executeTakeFirst()
    if (unread !== undefined) await receiptMessage(telling, { message: unread.id })
  }
}

/** A question whose asker no longer goes needs no answer. */
async function endIfStillAsked(
  trx: Trx,
  given: { visit: VisitRow['id']; version: CommandId; at: Telling['now'] },
): Promise<void> {
  const row = await trx.selectFrom('process').select('state').where('id', '=', given.visit).executeTakeFirst()
  if (row?.state !== 'asked') return
  const { visit, version, at } = given
  await stepVisit(trx, { visit, state: 'cancelled', version, endedAt: at, endReason: 'notNeeded' })
}

function newsOf(
  row: VisitRow,
  told: { what: JointSnapshot['what']; note: string; name: string },
): PartnerNews {
  const their = { day: row.day, from: row.from, to: row.to }
  switch (told.what) {
    case 'accepted':
      return { answer: 'accepted', note: told.note, name: told.name, state: 'planned', their }
    case 'declined':
      return { answer: 'declined', note: told.note, name: told.name }
    case 'cancelled':
      return { state: 'cancelled' }
    default:
      return { state: 'planned', their }
  }
}

/** The sender's own entry and the snapshot of one message. */
async function outgoing(
  telling: Telling,
  row: VisitRow,
  told: Pick<JointTelling, 'what' | 'going' | 'note'> & { to: UnitId },
) {
  const snapshot = jointSnapshotOf({
    what: told.what,
    from: telling.reader,
    kind: kindText(row.careModel, row.kind),
    slot: { day: row.day, from: row.from, to: row.to },
    minutes: row.minutes,
    place: row.place === 'other' ? (row.placeText ?? '') : row.person.protected ? '' : homeText(row.person),
    why: row.why,
    going: told.going,
    note: told.note,
  })
  const entry = await writeEntry(telling, {
    id: derivedId<'entry'>(telling.id, `joint:${row.id}:${told.to}`),
    person: row.person.id,
    kind: 'jointVisit',
    process: row.id,
    body: { sections: snapshot.sections },
    signing: 'none',
  })
  const { id: version } = telling
  return {
    person: row.person.id,
    kind: 'notice' as const,
    to: told.to,
    entry,
    snapshot,
    snapshotVersion: JOINT_SNAPSHOT_VERSION,
    version,
  }
}

/** The one who asked keeps the ground it gave; the one who answers goes back on it where it carries. */
function groundBack(telling: Telling, partner: Partner, to: Receiver): Ground {
  const { owner, ownerKind: kind, area } = telling.reader
  // Cast: insertPartner put a ground there.
  return groundOfAnswer(partner.ground as Ground, { owner, kind, area }, to)
}
