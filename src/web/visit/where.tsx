import './where.css'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { DayVisit } from '../../visits/visit-view.ts'
import { MapLink } from '../pieces/map-link.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { useTexts } from '../shell/language.ts'

/** Where the door is, with map and telephone one tap away. */
export function Where({ visit }: { readonly visit: Pick<DayVisit, 'place' | 'door' | 'person'> }) {
  const t = useTexts({ sv, en })
  const { place, door, person } = visit
  return (
    <div className="where">
      <p className="where-address">{place.text || t.hiddenAddress}</p>
      <div className="where-ways">
        <MapLink
          position={place.position}
          // Another place is written in words, which may hold a name.
          address={place.kind === 'home' ? place.text : null}
          protectedPerson={person.protected}
          as="button"
        >
          {t.openMap}
        </MapLink>
        {door.phones.map(({ value }) => (
          <PhoneLink key={value} number={value} whom={person.calledName} />
        ))}
      </div>
    </div>
  )
}
