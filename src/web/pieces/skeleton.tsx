import './skeleton.css'
import { Skeleton as Bone } from '@digdir/designsystemet-react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { connection } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { useValue } from '../shell/value.ts'
import { StatusLine } from './status-line.tsx'

/** The shape of lines to come. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useTexts({ sv, en })
  const { reached } = useValue(connection)
  return (
    <div className="skeleton" aria-busy="true">
      <span className="ds-sr-only">{t.waiting}</span>
      {!reached && <StatusLine tone="warning">{t.waitingForNet}</StatusLine>}
      <p className="skeleton-late subtle" aria-hidden="true">
        {t.waitingLong}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <Bone key={line} variant="rectangle" height="3.5rem" />
      ))}
    </div>
  )
}

/** The shape of a whole page to come. */
export function PageSkeleton() {
  return (
    <div className="page" data-width="wide">
      <Bone variant="rectangle" width="min(20rem, 70%)" height="2.25rem" />
      <Skeleton lines={4} />
    </div>
  )
}
