import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import { Fold } from '../pieces/fold.tsx'
import { Time } from '../pieces/time.tsx'
import { useTexts } from '../shell/language.ts'

/** Everything that was done to the visit, folded away. */
export function History({ history }: { readonly history: VisitWhole['history'] }) {
  const t = useTexts({ sv, en })
  const kinds: Readonly<Record<string, string>> = t.history.kinds
  return (
    <Fold title={t.history.title}>
      <ol className="visit-history">
        {history.map(({ kind, at, by, note, day, from, personTold }) => (
          <li key={`${at} ${kind}`}>
            <Time at={at} /> <b>{kinds[kind] ?? kind}</b>
            {day && ` ${day}${from ? ` ${from}` : ''}`}
            {note && `: ${note}`}
            {personTold && `. ${t.personTold.yes}`} <span className="subtle">{by}</span>
          </li>
        ))}
      </ol>
    </Fold>
  )
}
