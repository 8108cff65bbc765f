import type { CareModel } from '../care-models/care-model.ts'
import { factsAsked } from '../care-models/condition.ts'
import { judge } from '../care-models/condition-rules.ts'
import type { Ground, SnapshotSection } from '../exchanges/message.ts'
import { type Sbar, type SbarHeading, written } from '../shared/sbar.ts'
import { careModel as modelTexts } from '../shared/texts/sv/care-model.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { sbar as sbarTexts } from '../shared/texts/sv/sbar.ts'
import type { ConsentGiven, GateAnswers, ToldFacts } from './referral.ts'

/** What a referral says, as headed text for the record and for the receiver; in Swedish, as records are. */
export function contentSections(
  model: CareModel,
  content: {
    sbar: Sbar
    reason: string
    urgency: string
    gates: GateAnswers
    told: ToldFacts
    consent: ConsentGiven
    /** What the sender's record says for the background: read where the background is read. */
    background?: readonly SnapshotSection[]
  },
): SnapshotSection[] {
  const textOf = (list: readonly { key: string; text: { sv: string } }[], key: string) =>
    list.find((one) => one.key === key)?.text.sv ?? key
  const gates = model.gates.map(({ key, question }) => `${question.sv} ${gateAnswered(content.gates[key])}`)
  const told = toldLines(model, content.told)
  const said = written(content.sbar)
  const under = (heading: SbarHeading) =>
    said.includes(heading) ? [{ heading: sbarTexts.fields[heading], text: content.sbar[heading] }] : []
  return [
    ...under('situation'),
    ...under('bakgrund'),
    ...(content.background ?? []),
    ...under('aktuellt'),
    ...under('rekommendation'),
    { heading: texts.headings.reason, text: textOf(model.reasons, content.reason) },
    { heading: texts.headings.urgency, text: textOf(model.urgencies, content.urgency) },
    ...(gates.length > 0 ? [{ heading: texts.headings.gate, text: gates.join('\n') }] : []),
    ...(told.length > 0 ? [{ heading: texts.headings.told, text: told.join('\n') }] : []),
    { heading: texts.headings.consent, text: willText(content.consent) },
  ]
}

/** What the person wants, in one sentence. */
export function willText({ informed, agrees, notInformedWhy }: ConsentGiven): string {
  if (agrees === 'cannot' && informed) return texts.consent.cannotInformed
  const said = texts.consent[agrees]
  return informed || notInformedWhy === '' ? said : `${said} ${texts.consent.notInformed(notInformedWhy)}`
}

/** The ground of a disclosure with the sender's words, if any. */
export function groundSection(ground: Ground, statement: string | undefined): SnapshotSection {
  const name = texts.ground[ground]
  return { heading: texts.headings.ground, text: statement ? `${name}. ${statement}` : name }
}

function gateAnswered(given: GateAnswers[string] | undefined): string {
  if (given === undefined) return ''
  return given.answer === 'yes' ? texts.gateAnswer.yes : texts.gateAnswer.no(given.reason ?? '')
}

/** One line per criterion that the sender's own knowledge settles, in the criterion's words. */
function toldLines(model: CareModel, told: ToldFacts): string[] {
  const names = new Set<string>(Object.keys(told))
  return model.criteria
    .filter(({ condition }) => factsAsked(condition).some((name) => names.has(name)))
    .map(({ condition, text }) => `${text.sv}: ${modelTexts.judgement[judge(condition, told)]}`)
}
