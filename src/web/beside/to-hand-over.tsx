import { Link } from '@tanstack/react-router'
import { besideHere } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

/** How much waits to be handed over, with the way there; nothing where nothing waits or Hemma is the record. */
export function ToHandOver() {
  const t = useTexts({ sv, en })
  const reading = useRead(besideHere, {}, { topics: ['unit'] })
  if (reading.state !== 'ready' || !reading.data.waiting) return null
  const { waiting, system } = reading.data
  return (
    <nav className="to-do no-print" aria-label={t.tab}>
      <Link to="/transfers" className="to-do-line" data-calm="true">
        <Icon name="note" />
        <span>{t.toDo(waiting, system)}</span>
        <Icon name="next" />
      </Link>
    </nav>
  )
}
