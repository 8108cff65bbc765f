import './round.css'
import { useParams } from '@tanstack/react-router'
import type { z } from 'zod'
import { roundRead } from '../../rounds/api.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Failed } from '../pieces/failed.tsx'
import { partLater } from '../pieces/later.tsx'
import { Page } from '../pieces/page.tsx'
import { PageSkeleton } from '../pieces/skeleton.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

const Walk = partLater(async () => (await import('./walk.tsx')).Walk)
const Minutes = partLater(async () => (await import('./minutes.tsx')).Minutes)

export type RoundData = z.output<(typeof roundRead)['output']>
export type RoundRow = RoundData['rows'][number]

/** A round: while it is on one walks it, person by person; when it has ended one reads its minutes. */
export function Round() {
  const { id } = useParams({ from: '/inside/round/$id' })
  const t = useTexts({ sv, en })
  const reading = useRead(roundRead, { round: id }, { topics: ['unit'] })
  if (reading.state === 'waiting') return <PageSkeleton />
  if (reading.state === 'failed') return <Failed problem={reading.problem} again={reading.again} page />
  const { data } = reading
  return (
    <Page title={data.endedAt === null ? t.walk.tab : t.walk.notes} tab={t.walk.tab}>
      {data.endedAt === null ? <Walk round={data} /> : <Minutes round={data} />}
    </Page>
  )
}
