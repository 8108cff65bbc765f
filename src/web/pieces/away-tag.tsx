import './away-tag.css'
import type { Away } from '../../persons/away.ts'
import { fact as en } from '../../shared/texts/en/fact.ts'
import { fact as sv } from '../../shared/texts/sv/fact.ts'
import { useTexts } from '../shell/language.ts'
import { Tag } from './tag.tsx'

/** That the person is not at home, and where: the same in every list, so that nobody goes to an empty house. */
export function AwayTag({ away }: { readonly away: Pick<Away, 'place' | 'name'> | null | undefined }) {
  const where = useAwayText()
  if (!away) return null
  return (
    <span className="away-tag">
      <Tag tone="warning">{where(away)}</Tag>
    </span>
  )
}

/** Where a person is who is not at home, in words: the kind of place, and which. */
export function useAwayText(): (away: Pick<Away, 'place' | 'name'>) => string {
  const { places } = useTexts({ sv, en })
  return ({ place, name }) => (name === null ? places[place] : `${places[place]}: ${name}`)
}
