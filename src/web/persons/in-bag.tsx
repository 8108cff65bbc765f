import { holds } from '../../on-call/rules.ts'
import { bag as en } from '../../shared/texts/en/bag.ts'
import { bag as sv } from '../../shared/texts/sv/bag.ts'
import { Empty } from '../pieces/empty.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Section } from '../pieces/section.tsx'
import { connection } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { usePackedBag } from '../shell/use-packed-bag.ts'
import { useValue } from '../shell/value.ts'

/** Without a network: those whom one has along, found by what is written in the field. */
export function PersonsInBag({ term }: { readonly term: string }) {
  const t = useTexts({ sv, en }).persons
  const bag = usePackedBag()
  const { reached } = useValue(connection)
  if (reached || !bag) return null
  const found = bag.persons.filter((person) => holds(person, term))
  return (
    <Section title={t.title} count={found.length}>
      <p className="subtle">{t.why}</p>
      {found.length === 0 && <Empty icon="search">{t.none}</Empty>}
      <ul className="in-bag">
        {found.map((person) => (
          <li key={person.id}>
            <PersonHead person={person} link />
          </li>
        ))}
      </ul>
    </Section>
  )
}
