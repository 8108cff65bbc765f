import './week-bar.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addDays, type Day } from '../../shared/day.ts'
import { roster as en } from '../../shared/texts/en/roster.ts'
import { roster as sv } from '../../shared/texts/sv/roster.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'

interface WeekBarProps {
  readonly to: '/roster' | '/week'
  readonly from: Day
  readonly today: Day
  readonly children?: ReactNode
}

/** So many days a week's screen shows. */
export const WEEK = 7

/** Which seven days are shown, and the way to those before, after and from today. */
export function WeekBar({ to, from, today, children }: WeekBarProps) {
  const t = useTexts({ sv, en })
  const ways = [
    { day: addDays(from, -WEEK), text: t.previous, icon: 'previous' },
    ...(from === today ? [] : [{ day: today, text: t.thisWeek, icon: 'day' } as const]),
    { day: addDays(from, WEEK), text: t.next, icon: 'next' },
  ] as const
  return (
    <div className="week-bar no-print">
      <p>{t.week(from, addDays(from, WEEK - 1))}</p>
      {ways.map(({ day, text, icon }) => (
        <Button key={icon} asChild variant="tertiary">
          <Link to={to} search={day === today ? {} : { day }}>
            <Icon name={icon} />
            {text}
          </Link>
        </Button>
      ))}
      {children}
    </div>
  )
}
