import { Link } from '@tanstack/react-router'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { Icon, type IconName } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { useWaitingCounts, type Waiting } from '../shell/waiting.ts'

interface Line {
  readonly of: keyof Waiting
  readonly to: '/team' | '/sent' | '/night' | '/orders' | '/tasks'
  readonly icon: IconName
}

const lines: readonly Line[] = [
  { of: 'referrals', to: '/team', icon: 'team' },
  { of: 'nights', to: '/night', icon: 'night' },
  { of: 'handBacks', to: '/sent', icon: 'persons' },
  { of: 'orders', to: '/orders', icon: 'orders' },
  { of: 'messages', to: '/sent', icon: 'sent' },
  { of: 'overdue', to: '/tasks', icon: 'tasks' },
]

/** What has come to the unit and waits for somebody's name, each with the way there; nothing when nothing waits. */
export function ToDo() {
  const t = useTexts({ sv, en }).toDo
  const waiting = useWaitingCounts()
  const there = waiting === null ? [] : lines.filter(({ of }) => waiting[of] > 0)
  if (waiting === null || there.length === 0) return null
  return (
    <nav className="to-do no-print" aria-label={t.title}>
      {there.map(({ of, to, icon }) => (
        <Link key={of} to={to} className="to-do-line">
          <Icon name={icon} />
          <span>{t[of](waiting[of])}</span>
          <Icon name="next" />
        </Link>
      ))}
    </nav>
  )
}
