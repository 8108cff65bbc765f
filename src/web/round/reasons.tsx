import type { RoundReason } from '../../rounds/round.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { useReasonText } from './reason-text.ts'

/** Why somebody stands where she does: the weightiest first, worry in its own colour. */
export function Reasons({ reasons }: { readonly reasons: readonly RoundReason[] }) {
  const t = useTexts({ sv, en })
  const text = useReasonText()
  return (
    <ul className="round-reasons" aria-label={t.because}>
      {reasons.map((reason) => (
        <li key={reason.code}>
          <Tag tone={toneOf(reason)}>{text(reason)}</Tag>
        </li>
      ))}
    </ul>
  )
}

function toneOf(reason: RoundReason) {
  if (reason.code === 'worry') return reason.level === 'watch' ? 'warning' : 'danger'
  return reason.code === 'overdue' || reason.code === 'unread' ? 'warning' : 'neutral'
}
