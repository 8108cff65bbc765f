import type { Profession } from '../shared/endpoint.ts'
import type { careModel as texts } from '../shared/texts/sv/care-model.ts'
import type { Language } from '../shared/texts/text.ts'
import type { Step } from './step.ts'
import type { Bilingual, Origin } from './wording.ts'

/** What is needed to say a declaration in one language: the reader brings the dictionaries of that language. */
export interface Telling {
  readonly language: Language
  readonly texts: typeof texts
  readonly professions: Readonly<Record<Profession, string>>
}

export function told(text: Bilingual, telling: Telling): string {
  return text[telling.language]
}

/** 'inom 5 arbetsdagar', 'efter 3–4 veckor', 'efter angelägenhet'. */
export function termTold(term: Step['term'], { texts }: Telling): string {
  switch (term.unit) {
    case 'sameDay':
    case 'urgency':
      return texts.term[term.unit]
    case 'weeks':
      return texts.term.weeks(term.from, term.to)
    default:
      return texts.term[term.unit](term.count)
  }
}

export function professionsTold(professions: readonly Profession[], telling: Telling): string {
  return professions.map((profession) => telling.professions[profession]).join(', ')
}

/** 'Källa: MINT-12', with what we read into it, or that there is no source. */
export function originTold(origin: Origin, telling: Telling): string {
  const { texts } = telling
  if (origin.standing === 'design') return texts.standing.design
  const source = texts.sources(origin.ids.join(', '))
  return origin.standing === 'stated' ? source : `${source}. ${told(origin.why, telling)}`
}
