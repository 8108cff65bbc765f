import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { clockOf } from '../../shared/day.ts'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { visiting as enVisiting } from '../../shared/texts/en/visiting.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { visiting as svVisiting } from '../../shared/texts/sv/visiting.ts'
import { visitArrive } from '../../visits/visit-api.ts'
import type { DayVisit } from '../../visits/visit-view.ts'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { ProtectedTag } from '../pieces/protected-tag.tsx'
import { announce } from '../shell/announce.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { AloneHere } from '../visit/alone.tsx'
import { AwayHere } from '../visit/away-here.tsx'
import { AwayOfVisit } from '../visit/away-of-visit.tsx'
import { Door } from '../visit/door.tsx'
import { PartnerLines } from '../visit/partner-lines.tsx'
import { useSlotText } from '../visit/slot-text.ts'
import { StateTag } from '../visit/state-tag.tsx'
import { Where } from '../visit/where.tsx'

interface NextVisitProps {
  readonly visit: DayVisit
  /** How much others have written about the person since one was last there. */
  readonly fresh: number
  /** Moving is done above: a visit that goes to a colleague leaves this day, and can be taken back from there. */
  readonly onMove: () => void
}

/** The next visit, large: who, where, what one must know, and one tap to say that one is there. */
export function NextVisit({ visit, fresh, onMove }: NextVisitProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { time } = useSlotText()
  const since = visit.state === 'arrived' ? visit.arrivedAt : null
  return (
    <section className="next-visit" aria-labelledby="next-visit-name">
      <p className="next-eyebrow">
        <span>{since === null ? t.next : t.there(clockOf(since))}</span>
        <StateTag visit={visit} />
      </p>
      <p className="next-time">
        {time(visit)} <span className="next-kind">{visit.kindText[language]}</span>
      </p>
      <h2 className="next-name" id="next-visit-name">
        {visit.person.name}
        {visit.person.age !== null && <span className="next-age"> {visit.person.age}</span>}
      </h2>
      <ProtectedTag of={visit.person} />
      <p className="next-why">{visit.why}</p>
      {fresh > 0 && (
        <p>
          <Link to="/person/$id" params={{ id: visit.person.id }} hash="timeline" className="ds-link">
            {t.fresh(fresh)}
          </Link>
        </p>
      )}
      <AwayHere visit={visit} />
      <AwayOfVisit visit={visit} />
      <Where visit={visit} />
      <Door door={visit.door} person={visit.person.id} quiet />
      <PartnerLines visit={visit} />
      <AloneHere visit={visit} />
      <NextActs visit={visit} onMove={onMove} />
    </section>
  )
}

function NextActs({ visit, onMove }: Omit<NextVisitProps, 'fresh'>) {
  const t = useTexts({ sv, en })
  const act = useTexts({ sv: svVisiting, en: enVisiting }).act
  const arriving = useSend(visitArrive)
  const arrive = async () => {
    if (await arriving.send({ visit: visit.id }, visit.version)) announce(act.arrive)
  }
  const may = (action: string) => visit.allowed.includes(action)
  const byPhone = visit.mode === 'phone' || visit.mode === 'video'
  return (
    <>
      {arriving.problem && <Problem problem={arriving.problem} retry={arriving.retry} />}
      <div className="next-acts">
        {may('visit.arrive') && (
          <Button loading={arriving.state === 'sending'} onClick={arrive} className="next-main">
            <Icon name="check" />
            {byPhone ? act.arriveCall : t.arrive}
          </Button>
        )}
        {!may('visit.arrive') && (
          <Link to="/visit/$id" params={{ id: visit.id }} className="ds-button next-main">
            <Icon name="orders" />
            {t.write}
          </Link>
        )}
        {may('visit.move') && (
          <Button variant="secondary" onClick={onMove}>
            {t.move}
          </Button>
        )}
        {may('visit.arrive') && (
          <Link to="/visit/$id" params={{ id: visit.id }} className="ds-button" data-variant="tertiary">
            {t.open}
          </Link>
        )}
      </div>
    </>
  )
}
