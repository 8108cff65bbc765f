import './stay-report.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { Fold } from '../pieces/fold.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import type { Way } from '../reach-the-team/fields.ts'
import { useTexts } from '../shell/language.ts'
import { useVisitText } from './visit-text.ts'

type Visit = NonNullable<Way['stayReport']>

/** Before choosing this road: whether the team is there, when it comes, who is responsible until then, and the other roads. */
export function StayRoad({ way, person }: { readonly way: Way; readonly person: string | null }) {
  const t = useTexts({ sv, en }).road
  if (way.stayReport === null) return null
  return (
    <Section title={t.title}>
      <p className="subtle">{t.lead}</p>
      <VisitFacts visit={way.stayReport} reading={way.reading} />
      <p>{t.until}</p>
      <Fold title={t.else}>
        <OtherWays reading={way.reading} />
      </Fold>
      <Button asChild>
        <Link to="/stay-report" search={{ team: way.unit, ...(person === null ? {} : { person }) }}>
          {t.write}
        </Link>
      </Button>
    </Section>
  )
}

/** Is the team there now, and when does it come? */
export function VisitFacts({ visit, reading }: { readonly visit: Visit; readonly reading: Way['reading'] }) {
  const t = useTexts({ sv, en }).road
  const { near, day } = useMoments()
  const words = useVisitText()
  return (
    <>
      {reading === null && <p>{t.unsaid}</p>}
      {reading?.open === false && reading.from && (
        <StatusLine tone="warning">{t.closed(near(reading.from))}</StatusLine>
      )}
      {reading?.open && reading.until && <p>{t.open(near(reading.until))}</p>}
      <p className="stay-visit">{t.visit(words(visit))}</p>
      {visit.laterThan && <StatusLine tone="warning">{t.later(day(visit.laterThan))}</StatusLine>}
    </>
  )
}

/** What else there is, with the numbers that answer now. */
export function OtherWays({ reading }: { readonly reading: Way['reading'] }) {
  const t = useTexts({ sv, en }).road
  const otherwise = reading?.otherwise ?? null
  return (
    <div className="stack">
      <ul className="stay-ways">
        {t.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      {otherwise && (
        <div className="row">
          <span>{t.call(otherwise.who)}</span>
          <PhoneLink number={otherwise.phone} whom={otherwise.who} />
        </div>
      )}
      <PhoneLink number="1177" whom="1177" />
    </div>
  )
}
