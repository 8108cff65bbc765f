import type { z } from 'zod'
import { modelVersion } from '../care-models/rules.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { personsInList } from '../exchanges/person-in-list-store.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Section } from '../records/entry.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import { Refused } from '../shared/refused.ts'
import { closing as texts } from '../shared/texts/sv/closing.ts'
import { enrolment as words } from '../shared/texts/sv/enrolment.ts'
import { enrolmentClose, enrolmentClosing } from './closing-api.ts'
import { linesHandedBack } from './closing-rules.ts'
import { afterDeath, endEnrolment } from './ending-store.ts'
import { offerBack } from './hand-back-store.ts'
import { partyOf } from './handlers.ts'
import { writeMyPlan } from './my-plan-store.ts'
import { type KnownReceiver, knownReceiver, spoken } from './receiver-store.ts'
import { sendCopies } from './report-store.ts'
import { type Line, lineOf } from './responsibility.ts'
import { heldAt } from './responsibility-rules.ts'
import { heldRows } from './responsibility-store.ts'
import { checkMayClose, needsHandBack, sourceOf } from './rules.ts'
import { changeEnrolment, type EnrolmentRow, enrolmentById, stateOf } from './store.ts'
import { unitsToTell } from './unit-store.ts'

export type CloseInput = z.output<typeof enrolmentClose.input>

export const closingHandlers: readonly Handled[] = [
  handle(enrolmentClosing, async (call, { enrolment }) => {
    const { trx, reader, now } = call
    const row = await found(call, enrolment)
    const person = (await personsInList(trx, [row.person_id])).get(row.person_id)
    if (person === undefined) throw new Refused('access.notFound', { status: 404 })
    const model = modelVersion(row.care_model, row.care_model_version)
    const lines = await linesHere(call, row)
    const medicalHere = lines.held.includes('medical')
    const standing = { state: stateOf(row), medicalHere }
    return {
      enrolment: row.id,
      person,
      version: row.version,
      criteria: model.closing.criteria.map(({ key, text, origin }) => ({
        key,
        text,
        source: sourceOf(origin),
      })),
      reports: model.closing.reports.map(({ key, text }) => ({ key, text })),
      units: await unitsToTell(trx, { person: row.person_id, today: call.today, here: reader }),
      sender: partyOf(reader),
      held: linesHandedBack(lines),
      handBackWorkingDays: model.closing.handBack.acceptWithinWorkingDays,
      mayClose: mayClose(standing, reader.profession),
      medicalHere,
      team: {
        name: reader.unitName,
        since: row.started_at < now ? row.started_at : now,
        people: [row.nurse_name, row.physician_name].filter((name) => name !== null),
      },
    }
  }),
  handle(enrolmentClose, async (call, input) => {
    const { reader } = call
    const row = await found(call, input.enrolment)
    const lines = await linesHere(call, row)
    const dead = !needsHandBack(input.reason)
    checkMayClose(
      { state: stateOf(row), medicalHere: lines.held.includes('medical') },
      { profession: reader.profession, dead },
    )
    checkComplete(input, dead)
    // A death that only the closing knew of would leave every other unit's visits and reminders going.
    if (dead && !call.circumstances.person?.deceased) {
      throw new Refused('enrolment.deathNotRecorded', { status: 409, field: 'reason' })
    }
    const copies: KnownReceiver[] = []
    for (const one of input.copies) copies.push(await knownReceiver(call.trx, one, here(call)))
    await writeEntry(call, {
      id: input.report.entry,
      person: row.person_id,
      kind: 'report',
      process: row.id,
      body: { sections: reportOf(row, input, copies) },
      signing: 'signed',
    })
    await changeEnrolment(call.trx, row.id, { closing_reason: input.reason })
    await sendCopies(call, { enrolment: row, input, copies })
    if (dead || input.handBack === undefined) await endAfterDeath(call, row)
    else await handBack(call, { row, input, handBack: input.handBack, lines, copies })
    call.emit(`unit:${reader.unit}`)
    call.emit(`person:${row.person_id}`)
    return { enrolment: row.id, version: call.id }
  }),
]

