import { closing as enClosing } from '../shared/texts/en/closing.ts'
import { death as enDeath } from '../shared/texts/en/death.ts'
import { enrolment as enEnrolment } from '../shared/texts/en/enrolment.ts'
import { fact as enFact } from '../shared/texts/en/fact.ts'
import { imported as enImported } from '../shared/texts/en/imported.ts'
import { myPlan as enMyPlan } from '../shared/texts/en/my-plan.ts'
import { nightReport as enNightReport } from '../shared/texts/en/night-report.ts'
import { order as enOrder } from '../shared/texts/en/order.ts'
import { orderBlood as enOrderBlood } from '../shared/texts/en/order-blood.ts'
import { plan as enPlan } from '../shared/texts/en/plan.ts'
import { record as enRecord } from '../shared/texts/en/record.ts'
import { referral as enReferral } from '../shared/texts/en/referral.ts'
import { responsibility as enResponsibility } from '../shared/texts/en/responsibility.ts'
import { round as enRound } from '../shared/texts/en/round.ts'
import { sbar as enSbar } from '../shared/texts/en/sbar.ts'
import { stayReport as enStayReport } from '../shared/texts/en/stay-report.ts'
import { task as enTask } from '../shared/texts/en/task.ts'
import { visit as enVisit } from '../shared/texts/en/visit.ts'
import { closing } from '../shared/texts/sv/closing.ts'
import { death } from '../shared/texts/sv/death.ts'
import { enrolment } from '../shared/texts/sv/enrolment.ts'
import { fact } from '../shared/texts/sv/fact.ts'
import { imported } from '../shared/texts/sv/imported.ts'
import { myPlan } from '../shared/texts/sv/my-plan.ts'
import { nightReport } from '../shared/texts/sv/night-report.ts'
import { order } from '../shared/texts/sv/order.ts'
import { orderBlood } from '../shared/texts/sv/order-blood.ts'
import { plan } from '../shared/texts/sv/plan.ts'
import { record } from '../shared/texts/sv/record.ts'
import { referral } from '../shared/texts/sv/referral.ts'
import { responsibility } from '../shared/texts/sv/responsibility.ts'
import { round } from '../shared/texts/sv/round.ts'
import { sbar } from '../shared/texts/sv/sbar.ts'
import { stayReport } from '../shared/texts/sv/stay-report.ts'
import { task } from '../shared/texts/sv/task.ts'
import { visit } from '../shared/texts/sv/visit.ts'
import { careModels } from './models/all.ts'

type Part = readonly [swedish: object, english: object]

/**
 * What Hemma itself writes above the words of people, in records and messages, is Swedish and stands as it was written
 * headings, and the line that says what a message is. Who reads in English is shown the same in English; the
 * Swedish words are the key. Each pair is a part of a noun's texts with the same part in English.
 */
const parts: readonly Part[] = [
  [referral.headings, enReferral.headings],
  [referral.title, enReferral.title],
  [referral.ended, enReferral.ended],
  [referral.went.kinds, enReferral.went.kinds],
  [wentSaid(referral.went), wentSaid(enReferral.went)],
  [sbar.fields, enSbar.fields],
  [stayReport.headings, enStayReport.headings],
  [stayReport.message, enStayReport.message],
  [order.headings, enOrder.headings],
  [order.message, enOrder.message],
  [visit.headings, enVisit.headings],
  [visit.record, enVisit.record],
  [visit.record.jointTitle, enVisit.record.jointTitle],
  [closing.report.headings, enClosing.report.headings],
  [closing.entry, enClosing.entry],
  [closing.message, enClosing.message],
  [{ why: closing.criteria.reason }, { why: enClosing.criteria.reason }],
  [enrolment.entry, enEnrolment.entry],
  [responsibility.line, enResponsibility.line],
  [responsibility.entry, enResponsibility.entry],
  [responsibility.message, enResponsibility.message],
  [plan.ifWorse.headings, enPlan.ifWorse.headings],
  [plan.limit.headings, enPlan.limit.headings],
  [told(plan.ifWorse), told(enPlan.ifWorse)],
  [told(plan.limit), told(enPlan.limit)],
  [toldInPlan(myPlan), toldInPlan(enMyPlan)],
  [death.entry, enDeath.entry],
  [death.message, enDeath.message],
  [death.message.calls(''), enDeath.message.calls('')],
  [task.entry, enTask.entry],
  [nightReport.headings, enNightReport.headings],
  [nightReport.message, enNightReport.message],
  [orderBlood.heading, enOrderBlood.heading],
  [round.entry, enRound.entry],
  [imported, enImported],
  [fact.titles, enFact.titles],
  [{ kind: record.kinds.protection }, { kind: enRecord.kinds.protection }],
  ...careModels.flatMap(({ words, outcomes }) =>
    [
      words.report,
      ...outcomes.flatMap(({ text, answer, fields }) => [text, answer, ...fields.map(({ label }) => label)]),
    ].map(({ sv, en }): Part => [{ words: sv }, { words: en }]),
  ),
]

/** Every fixed word with its English. */
export const writtenWords: readonly (readonly [swedish: string, english: string])[] = parts.flatMap(
  ([swedish, english]) =>
    both(swedish, english).flatMap(([words, other]) =>
      typeof words === 'string' && typeof other === 'string' ? [[words, other] as const] : [],
    ),
)

/** Sentences with one name in them: what stands before it and after it, and how they are said in English. */
interface Sentence {
  readonly before: string
  readonly after: string
  readonly english: (name: string) => string
}

const fixed: ReadonlyMap<string, string> = new Map(writtenWords)
const sentences: readonly Sentence[] = parts.flatMap(([swedish, english]) =>
  both(swedish, english).flatMap(([words, other]) => sentence(words, other)),
)

function sentence(words: unknown, other: unknown): Sentence[] {
  if (typeof words !== 'function' || typeof other !== 'function' || words.length !== 1) return []
  const said: unknown = words('\n')
  if (typeof said !== 'string') return []
  const [before = '', after, ...more] = said.split('\n')
  // A sentence that is little but what is filled in would fit anything.
  if (after === undefined || more.length > 0 || (before + after).trim().length < 4) return []
  return [{ before, after, english: (name) => String(other(name)) }]
}

/** The parts of a noun's texts in Swedish, each beside the same part in English. */
function both(swedish: object, english: object): [words: unknown, other: unknown][] {
  const others: ReadonlyMap<string, unknown> = new Map(Object.entries(english))
  return Object.entries(swedish).map(([key, words]) => [words, others.get(key)])
}

function told({ message, messageEnded }: { readonly message: string; readonly messageEnded: string }) {
  return { message, messageEnded }
}

function wentSaid({ title, heading, words }: typeof referral.went) {
  return { title, heading, words }
}

function toldInPlan({ whoCame, whatWeDecided, nextStep, when112 }: typeof myPlan) {
  return { whoCame, whatWeDecided, nextStep, when112 }
}

/** The words that Hemma wrote, in English; those that somebody else wrote, as they were written. */
export function inEnglish(words: string): string {
  const known = fixed.get(words)
  if (known !== undefined) return known
  const fits = sentences.find(
    ({ before, after }) =>
      words.length > before.length + after.length && words.startsWith(before) && words.endsWith(after),
  )
  if (fits === undefined) return words
  return fits.english(inEnglish(words.slice(fits.before.length, words.length - fits.after.length)))
}
