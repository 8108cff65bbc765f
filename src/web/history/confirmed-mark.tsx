import type { Confirmation } from '../../history/history.ts'
import { dayOf } from '../../shared/day.ts'
import { history as en } from '../../shared/texts/en/history.ts'
import { history as sv } from '../../shared/texts/sv/history.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

/** Whether somebody stands for it: who and when, or that nobody does yet. */
export function ConfirmedMark({ confirmed }: { readonly confirmed: Confirmation | null }) {
  const t = useTexts({ sv, en })
  if (confirmed === null) return <Tag tone="neutral">{t.unconfirmed}</Tag>
  return (
    <span title={t.confirmedBy(confirmed.by, dayOf(confirmed.at))}>
      <Tag tone="success">{t.confirmed}</Tag>
    </span>
  )
}