/** Offers responsibility back, writes the person's own page, and keeps the person on the list until it is accepted. */
async function handBack(
  call: Change,
  given: {
    row: EnrolmentRow
    input: CloseInput
    handBack: NonNullable<CloseInput['handBack']>
    lines: Parameters<typeof linesHandedBack>[0]
    copies: readonly KnownReceiver[]
  },
): Promise<void> {
  const { row, input, copies } = given
  const to = await knownReceiver(call.trx, given.handBack.to, here(call))
  await offerBack(call, {
    enrolment: row,
    input,
    handBack: given.handBack,
    to,
    lines: linesHandedBack(given.lines),
  })
  if (input.plainWords !== undefined) {
    await writeMyPlan(call, { enrolment: row, plainWords: input.plainWords, takesOver: to, also: copies })
  }
  await moveProcess(call.trx, { id: row.id, state: 'handingBack', version: call.id })
}

async function endAfterDeath(call: Change, row: EnrolmentRow): Promise<void> {
  await endEnrolment(call, { ...afterDeath(row, derivedId(call.id, 'ended')), enrolment: row })
}

function checkComplete(input: CloseInput, dead: boolean): void {
  if (dead) return
  if (input.handBack === undefined)
    throw new Refused('enrolment.receiverNeeded', { status: 422, field: 'handBack' })
  if (input.plainWords === undefined) {
    throw new Refused('enrolment.plainWordsNeeded', { status: 422, field: 'plainWords' })
  }
}

/** The report with what a named person judged of the criteria, and who else gets it. */
function reportOf(row: EnrolmentRow, input: CloseInput, copies: readonly KnownReceiver[]): Section[] {
  const { criteria } = modelVersion(row.care_model, row.care_model_version).closing
  const judged = input.criteria.flatMap(({ key, met, note }) => {
    const text = criteria.find((one) => one.key === key)?.text.sv
    if (text === undefined) return []
    return [`${text}: ${texts.criteria.met[met].toLowerCase()}.${note ? ` ${note}` : ''}`]
  })
  const why = [words.reason[input.reason], input.reasonText ?? ''].filter((part) => part !== '')
  return [
    { heading: texts.criteria.reason, text: `${why.join('. ')}.` },
    ...(judged.length > 0 ? [{ heading: texts.entry.criteria, text: judged.join('\n') }] : []),
    ...input.report.sections,
    ...(copies.length > 0 ? [{ heading: texts.entry.copies, text: copies.map(spoken).join('\n') }] : []),
  ]
}

/** The lines that colleagues of the own unit hold now, and whether a municipal nurse stands beside them. */
async function linesHere(call: Pick<Change, 'trx' | 'reader' | 'now'>, row: EnrolmentRow) {
  const { owner, unit } = call.reader
  const now = heldAt(await heldRows(call.trx, { owner, unit, person: row.person_id }), call.now)
  const mine = now.filter((held) => held.holder.unit === unit)
  const held: Line[] = [...new Set(mine.map((one) => lineOf(one.role)))]
  return {
    held,
    municipalNurse: now.some((one) => one.slot === 'municipalNurse' && one.holder.unit !== unit),
  }
}

function mayClose(
  standing: Parameters<typeof checkMayClose>[0],
  profession: Change['reader']['profession'],
): boolean {
  try {
    checkMayClose(standing, { profession, dead: false })
    return true
  } catch {
    return false
  }
}

function here(call: Change) {
  return { unit: call.reader.unit, today: call.today }
}

async function found(call: Pick<Change, 'trx'>, id: EnrolmentRow['id']): Promise<EnrolmentRow> {
  const row = await enrolmentById(call.trx, id)
  if (row === undefined) throw new Refused('access.notFound', { status: 404 })
  return row
}
