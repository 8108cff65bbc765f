import './deadline.css'
import type { Instant } from '../../shared/instant.ts'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'
import { nowHere, useMoments } from './moment.ts'

interface DeadlineProps {
  readonly due: Instant
  /** When it was done; an overdue deadline stays openable until then. */
  readonly doneAt?: Instant | null
}

/** When something must be done, and plainly when that has passed. */
export function Deadline({ due, doneAt = null }: DeadlineProps) {
  const t = useTexts({ sv, en }).deadline
  const { near, full } = useMoments()
  const late = doneAt === null && due < nowHere()
  // What is due when the day is over is due that day: nobody waits for the last minute before midnight.
  const when = near(due).replace(/ 23:59$/, '')
  return (
    <span className="deadline" data-late={late} title={full(due)}>
      <Icon name={doneAt ? 'check' : late ? 'alert' : 'clock'} />
      <time dateTime={due}>{doneAt ? t.done(near(doneAt)) : late ? t.overdue(when) : t.due(when)}</time>
    </span>
  )
}
