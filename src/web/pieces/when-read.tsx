import type { ReactNode } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { useTexts } from '../shell/language.ts'
import type { Reading } from '../shell/read.ts'
import { Failed } from './failed.tsx'
import { useMoments } from './moment.ts'
import { Skeleton } from './skeleton.tsx'
import { StatusLine } from './status-line.tsx'

interface WhenReadProps<Out> {
  readonly reading: Reading<Out>
  /** How many lines the skeleton has. */
  readonly lines?: number
  readonly children: (data: Out) => ReactNode
}

/** Draws a reading: its skeleton, its fault with a retry, or its answer (and says when that is older than it should be). */
export function WhenRead<Out>({ reading, lines = 3, children }: WhenReadProps<Out>) {
  const t = useTexts({ sv, en }).problems
  const { near } = useMoments()
  if (reading.state === 'waiting') return <Skeleton lines={lines} />
  if (reading.state === 'failed') return <Failed problem={reading.problem} again={reading.again} />
  return (
    <>
      {reading.problem && (
        <StatusLine tone="warning" onAct={reading.again} act={t.again}>
          {t.older(near(reading.readAt))}
        </StatusLine>
      )}
      {children(reading.data)}
    </>
  )
}
