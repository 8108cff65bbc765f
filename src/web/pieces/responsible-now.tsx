import './responsible-now.css'
import type { Instant } from '../../shared/instant.ts'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { useMoments } from './moment.ts'
import { PhoneLink } from './phone-link.tsx'

/** Who carries one kind of responsibility at this hour. */
export interface Responsible {
  readonly name: string
  /** Role and unit: teamläkare, Mobila teamet. */
  readonly role: string
  readonly phone: string | null
  readonly until: Instant | null
}

interface ResponsibleNowProps {
  readonly medical: Responsible | null
  readonly nursing: Responsible | null
  readonly coordination: Responsible | null
}

/** Three lines for this very hour: medical, nursing, coordination; each with a name, until when, and a phone. */
export function ResponsibleNow({ medical, nursing, coordination }: ResponsibleNowProps) {
  const t = useTexts({ sv, en }).responsible
  return (
    <dl className="responsible">
      <Line kind={t.medical} who={medical} />
      <Line kind={t.nursing} who={nursing} />
      <Line kind={t.coordination} who={coordination} />
    </dl>
  )
}

function Line({ kind, who }: { readonly kind: string; readonly who: Responsible | null }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return (
    <div className="responsible-line">
      <dt>{kind}</dt>
      {who ? (
        <dd>
          <span className="responsible-who">
            <strong>{who.name}</strong>
            <span className="responsible-role">
              {who.role}
              {who.until && `, ${t.responsible.until(near(who.until))}`}
            </span>
          </span>
          {who.phone ? (
            <PhoneLink number={who.phone} whom={who.name} />
          ) : (
            <span className="responsible-role">{t.phone.missing}</span>
          )}
        </dd>
      ) : (
        <dd className="responsible-nobody">{t.responsible.nobody}</dd>
      )}
    </div>
  )
}
