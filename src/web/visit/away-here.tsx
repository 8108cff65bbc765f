import './away.css'
import type { Away } from '../../persons/away.ts'
import { away as en } from '../../shared/texts/en/away.ts'
import { away as sv } from '../../shared/texts/sv/away.ts'
import { useAwayText } from '../pieces/away-tag.tsx'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { useTexts } from '../shell/language.ts'

/** Where the person is now, above the address of a home where nobody is: with the telephone there. */
export function AwayHere({
  visit,
}: {
  readonly visit: { readonly away: Away | null; readonly person: { readonly calledName: string } }
}) {
  const t = useTexts({ sv, en })
  const where = useAwayText()
  const { day } = useMoments()
  const { away, person } = visit
  if (away === null) return null
  return (
    <div className="away-here">
      <p>
        <Icon name="alert" />
        <span>
          <b>{t.is(person.calledName, where(away), day(away.since))}</b>
          {away.until && ` ${t.back(day(away.until))}`}
        </span>
      </p>
      {away.phone && <PhoneLink number={away.phone} whom={where(away)} />}
    </div>
  )
}
