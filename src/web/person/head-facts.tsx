import { awayIn } from '../../persons/away.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { ageOn, dayOf } from '../../shared/day.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { pieces as enPieces } from '../../shared/texts/en/pieces.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { pieces as svPieces } from '../../shared/texts/sv/pieces.ts'
import { AwayTag } from '../pieces/away-tag.tsx'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

/** Under the name: age, number, municipality and health centre, death and protection; nobody is mistaken for another. */
export function HeadFacts({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const pieces = useTexts({ sv: svPieces, en: enPieces }).person
  const { near } = useMoments()
  const { person } = page
  const until =
    page.relations.length > 0 && page.relations.every((one) => one.until !== null)
      ? page.relations.at(-1)?.until
      : null
  return (
    <>
      <p className="head-facts">
        {person.birthDay && (
          <span>{t.years(ageOn(person.birthDay, person.deceased ?? dayOf(page.readAt)))}</span>
        )}
        {person.identities.map(({ text }) => (
          <span key={text}>
            <span className="ds-sr-only">{pieces.identity} </span>
            <span className="head-number">{text}</span>
          </span>
        ))}
        {person.municipality && <span>{person.municipality.name}</span>}
        {person.healthCentre && <span>{person.healthCentre.name}</span>}
        {!person.deceased && <AwayTag away={awayIn(page.facts.whereabouts?.value)} />}
        {person.deceased && <Tag tone="neutral">{pieces.deceased(person.deceased)}</Tag>}
        {person.protected && (
          <Tag tone="danger">
            <Icon name="lock" /> {pieces.protectedIdentity}
          </Tag>
        )}
      </p>
      {until && <p className="subtle">{t.relationUntil(near(until))}</p>}
    </>
  )
}
