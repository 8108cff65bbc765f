import './person-head.css'
import { Link } from '@tanstack/react-router'
import type { Away } from '../../persons/away.ts'
import { ageOn, type Day, dayOf } from '../../shared/day.ts'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { AwayTag } from './away-tag.tsx'
import { Icon } from './icon.tsx'
import { nowHere } from './moment.ts'
import { Tag } from './tag.tsx'

/** What one must see to know whom it is about. */
export interface PersonHeadData {
  readonly id: string
  readonly name: string
  readonly birthDay: Day | null
  /** As it is written for people: ÅÅÅÅMMDD-NNNN. */
  readonly identity: string
  /** The municipality where the person lives, where that helps to tell who it is. */
  readonly home?: string | null
  readonly deceased?: Day | null
  readonly protectedIdentity?: boolean
  /** Where the person is, when that is not at home. */
  readonly away?: Away | null | undefined
  /** Allergies, infection, two must go: the most important first. */
  readonly alerts?: readonly string[]
}

interface PersonHeadProps {
  readonly person: PersonHeadData
  /** `full` heads the person's page (its h1); `compact` stands in lists and forms. */
  readonly as?: 'full' | 'compact'
  /** Makes the name lead to the person's page. */
  readonly link?: boolean
}

/** Name, age, identity number and alerts: the same everywhere, so that nobody is mistaken for another. */
export function PersonHead({ person, as = 'compact', link = false }: PersonHeadProps) {
  const t = useTexts({ sv, en }).person
  const alerts = person.alerts ?? []
  return (
    <div className="person-head" data-as={as}>
      <p className="person-name">{link ? <Link to={pageOf(person)}>{person.name}</Link> : person.name}</p>
      <p className="person-facts">
        <span>{useAge(person)}</span>
        <NumberOrBirthDay person={person} />
        {person.home && <span>{person.home}</span>}
        {person.deceased && <Tag tone="neutral">{t.deceased(person.deceased)}</Tag>}
        <AwayTag away={person.away} />
        {person.protectedIdentity && (
          <Tag tone="danger">
            <Icon name="lock" /> {t.protectedIdentity}
          </Tag>
        )}
      </p>
      {(as === 'full' || alerts.length > 0) && <Alerts alerts={alerts} />}
    </div>
  )
}

/** The number, or the birth day where no number is known or told. */
function NumberOrBirthDay({ person }: { readonly person: PersonHeadData }) {
  const t = useTexts({ sv, en }).person
  if (person.identity === '') {
    return person.birthDay && <span className="person-number">{t.born(person.birthDay)}</span>
  }
  return (
    <span>
      <span className="ds-sr-only">{t.identity} </span>
      <span className="person-number">{person.identity}</span>
    </span>
  )
}

function Alerts({ alerts }: { readonly alerts: readonly string[] }) {
  const t = useTexts({ sv, en }).person
  if (alerts.length === 0) return <p className="person-calm">{t.noAlerts}</p>
  return (
    <ul className="person-alerts" aria-label={t.alerts}>
      {alerts.map((alert) => (
        <li key={alert}>
          <Icon name="alert" /> {alert}
        </li>
      ))}
    </ul>
  )
}

/** Years; months before the second birthday; nothing where the birth day is unknown. */
function useAge({ birthDay, deceased }: PersonHeadData): string {
  const t = useTexts({ sv, en }).person
  if (!birthDay) return ''
  const on = deceased ?? dayOf(nowHere())
  const years = ageOn(birthDay, on)
  if (years >= 2) return t.age(years)
  const [year = 0, month = 0, date = 0] = birthDay.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDate = 0] = on.split('-').map(Number)
  return t.months((toYear - year) * 12 + toMonth - month - (toDate < date ? 1 : 0))
}

/** The person's page; an id stands in its address, never a name or number. */
function pageOf(person: PersonHeadData): string {
  return `/person/${person.id}`
}
