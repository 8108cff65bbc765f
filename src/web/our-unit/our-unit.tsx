import './our-unit.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { type OurMonth, ourMonth } from '../../follow-up/our-month-api.ts'
import { addDays, type Day, dayOf, partsOf } from '../../shared/day.ts'
import { calendar as enCalendar } from '../../shared/texts/en/calendar.ts'
import { ourUnit as en } from '../../shared/texts/en/our-unit.ts'
import { calendar as svCalendar } from '../../shared/texts/sv/calendar.ts'
import { ourUnit as sv } from '../../shared/texts/sv/our-unit.ts'
import { RecordLine } from '../beside/record-line.tsx'
import { useFigureWords } from '../follow-up/words.ts'
import { Empty } from '../pieces/empty.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Thanks } from './thanks.tsx'

/** For those who send: what went to teams this month and what came of it, orders both ways, and what was said in thanks. */
export function OurUnit() {
  const t = useTexts({ sv, en })
  const unit = chosenOf(useSession())?.unit
  const [around, setAround] = useState<Day>(() => dayOf(nowHere()))
  const reading = useRead(ourMonth, { around }, { topics: ['unit'] })
  return (
    <Page title={unit?.name ?? t.title} tab={t.title} lead={t.lead} width="read" actions={<PrintButton />}>
      <MonthChoice around={around} onChoose={setAround} />
      <WhenRead reading={reading} lines={6}>
        {(month) => (
          <>
            <Sent month={month} />
            <Orders month={month} />
          </>
        )}
      </WhenRead>
      <Thanks />
      <RecordLine />
    </Page>
  )
}

interface MonthChoiceProps {
  readonly around: Day
  readonly onChoose: (around: Day) => void
}

function MonthChoice({ around, onChoose }: MonthChoiceProps) {
  const t = useTexts({ sv, en })
  const { months } = useTexts({ sv: svCalendar, en: enCalendar })
  const { year, month, date } = partsOf(around)
  const today = partsOf(dayOf(nowHere()))
  const isNow = year === today.year && month === today.month
  return (
    <nav className="our-month" aria-label={t.month}>
      <Button
        variant="secondary"
        icon
        className="no-print"
        aria-label={t.earlier}
        onClick={() => onChoose(addDays(around, -date))}
      >
        <Icon name="previous" />
      </Button>
      <h2 aria-live="polite">
        {months[month - 1]} {year}
      </h2>
      <Button
        variant="secondary"
        icon
        className="no-print"
        aria-label={t.later}
        aria-disabled={isNow}
        onClick={() => !isNow && onChoose(addDays(addDays(around, 1 - date), 31))}
      >
        <Icon name="next" />
      </Button>
    </nav>
  )
}

function Sent({ month }: { readonly month: OurMonth }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { time } = useFigureWords()
  return (
    <Section title={t.sent} count={month.total}>
      {month.total === 0 && <Empty icon="sent">{t.sentNone}</Empty>}
      <ul className="our-numbers">
        {month.teams.map((one) => (
          <li key={one.unit}>
            <h3>{one.team}</h3>
            <p className="our-number">{one.sent}</p>
            <p className="subtle">{one.reports[language]}</p>
            <p>
              {t.answered(String(one.answered), String(one.sent))}
              {one.median !== null && `. ${t.median(time(one.median, 'minutes'))}`}
            </p>
            {one.waiting > 0 && <p>{t.waiting(String(one.waiting))}</p>}
            {one.outcomes.length > 0 && (
              <ul className="our-outcomes" aria-label={t.became}>
                {one.outcomes.map(({ text, n }) => (
                  <li key={text.sv}>
                    <span>{text[language]}</span>
                    <strong>{n}</strong>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p className="subtle">
        {t.compared(String(month.before))}. {month.ongoing && t.ongoing}
      </p>
    </Section>
  )
}

function Orders({ month }: { readonly month: OurMonth }) {
  const t = useTexts({ sv, en })
  const sides = (['given', 'asked'] as const).filter((side) => month[side].n > 0)
  return (
    <Section title={t.orders} count={month.given.n + month.asked.n}>
      {sides.length === 0 && <Empty icon="orders">{t.noOrders}</Empty>}
      <ul className="our-numbers">
        {sides.map((side) => (
          <li key={side}>
            <h3>{t[side]}</h3>
            <p className="our-number">{month[side].n}</p>
            <p>{t.performed(String(month[side].performed), String(month[side].n))}</p>
            {month[side].unread > 0 && <p>{t.unread(String(month[side].unread))}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
