import './round.css'
import { Link } from '@tanstack/react-router'
import { roundToday } from '../../rounds/api.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'

/** On the day that a fixed team time stands, and while a round is on: one line that leads there. Else nothing. */
export function RoundToday() {
  const t = useTexts({ sv, en }).today
  const isTeam = chosenOf(useSession())?.unit.careModel !== null
  const reading = useRead(roundToday, {}, { topics: ['unit'] })
  if (reading.state !== 'ready') return null
  const { times, open } = reading.data
  if (times.length === 0 && open === null) return null
  return (
    <section className="round-today" aria-label={t.title}>
      <Icon name="round" />
      <div>
        {times.map((time) => (
          <p key={`${time.team} ${time.from}`}>
            <strong>{time.own ? t.own(time.from, time.to) : t.with(time.team, time.from, time.to)}</strong>
            {time.own && time.with.length > 0 && ` ${time.with.map(({ name }) => name).join(', ')}.`}
            {time.note && ` ${time.note}`}
          </p>
        ))}
        {open && <p>{t.goingOn(open.startedBy, open.gone, open.total)}</p>}
      </div>
      {isTeam &&
        (open ? (
          <Link to="/round/$id" params={{ id: open.round }} className="ds-button" data-variant="tertiary">
            {t.toRound}
          </Link>
        ) : (
          <Link to="/rounds" className="ds-button" data-variant="tertiary">
            {t.toRound}
          </Link>
        ))}
    </section>
  )
}
