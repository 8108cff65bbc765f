import './enrolment.css'
import type { Line } from '../../enrolments/responsibility.ts'
import type { HeldNow, Otherwise } from '../../enrolments/responsibility-api.ts'
import type { Instant } from '../../shared/instant.ts'
import { phoneAt } from '../../shared/phone-hours.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { responsibility as en } from '../../shared/texts/en/responsibility.ts'
import { responsibility as sv } from '../../shared/texts/sv/responsibility.ts'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { type Responsible, ResponsibleNow } from '../pieces/responsible-now.tsx'
import { useTexts } from '../shell/language.ts'

interface NowProps {
  readonly held: readonly HeldNow[]
  readonly otherwise?: Otherwise | null
  /** The instant that is asked about; absent: this very hour, also when the page stays open while hours pass. */
  readonly at?: Instant
}

/** The foremost of each line, then everyone else who holds one. */
export function Now({ held, otherwise = null, at }: NowProps) {
  const t = useTexts({ sv, en })
  const responsible = useResponsible(at)
  const { near } = useMoments()
  const listed = (centre: Otherwise | null) =>
    centre && {
      name: centre.name,
      role: centre.opensAt === null ? t.listedHere : `${t.listedHere}. ${t.closedNow(near(centre.opensAt))}`,
      phone: centre.phone === null ? null : displayPhone(centre.phone),
      until: null,
    }
  const first = (line: Line) => held.find((one) => one.line === line && one.first)
  const team = first('coordination') ? undefined : held.find(({ role }) => role === 'teamNurse')
  const rest = held.filter((one) => !one.first && one !== team)
  const meanwhile = (who: Responsible | null) => who && { ...who, role: `${t.coordinates}: ${who.role}` }
  return (
    <>
      <ResponsibleNow
        medical={responsible(first('medical')) ?? listed(otherwise)}
        nursing={responsible(first('nursing'))}
        coordination={responsible(first('coordination')) ?? meanwhile(responsible(team))}
      />
      {rest.length > 0 && (
        <ul className="past-periods">
          {rest.map((one) => (
            <Other key={one.id} role={t.role[one.role]} who={responsible(one)} />
          ))}
        </ul>
      )}
    </>
  )
}

/** One who holds a line beside the foremost. */
function Other({ role, who }: { readonly role: string; readonly who: Responsible | null }) {
  if (who === null) return null
  return (
    <li>
      <p>
        {role}: <b>{who.name}</b>. {who.role}
        {who.phone && (
          <>
            {' '}
            <PhoneLink number={who.phone} whom={who.name} />
          </>
        )}
      </p>
    </li>
  )
}

/** One who holds a line, in the shape of the piece: name, role and unit, phone of the hour. */
function useResponsible(at: Instant | undefined): (held: HeldNow | undefined) => Responsible | null {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (held) => {
    if (held === undefined) return null
    const where = held.name === held.unitName ? '' : `, ${held.unitName}`
    const closed = held.opensAt === null ? '' : `. ${t.closedNow(near(held.opensAt))}`
    // Whoever is at work is named first; when only an evening, night or on-call line answers, that line is.
    const hours = phoneAt(held.phones, at ?? nowHere())?.line ?? held.phoneLine
    const instead = hours === null || hours === 'day' ? null : t.onCall[hours]
    if (instead !== null && held.phoneLine !== null) {
      return {
        name: `${held.unitName}, ${instead}`,
        role: `${t.insteadOf(held.name, t.role[held.role])}${closed}`,
        phone: held.phone === null ? null : displayPhone(held.phone),
        until: held.until,
      }
    }
    return {
      name: held.name,
      role: `${t.role[held.role]}${where}${closed}`,
      phone: held.phone === null ? null : displayPhone(held.phone),
      until: held.until,
    }
  }
}
