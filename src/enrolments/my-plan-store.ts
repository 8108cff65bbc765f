import type { Change } from '../door/call.ts'
import { unitPhones } from '../organisation/unit-store.ts'
import { writeEntry } from '../records/entry-store.ts'
import type { EntryId } from '../shared/id.ts'
import { myPlan as texts } from '../shared/texts/sv/my-plan.ts'
import type { PlainWords, PlanContact } from './closing.ts'
import { planContact } from './closing-rules.ts'
import type { KnownReceiver } from './receiver-store.ts'
import type { EnrolmentRow } from './store.ts'

/** Writes the person's own page with the phones as they are today: the paper stays as it was given. */
export async function writeMyPlan(
  call: Change,
  given: {
    enrolment: EnrolmentRow
    plainWords: PlainWords & { readonly entry: EntryId }
    takesOver: KnownReceiver
    also: readonly KnownReceiver[]
  },
): Promise<void> {
  const { enrolment: row, plainWords: said } = given
  const contacts = [
    await contactOf(call, texts.takesOver, given.takesOver),
    ...(await Promise.all(given.also.map((one) => contactOf(call, texts.also, one)))),
  ]
  await writeEntry(call, {
    id: said.entry,
    person: row.person_id,
    kind: 'myPlan',
    process: row.id,
    body: {
      sections: [
        { heading: texts.whoCame, text: said.whoCame },
        { heading: texts.whatWeDecided, text: said.whatWeDecided },
        { heading: texts.nextStep, text: said.nextStep },
        { heading: texts.when112, text: said.when112 },
      ],
      data: {
        team: call.reader.unitName,
        whoCame: said.whoCame,
        whatWeDecided: said.whatWeDecided,
        nextStep: said.nextStep,
        nextDay: said.nextDay ?? null,
        when112: said.when112,
        given: said.given,
        contacts: contacts.map((contact) => ({ ...contact })),
      },
    },
    signing: 'signed',
  })
}

async function contactOf(call: Change, who: string, of: KnownReceiver): Promise<PlanContact> {
  const name = of.name === of.unitName ? of.name : `${of.name}, ${of.unitName}`
  if (of.to === null) return { who, name, day: of.phone, evening: null, night: null }
  const phones = await unitPhones(call.trx, [of.to.unit])
  return planContact({ who, name }, phones.get(of.to.unit) ?? [])
}
