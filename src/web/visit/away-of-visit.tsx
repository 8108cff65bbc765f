import { visitAway } from '../../visits/away-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { useRead } from '../shell/read.ts'
import { AwayLine } from './away-line.tsx'

/** On a visit whose person is not at home, or that was changed meanwhile: the way to deciding about it. */
export function AwayOfVisit({ visit }: { readonly visit: VisitView }) {
  const { person, away } = visit
  const changed = visit.endReason === 'inHospital' || visit.endReason === 'away'
  const elsewhere = visit.place.kind === 'other' || visit.mode === 'phone'
  const when = away !== null || changed || elsewhere
  const reading = useRead(visitAway, { person: person.id }, { when, topics: ['unit'] })
  if (!when || reading.state !== 'ready') return null
  return (
    <AwayLine
      person={person}
      away={reading.data.away}
      toEmptyHome={reading.data.planned.filter(({ empty }) => empty).length}
      waitingForHome={reading.data.changed.length}
    />
  )
}
