import { dayOf } from '../../shared/day.ts'
import { asInstant } from '../../shared/instant.ts'
import { bag as en } from '../../shared/texts/en/bag.ts'
import { bag as sv } from '../../shared/texts/sv/bag.ts'
import { useOfflineHere } from '../lock/use-offline-here.ts'
import { useMoments } from '../pieces/moment.ts'
import { useProblemSentence } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { connection } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { isToBePacked, type PackedBag, packHere, packing } from '../shell/packing.ts'
import type { Problem } from '../shell/problem.ts'
import { useSession } from '../shell/session.ts'
import { usePackedBag } from '../shell/use-packed-bag.ts'
import { useValue } from '../shell/value.ts'

/** On my day, for who works without a network: from when the day bag is, a tap that packs it anew, and what went wrong. */
export function BagLine() {
  const t = useTexts({ sv, en })
  const here = useOfflineHere()
  const bag = usePackedBag()
  const now = useValue(packing)
  if (now.state === 'packing')
    return <StatusLine>{now.of === null ? t.packing : t.packingOf(now.done, now.of)}</StatusLine>
  if (here.state !== 'on' && !bag) return null
  if (now.problem) return <Trouble problem={now.problem} bag={bag ?? null} />
  if (bag === undefined) return null
  return <Standing bag={bag} />
}

function usePack(): () => void {
  const t = useTexts({ sv, en })
  const session = useSession()
  return () =>
    void packHere(session, 'now').then(() => {
      const after = packing.get()
      if (after.state === 'still' && after.problem === null) announce(t.done)
    })
}

function Standing({ bag }: { readonly bag: PackedBag | null }) {
  const t = useTexts({ sv, en })
  const moment = useBagMoment()
  const { reached } = useValue(connection)
  const pack = usePack()
  if (bag === null) {
    return reached ? (
      <StatusLine tone="warning" act={t.pack} onAct={pack}>
        {t.never}
      </StatusLine>
    ) : (
      <StatusLine tone="warning">{t.neverOffline}</StatusLine>
    )
  }
  const text = t.packed(moment(bag), bag.persons.length)
  if (!reached) return <StatusLine>{text}</StatusLine>
  const isOld = isToBePacked(bag, Date.now())
  return (
    <StatusLine tone={isOld ? 'warning' : 'info'} act={t.again} onAct={pack}>
      {isOld ? t.old(moment(bag)) : text}
    </StatusLine>
  )
}

function Trouble({ problem, bag }: { readonly problem: Problem; readonly bag: PackedBag | null }) {
  const t = useTexts({ sv, en })
  const moment = useBagMoment()
  const pack = usePack()
  const why = useProblemSentence(problem)
  return (
    <StatusLine tone="warning" act={t.retry} onAct={pack}>
      {t.trouble(why)} {bag && t.holds(moment(bag))}
    </StatusLine>
  )
}

/** 07:12, or i går 16:40. */
function useBagMoment(): (bag: PackedBag) => string {
  const { clock, near } = useMoments()
  return ({ at, day }) => (day === dayOf(asInstant(new Date())) ? clock(at) : near(at))
}
