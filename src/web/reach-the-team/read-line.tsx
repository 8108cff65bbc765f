import { displayPhone } from '../../shared/phone-number.ts'
import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import type { Way } from './fields.ts'

/** When what one is about to send is read; where that is not at once, whom to call about what cannot wait. */
export function ReadLine({ reading }: { readonly reading: NonNullable<Way['reading']> }) {
  const t = useTexts({ sv, en }).reach
  const { near } = useMoments()
  if (reading.open)
    return <p className="subtle">{reading.until === null ? t.always : t.open(near(reading.until))}</p>
  const { from, otherwise } = reading
  return (
    <div className="stack">
      <StatusLine tone="warning">{from === null ? t.never : t.closed(near(from))}</StatusLine>
      {otherwise && (
        <div className="row">
          <p>
            {t.otherwise} {otherwise.who}
          </p>
          <PhoneLink number={displayPhone(otherwise.phone)} whom={otherwise.who} />
        </div>
      )}
    </div>
  )
}
