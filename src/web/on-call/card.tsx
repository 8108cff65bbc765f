import '../night/night.css'
import type { ReactNode } from 'react'
import type { OnCallCard } from '../../on-call/on-call.ts'
import { timingText, valueText } from '../../orders/wording-rules.ts'
import { languageCode, languageName } from '../../persons/language.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { onCall as en } from '../../shared/texts/en/on-call.ts'
import { order as enOrder } from '../../shared/texts/en/order.ts'
import { responsibility as enResponsible } from '../../shared/texts/en/responsibility.ts'
import { visiting as enVisiting } from '../../shared/texts/en/visiting.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { onCall as sv } from '../../shared/texts/sv/on-call.ts'
import { order as svOrder } from '../../shared/texts/sv/order.ts'
import { responsibility as svResponsible } from '../../shared/texts/sv/responsibility.ts'
import { visiting as svVisiting } from '../../shared/texts/sv/visiting.ts'
import type { Language } from '../../shared/texts/text.ts'
import { LevelTag, Said } from '../night/said.tsx'
import { AwayTag } from '../pieces/away-tag.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { unbroken } from '../pieces/unbroken.ts'
import { useLanguage, useTexts } from '../shell/language.ts'

interface CardProps {
  readonly card: OnCallCard
  /** On paper nothing leads anywhere. */
  readonly paper?: boolean
}

/** One person's card: what warns first, then what to do if it gets worse, then how one gets there and whom to call. */
export function Card({ card, paper = false }: CardProps) {
  const t = useTexts({ sv, en })
  return (
    <article className="oncall-card">
      <PersonHead person={card.person} link={!paper} />
      {card.person.protectedIdentity && <StatusLine tone="warning">{t.protected}</StatusLine>}
      {card.concerns.map((one) => (
        <div key={`${one.from}${one.said.why}`} className="oncall-concern">
          <p className="row">
            <strong>{t.tonight}</strong> <LevelTag level={one.level} />
            <span className="subtle">{one.from}</span>
          </p>
          <Said said={one.said} />
        </div>
      ))}
      <dl className="oncall-facts">
        <Row name={t.warnings}>
          {card.warnings.length === 0 ? (
            <span className="subtle">{t.noWarnings}</span>
          ) : (
            <strong>{card.warnings.join(' · ')}</strong>
          )}
        </Row>
        <Row name={t.limits}>
          <Sections sections={card.limits} none={t.noLimits} />
        </Row>
        <Row name={t.ifWorse}>
          <Sections sections={card.ifWorse} none={t.noPlan} />
        </Row>
        <Responsible card={card} />
        <Orders card={card} />
        <Values card={card} />
        <Where card={card} />
        <Relatives card={card} />
      </dl>
    </article>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Sections({ sections, none }: { readonly sections: OnCallCard['limits']; readonly none: string }) {
  if (sections.length === 0) return <span className="subtle">{none}</span>
  return sections.map(({ heading, text }, place) => (
    <p key={`${place}${heading}`}>
      <b>{heading}:</b> {text}
    </p>
  ))
}

function Responsible({ card }: CardProps) {
  const t = useTexts({ sv, en })
  const roles = useTexts({ sv: svResponsible, en: enResponsible }).role
  return (
    <Row name={t.responsible}>
      {card.responsible.length === 0 && <span className="subtle">{t.nobodyResponsible}</span>}
      {card.responsible.map(({ role, name, unitName, phone }) => (
        <p key={role}>
          {roles[role]}: {[name, unitName].filter(Boolean).join(', ')}{' '}
          {phone && <PhoneLink number={phone} whom={name || unitName} />}
        </p>
      ))}
    </Row>
  )
}

function Orders({ card }: CardProps) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svOrder, en: enOrder })
  const { near } = useMoments()
  return (
    <Row name={t.orders}>
      {card.orders.length === 0 && <span className="subtle">{t.noOrders}</span>}
      {card.orders.map(({ what, timing, due }) => (
        <p key={`${what}${due}`}>
          {what}
          <span className="subtle">
            {' '}
            {unbroken(timingText(timing, words.when))}
            {due && `, ${t.due(near(due))}`}
          </span>
        </p>
      ))}
    </Row>
  )
}

function Values({ card }: CardProps) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (
    <Row name={t.values}>
      {card.values.length === 0 && <span className="subtle">{t.noValues}</span>}
      {card.values.map(({ name, value, unit, at }) => (
        <p key={name}>
          {name}: <b>{valueText(value, unit)}</b> <span className="subtle">{near(at)}</span>
        </p>
      ))}
    </Row>
  )
}

function Where({ card }: CardProps) {
  const t = useTexts({ sv, en })
  const kinds = useTexts({ sv: svVisiting, en: enVisiting }).door.kinds
  const language = useLanguage()
  const { door, person } = card
  return (
    <Row name={t.where}>
      {card.placesHidden && <p>{t.hidden}</p>}
      {card.address && <p>{card.address}</p>}
      <AwayTag away={person.away} />
      {door.phones.map(({ value }) => (
        <p key={value}>
          <PhoneLink number={value} whom={person.name} />
        </p>
      ))}
      {door.facts.map(({ kind, text }) => (
        <p key={kind}>
          {kinds[kind]}: {text}
        </p>
      ))}
      {door.interpreter && <p>{t.interpreter(spoken(door.interpreter, language))}</p>}
    </Row>
  )
}

function spoken(code: string, language: Language): string {
  const known = languageCode.safeParse(code)
  return known.success ? languageName(known.data, language) : code
}

function Relatives({ card }: CardProps) {
  const t = useTexts({ sv, en })
  const { relations, notAtNight } = useTexts({ sv: svFact, en: enFact })
  if (card.placesHidden) return null
  return (
    <Row name={t.relatives}>
      {card.relatives.length === 0 && <span className="subtle">{t.noRelatives}</span>}
      {card.relatives.map(({ name, relation, phone, ...one }) => (
        <p key={`${name}${phone}`}>
          {name}, {relations[relation]} <PhoneLink number={phone} whom={name} />
          {one.notAtNight && <b> {notAtNight}</b>}
        </p>
      ))}
    </Row>
  )
}
