import { newestModels } from '../care-models/rules.ts'
import type { Bilingual } from '../care-models/wording.ts'
import type { Profession } from '../shared/endpoint.ts'
import { visit as en } from '../shared/texts/en/visit.ts'
import { visit as sv } from '../shared/texts/sv/visit.ts'

/** One kind of visit that a unit makes. */
export interface VisitKind {
  readonly key: string
  readonly text: Bilingual
  /** May be made without enrolment in the unit's care model. */
  readonly beforeEnrolment: boolean
  /** Whether the municipal nurse always takes part. */
  readonly joint: 'always' | 'optional'
  /** One of those who go must have one of these professions; empty: anyone. */
  readonly professions: readonly Profession[]
}

const ordinary = ['planned', 'followUp', 'acute', 'assessment'] as const

/** Kinds of a unit without a care model: home care, health centre, home help. */
const ordinaryKinds: readonly VisitKind[] = ordinary.map((key) => ({
  key,
  text: { sv: sv.kind[key], en: en.kind[key] },
  beforeEnrolment: true,
  joint: 'optional',
  professions: [],
}))

/** The kinds that a unit plans, in order: its care model's, or the ordinary ones. */
export function kindsFor(careModel: string | null): readonly VisitKind[] {
  return newestModels().find((model) => model.id === careModel)?.visitKinds ?? ordinaryKinds
}

/** The kind by its key; undefined when the unit has none such. */
export function kindOf(careModel: string | null, key: string): VisitKind | undefined {
  return kindsFor(careModel).find((kind) => kind.key === key)
}

/** What a visit kind is called; an unknown one (an older model's) shows its key rather than nothing. */
export function kindText(careModel: string | null, key: string): Bilingual {
  return (
    (kindOf(careModel, key) ?? ordinaryKinds.find((kind) => kind.key === key))?.text ?? { sv: key, en: key }
  )
}
