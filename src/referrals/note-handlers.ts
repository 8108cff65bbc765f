import { relate } from '../access/care-relation-store.ts'
import { modelById } from '../care-models/rules.ts'
import { type Change, type Handled, handle } from '../door/call.ts'
import { openingOf } from '../duty/opening-store.ts'
import { writeEntry } from '../records/entry-store.ts'
import { openProcess } from '../records/process-store.ts'
import type { PersonId } from '../shared/id.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { Refused } from '../shared/refused.ts'
import { profession as professions } from '../shared/texts/sv/profession.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { noteReferral } from './api.ts'
import { reported } from './expected-rules.ts'
import { insertReferral } from './referral-store.ts'
import { checkContent } from './rules.ts'
import { startSteps } from './step-store.ts'
import { contentSections } from './wording-rules.ts'

/** What the team writes while a caller without account talks. The writer has read it, so it is receipted at once. */
export const noteHandlers: readonly Handled[] = [
  handle(noteReferral, async (call, input) => {
    const { trx, reader, now, id: version } = call
    if (reader.careModel === null) throw new Refused('referral.noTeam', { status: 403 })
    const model = modelById(reader.careModel)
    await living(call, input.person)
    checkContent(model, input)
    const { caller } = input
    const process = { id: input.referral, owner: reader.owner, unit: reader.unit, person: input.person }
    await openProcess(trx, { ...process, kind: 'referral', state: 'receipted', version, openedAt: now })
    await relate(trx, { ...process, reason: 'referral', process: input.referral, from: call.madeAt })
    const from = `${caller.name}, ${professions.one[caller.profession]}, ${caller.unit}, ${displayPhone(caller.phone)}`
    await writeEntry(call, {
      id: input.entry,
      person: input.person,
      kind: 'referralNoted',
      process: input.referral,
      signing: 'signed',
      body: {
        sections: [{ heading: texts.headings.sender, text: from }, ...contentSections(model, input)],
        data: { sbar: input.sbar },
      },
    })
    await insertReferral(trx, {
      ...process,
      model,
      source: 'phone',
      fromUnit: null,
      sender: caller,
      entry: input.entry,
      reason: input.reason,
      urgency: input.urgency,
      urgencyOrder: model.urgencies.find(({ key }) => key === input.urgency)?.order ?? 1,
      gates: input.gates,
      told: input.told,
      ...input.consent,
      ground: null,
      statement: null,
      receivedAt: now,
      receiptedAt: now,
      receipted: { by: reader.staff, name: reader.name },
    })
    const opening = await openingOf(trx, reader.unit, call.today)
    const event = reported({
      urgency: input.urgency,
      at: now,
      readFrom: null,
      opening: opening.said === null ? undefined : opening,
    })
    await startSteps(
      trx,
      { ...process, about: process.id, model, version, now },
      { event, without: ['receipted'] },
    )
    call.emit(`unit:${reader.unit}`)
    return { referral: input.referral, version, person: input.person }
  }),
]

/** The person, whom the team may never have met, must be known and alive. */
async function living(call: Change, person: PersonId): Promise<void> {
  const row = await call.trx
    .selectFrom('person')
    .select('deceased_day')
    .where('id', '=', person)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('access.notFound', { status: 404, field: 'person' })
  if (row.deceased_day !== null) throw new Refused('referral.deceased', { status: 409, field: 'person' })
}
