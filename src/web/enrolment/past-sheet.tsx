import { useState } from 'react'
import { responsibilityHistory, responsibilityNow } from '../../enrolments/responsibility-api.ts'
import { clockOf, type Day, dayOf, instantAt } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { responsibility as en } from '../../shared/texts/en/responsibility.ts'
import { responsibility as sv } from '../../shared/texts/sv/responsibility.ts'
import { Check } from '../pieces/check.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { Fold } from '../pieces/fold.tsx'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Now } from './now.tsx'

interface PastSheetProps {
  readonly person: PersonId
  readonly open: boolean
  readonly onClose: () => void
}

/** Who was responsible at any past hour, and what was believed then. */
export function PastSheet({ person, open, onClose }: PastSheetProps) {
  const t = useTexts({ sv, en }).past
  return (
    <Sheet title={t.open} open={open} onClose={onClose} place="side">
      <Past person={person} />
      <History person={person} />
    </Sheet>
  )
}

function Past({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en }).past
  const { full } = useMoments()
  const [day, setDay] = useState<Day | null>(() => dayOf(nowHere()))
  const [at, setAt] = useState<string>(() => clockOf(nowHere()))
  const [believed, setBelieved] = useState(false)
  const time = readClock(at)
  const when = day && time ? instantAt(day, time) : undefined
  const asked = when && { person, at: when, ...(believed ? { believedAt: when } : {}) }
  const reading = useRead(responsibilityNow, asked ?? { person }, { when: asked !== undefined })
  return (
    <div className="stack">
      <div className="row">
        <DatePick label={t.day} name="day" required value={day} onChange={setDay} max={dayOf(nowHere())} />
        <ClockField label={t.clock} name="clock" required value={at} onChange={setAt} />
      </div>
      <Check label={t.believed} hint={t.believedHint} checked={believed} onChange={setBelieved} />
      {when && (
        <Section title={t.heading(full(when))} level={3}>
          <WhenRead reading={reading}>
            {({ held }) => (held.length === 0 ? <p>{t.none}</p> : <Now held={held} at={when} />)}
          </WhenRead>
        </Section>
      )}
    </div>
  )
}

/** Every period that the unit knows or has known, the latest first. */
function History({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const reading = useRead(responsibilityHistory, { person })
  return (
    <Fold title={t.past.history}>
      <WhenRead reading={reading}>
        {({ periods }) => (
          <ul className="past-periods">
            {periods.map((one) => (
              <li key={one.id} data-superseded={one.supersededAt !== null}>
                <b>{one.name}</b>, {t.role[one.role].toLowerCase()}, {one.unitName}
                <br />
                {t.since(near(one.since))}
                {one.until && `, ${t.until(near(one.until))}`}.{' '}
                {one.source === 'message' ? t.saidBy(one.saidBy) : t.ownDecision(one.saidBy)}
                {one.supersededAt && `, ${t.past.corrected(near(one.supersededAt))}`}
              </li>
            ))}
          </ul>
        )}
      </WhenRead>
    </Fold>
  )
}
