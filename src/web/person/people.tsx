import { languageName } from '../../persons/language.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { AddFact, EditFact } from './fact-editing.tsx'

interface WithPage {
  readonly page: PersonPage
}

/** How one talks with the person, how one reaches them, who is close, and who stays: each number one tap away. */
export function People({ page }: WithPage) {
  const t = useTexts({ sv, en }).page
  return (
    <Section title={t.peopleTitle}>
      <div className="fact-groups">
        <Talk page={page} />
        {!page.person.placesHidden && (
          <>
            <Contacts page={page} />
            <Relatives page={page} />
            <Fixed page={page} />
          </>
        )}
      </div>
      {!page.person.placesHidden && (
        <div className="alerts-add no-print">
          <AddFact kind="contactPoint" />
          <AddFact kind="relative" />
          <AddFact kind="fixedContact" />
        </div>
      )}
    </Section>
  )
}

function Talk({ page }: WithPage) {
  const texts = useTexts({ sv: svFact, en: enFact })
  const language = useLanguage()
  const held = page.facts.communication
  if (!held) return <AddFact kind="communication" />
  const { value } = held
  const words = [
    languageName(value.language, language),
    value.interpreter === 'no' ? '' : texts.interpreter[value.interpreter],
    value.hearing && texts.hearing[value.hearing],
    value.sight && texts.sight[value.sight],
  ].filter(Boolean)
  return (
    <div className="fact-group">
      <div>
        <p>
          {value.interpreter !== 'no' && <Tag tone="warning">{texts.interpreter[value.interpreter]}</Tag>}{' '}
          {words.filter((word) => word !== texts.interpreter[value.interpreter]).join(' · ')}
        </p>
        {value.advice && <p className="subtle">{value.advice}</p>}
      </div>
      <EditFact kind="communication" held={held} />
    </div>
  )
}

function Contacts({ page }: WithPage) {
  const texts = useTexts({ sv: svFact, en: enFact })
  const { name } = page.person
  return page.facts.contactPoints.map((held) => (
    <div className="fact-group" key={held.entry}>
      <div>
        <p className="fact-line">
          <span>{texts.contactKinds[held.value.kind]}</span>
          {held.value.kind === 'email' ? (
            <a href={`mailto:${held.value.value}`}>{held.value.value}</a>
          ) : (
            <PhoneLink number={held.value.value} whom={name} />
          )}
        </p>
        {held.value.note && <p className="subtle">{held.value.note}</p>}
      </div>
      <EditFact kind="contactPoint" held={held} />
    </div>
  ))
}

function Relatives({ page }: WithPage) {
  const texts = useTexts({ sv: svFact, en: enFact })
  return page.facts.relatives.map((held, place) => (
    <div className="fact-group" key={held.entry}>
      <div>
        <p className="fact-line">
          <span>
            <strong>{held.value.firstName}</strong>, {texts.relations[held.value.relation]}
          </span>
          {held.value.phone && <PhoneLink number={held.value.phone} whom={held.value.firstName} />}
        </p>
        <p className="fact-tags">
          {place === 0 && page.facts.relatives.length > 1 && <Tag tone="accent">{texts.first}</Tag>}
          {held.value.notAtNight && <Tag tone="warning">{texts.notAtNight}</Tag>}
          {held.value.authority !== 'none' && (
            <Tag tone="info">{texts.authorities[held.value.authority]}</Tag>
          )}
        </p>
        {held.value.note && <p className="subtle">{held.value.note}</p>}
      </div>
      <EditFact kind="relative" held={held} />
    </div>
  ))
}

function Fixed({ page }: WithPage) {
  const t = useTexts({ sv, en }).page
  const texts = useTexts({ sv: svFact, en: enFact })
  const { healthCentre } = page.person
  return (
    <>
      {page.facts.fixedContacts.map((held) => (
        <div className="fact-group" key={held.entry}>
          <div>
            <p className="fact-term">{texts.roles[held.value.role]}</p>
            <p className="fact-line">
              <span>
                {held.value.name}, {held.value.unit}
              </span>
              {held.value.phone && <PhoneLink number={held.value.phone} whom={held.value.name} />}
            </p>
          </div>
          <EditFact kind="fixedContact" held={held} />
        </div>
      ))}
      {healthCentre && (
        <div className="fact-group">
          <div>
            <p className="fact-term">{t.healthCentre}</p>
            <p className="fact-line">
              <span>{healthCentre.name}</span>
              {healthCentre.phone && <PhoneLink number={healthCentre.phone} whom={healthCentre.name} />}
            </p>
          </div>
        </div>
      )}
    </>
  )
}
