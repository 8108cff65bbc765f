import { opening as en } from '../../shared/texts/en/opening.ts'
import { roster as enRoster } from '../../shared/texts/en/roster.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { roster as svRoster } from '../../shared/texts/sv/roster.ts'
import { useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import type { Way } from './fields.ts'

/** Who carries the team's duty phone now, by name. */
export function OnDutyLine({ onDuty }: { readonly onDuty: NonNullable<Way['onDuty']> }) {
  const t = useTexts({ sv: svRoster, en: enRoster })
  const { near } = useMoments()
  return <p className="subtle">{t.reach(onDuty.name, onDuty.title, near(onDuty.until))}</p>
}

/** The same in a few words, where several teams stand together. */
export function ReadTag({ reading }: { readonly reading: NonNullable<Way['reading']> }) {
  const t = useTexts({ sv, en }).reach.short
  const { near } = useMoments()
  if (reading.open)
    return <Tag tone="success">{reading.until === null ? t.always : t.open(near(reading.until))}</Tag>
  return <Tag tone="warning">{reading.from === null ? t.never : t.closed(near(reading.from))}</Tag>
}

interface ReadLineProps {
  readonly reading: NonNullable<Way['reading']>
  /** The number that stands above already: not said twice, only who answers it. */
  readonly above?: string | undefined
}

/** When what one is about to send is read; where that is not at once, whom to call about what cannot wait. */
export function ReadLine({ reading, above }: ReadLineProps) {
  const t = useTexts({ sv, en }).reach
  const { near } = useMoments()
  if (reading.open)
    return <p className="subtle">{reading.until === null ? t.always : t.open(near(reading.until))}</p>
  const { from, otherwise } = reading
  return (
    <div className="stack">
      <StatusLine tone="warning">{from === null ? t.never : t.closed(near(from))}</StatusLine>
      {otherwise && otherwise.phone === above && <p>{t.answersNow(otherwise.who)}</p>}
      {otherwise && otherwise.phone !== above && (
        <div className="row">
          <p>
            {t.otherwise} {otherwise.who}
          </p>
          <PhoneLink number={otherwise.phone} whom={otherwise.who} />
        </div>
      )}
    </div>
  )
}
