import { dayOf } from '../../shared/day.ts'
import type { Instant } from '../../shared/instant.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { useTexts } from '../shell/language.ts'

interface SaidByProps {
  readonly held: {
    readonly by: string
    readonly at: Instant
    readonly own: boolean
    readonly unitName: string
  }
}

/** Who said it and when; the unit too, where it is another than the reader's. */
export function SaidBy({ held }: SaidByProps) {
  const t = useTexts({ sv, en }).page
  return (
    <p className="said-by">
      {t.saidBy(held.by, dayOf(held.at))}
      {!held.own && <span className="said-elsewhere"> {t.from(held.unitName)}</span>}
    </p>
  )
}
