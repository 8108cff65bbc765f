import { Link } from '@tanstack/react-router'
import type { PersonHit } from '../../persons/person.ts'
import { ageOn, dayOf } from '../../shared/day.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

interface HitProps {
  readonly hit: PersonHit
  /** Absent where a hit is only looked at. */
  readonly onDeclare?: (hit: PersonHit) => void
  /** Takes the person where one stands, instead of going to the page. */
  readonly onTake?: ((hit: PersonHit) => void) | undefined
}

/** One person found: opened at once by who takes part in the care, by everyone else after saying why. */
export function Hit({ hit, onDeclare, onTake }: HitProps) {
  const t = useTexts({ sv, en })
  if (!onDeclare) return <HitWords hit={hit} />
  if (onTake) {
    return (
      <button type="button" className="hit-row" onClick={() => onTake(hit)}>
        <HitWords hit={hit} {...(hit.related ? { mark: t.search.related } : {})} />
        <Icon name="next" />
      </button>
    )
  }
  if (hit.related) {
    return (
      <Link to="/person/$id" params={{ id: hit.person }} className="hit-row">
        <HitWords hit={hit} mark={t.search.related} />
        <Icon name="next" />
      </Link>
    )
  }
  return (
    <button type="button" className="hit-row" onClick={() => onDeclare(hit)}>
      <HitWords hit={hit} />
      <Icon name="lock" />
    </button>
  )
}

function HitWords({ hit, mark }: { readonly hit: PersonHit; readonly mark?: string }) {
  const t = useTexts({ sv, en })
  const age = hit.birthDay ? t.page.years(ageOn(hit.birthDay, hit.deceased ?? dayOf(nowHere()))) : null
  const facts = [
    age,
    hit.birthDay && t.search.born(hit.birthDay),
    hit.municipality,
    hit.listedAt && t.search.listed(hit.listedAt),
  ].filter(Boolean)
  return (
    <span className="hit-words">
      <span className="hit-name">
        <strong>{hit.name}</strong>
        {mark && <Tag tone="success">{mark}</Tag>}
        {hit.deceased && <Tag>{t.search.deceased}</Tag>}
        {hit.protected && <Tag tone="danger">{t.search.protected}</Tag>}
      </span>
      <span className="subtle">{facts.join(' · ')}</span>
    </span>
  )
}
