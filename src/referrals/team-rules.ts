import type { CareModel } from '../care-models/care-model.ts'
import { factsAsked } from '../care-models/condition.ts'
import type { FactName } from '../care-models/facts.ts'
import type { Workplace } from '../care-models/people.ts'
import { type Caller, doorsFor, modelById } from '../care-models/rules.ts'
import { type ToldFacts, toldFacts } from './referral.ts'

/** Where the staff of a unit work, in the words of the models' doors; null for those who refer nobody. */
export function workplaceOf(unit: {
  readonly kind: string
  readonly careModel: string | null
}): Workplace | null {
  if (unit.careModel !== null) return modelById(unit.careModel).worksIn
  switch (unit.kind) {
    case 'ward':
    case 'emergency':
    case 'clinic':
      return 'hospital'
    case 'health-centre':
      return 'primaryCare'
    case 'home-care':
      return 'municipalHealth'
    case 'home-help':
      return 'municipalSocial'
    case 'ambulance':
      return 'ambulance'
    default:
      return null
  }
}

/** May this sender write to the team, or only call it? By the doors of the team's own model (MINT-08, ALMA-10, ALMA-11). */
export function mayWrite(model: CareModel, sender: Caller | null): boolean {
  return sender !== null && doorsFor(model, sender).some(({ kind }) => kind === 'form')
}

/** May this sender report to the team that a person stays at home until its visit (LAN-12)? */
export function mayReport(model: CareModel, sender: Caller | null): boolean {
  if (sender === null || model.stayReports === undefined) return false
  return doorsFor(model, sender).some(({ kind }) => kind === 'report')
}

/** A team serves the sender's unit when either of them serves the whole region, or both the same municipality. */
export function serves(team: string | null, sender: string | null): boolean {
  return team === null || sender === null || team === sender
}

export type ToldFact = keyof ToldFacts & FactName

/** What the sender is asked beside SBAR: facts that the model's criteria need and that a sender can know. */
export function factsToAsk(model: CareModel): ToldFact[] {
  const names = new Set(model.criteria.flatMap(({ condition }) => factsAsked(condition)))
  return toldFacts.keyof().options.filter((name) => names.has(name))
}
