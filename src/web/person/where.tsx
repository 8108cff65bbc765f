import type { PersonPage } from '../../persons/page-api.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { MapLink } from '../pieces/map-link.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { useTexts } from '../shell/language.ts'
import { DoorCode } from './door-code.tsx'
import { EditFact } from './fact-editing.tsx'

/** Where the person is now, where they live, and what one needs to know before ringing the bell. */
export function Where({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const { person, facts } = page
  return (
    <Section title={t.whereTitle}>
      {person.placesHidden ? (
        <p className="subtle">{t.hiddenPlaces}</p>
      ) : (
        <div className="fact-groups">
          <Now page={page} />
          {person.address && (
            <div className="fact-group">
              <p>
                {person.address.line}, {person.address.city}
              </p>
              <MapLink
                position={person.position}
                address={`${person.address.line}, ${person.address.city}`}
                protectedPerson={person.protected}
                as="line"
              >
                {t.map}
              </MapLink>
            </div>
          )}
          <Door page={page} />
          <DoorCode person={person.id} held={facts.doorCode} />
        </div>
      )}
    </Section>
  )
}

function Now({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const texts = useTexts({ sv: svFact, en: enFact })
  const held = page.facts.whereabouts
  const value = held?.value
  return (
    <div className="fact-group">
      {value ? (
        <div>
          <p className={value.place === 'home' ? undefined : 'where-away'}>
            <strong>{[texts.places[value.place], value.name].filter(Boolean).join(': ')}</strong>{' '}
            {texts.since(value.since)}
          </p>
          {value.until && <p>{texts.until(value.until)}</p>}
          {value.phone && <PhoneLink number={value.phone} whom={value.name ?? texts.places[value.place]} />}
        </div>
      ) : (
        <p className="subtle">{t.whereMissing}</p>
      )}
      <EditFact kind="whereabouts" held={held} />
    </div>
  )
}

function Door({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const { door } = useTexts({ sv: svFact, en: enFact })
  const held = page.facts.atTheDoor
  const value = held?.value
  const lines = value
    ? [
        value.oxygen && door.oxygen(value.oxygen),
        value.lines && door.lines(value.lines),
        value.dog && door.dog(value.dog),
        [
          value.floor && door.floor(value.floor),
          value.lift === undefined ? '' : value.lift ? door.lift : door.noLift,
        ]
          .filter(Boolean)
          .join('. '),
        value.way,
        value.other,
      ].filter(Boolean)
    : []
  return (
    <div className="fact-group">
      {lines.length > 0 ? (
        <ul className="fact-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="subtle">{t.doorMissing}</p>
      )}
      <EditFact kind="atTheDoor" held={held} />
    </div>
  )
}
