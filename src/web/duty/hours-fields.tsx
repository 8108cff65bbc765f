import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { opening as en } from '../../shared/texts/en/opening.ts'
import { opening as sv } from '../../shared/texts/sv/opening.ts'
import { ClockField } from '../pieces/clock-field.tsx'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

/** Hours as they are written so far. */
export interface HoursDraft {
  readonly from: string
  readonly to: string
}

/** What a new line begins with. */
export const usual: HoursDraft = { from: '08:00', to: '16:30' }

/** More than three openings a day nobody has. */
const MOST = 3

interface HoursFieldsProps {
  readonly title: string
  readonly hint?: string | undefined
  /** The fields are called `<name>.0.from` and so on. */
  readonly name: string
  readonly value: readonly HoursDraft[]
  readonly onChange: (value: readonly HoursDraft[]) => void
  readonly problem: Problem | null
  readonly children?: ReactNode
}

/** The hours of one day: none is closed. */
export function HoursFields(props: HoursFieldsProps) {
  const { title, hint, name, value, onChange, problem, children } = props
  const t = useTexts({ sv, en }).week
  const put = (at: number, part: Partial<HoursDraft>) =>
    onChange(value.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="opening-day">
      <legend>{title}</legend>
      {hint && <p className="subtle">{hint}</p>}
      {value.length === 0 && <p className="subtle">{t.closed}</p>}
      {value.map((one, at) => (
        <div key={at} className="opening-hours">
          <ClockField
            label={t.from}
            name={`${name}.${at}.from`}
            required
            value={one.from}
            onChange={(from) => put(at, { from })}
            problem={problem}
          />
          <ClockField
            label={t.to}
            name={`${name}.${at}.to`}
            required
            value={one.to}
            onChange={(to) => put(at, { to })}
            problem={problem}
          />
          <Button
            icon
            variant="tertiary"
            aria-label={t.remove(title)}
            onClick={() => onChange(value.filter((_, place) => place !== at))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <div className="row">
        {value.length < MOST && (
          <Button variant="tertiary" onClick={() => onChange([...value, usual])}>
            <Icon name="plus" />
            {t.add(title)}
          </Button>
        )}
        {children}
      </div>
    </fieldset>
  )
}
