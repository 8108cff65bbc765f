import type { PartnerView } from '../../visits/joint.ts'
import { visitMove } from '../../visits/visit-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { useSend } from '../shell/send.ts'

/** Moves the own visit to the time at which the other unit comes; undefined while it cannot be moved. */
export function useFollow(visit: VisitView): ((partner: PartnerView) => void) | undefined {
  const { send } = useSend(visitMove)
  if (!visit.allowed.includes('visit.move')) return undefined
  return ({ theirDay: day, theirFrom: from, theirTo: to }) => {
    if (day === null) return
    const going = visit.going.map(({ id }) => id)
    void send(
      { visit: visit.id, slot: { day, from, to }, going, personTold: visit.personTold },
      visit.version,
    )
  }
}

/** Notes that the person now knows of the time; undefined while that needs no saying. */
export function useTold(visit: VisitView): (() => void) | undefined {
  const { send } = useSend(visitMove)
  if (visit.personTold || !visit.allowed.includes('visit.move')) return undefined
  const { day, from, to } = visit
  const going = visit.going.map(({ id }) => id)
  return () => void send({ visit: visit.id, slot: { day, from, to }, going, personTold: true }, visit.version)
}
