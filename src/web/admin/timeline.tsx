import { addMonths, dayOf, daysBetween } from '../../shared/day.ts'
import { nowHere } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import type { Assignment } from './shown.ts'
import { daysInWords, useOrganisationWords } from './words.ts'

/** How far back and ahead the timeline reaches when assignments run longer than that, in months. */
const BACK = 24
const AHEAD = 6

/** Assignments as lines over time; the list beside it says the same in words. */
export function AssignmentTimeline({ assignments }: { readonly assignments: readonly Assignment[] }) {
  const t = useOrganisationWords()
  const today = dayOf(nowHere())
  const start = addMonths(today, -BACK)
  const end = addMonths(today, AHEAD)
  const length = daysBetween(start, end)
  const at = (day: Assignment['validFrom']) =>
    Math.min(100, Math.max(0, (100 * daysBetween(start, day)) / length))
  return (
    <Section title={t.staff.timeline} tone="plain">
      <div className="admin-timeline" aria-hidden="true">
        {assignments.map((one) => {
          const from = at(one.validFrom)
          const to = at(one.validTo ?? end)
          return (
            <div key={one.assignment} className="admin-timeline-row" title={daysInWords(t, one)}>
              <span>{one.unitName}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <title>{daysInWords(t, one)}</title>
                <rect x="0" y="4" width="100" height="2" className="admin-timeline-ground" />
                <rect
                  x={from}
                  y="2"
                  width={Math.max(0.8, to - from)}
                  height="6"
                  className="admin-timeline-bar"
                />
                <line x1={at(today)} x2={at(today)} y1="0" y2="10" className="admin-timeline-today" />
              </svg>
            </div>
          )
        })}
        <div className="admin-timeline-scale">
          <span>{start.slice(0, 7)}</span>
          <span>{end.slice(0, 7)}</span>
        </div>
      </div>
    </Section>
  )
}
