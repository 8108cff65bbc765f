import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Icon } from '../pieces/icon.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from './language.ts'
import { useWide } from './media.ts'
import type { NavItem } from './nav-item.ts'
import { useWaitingCounts, type Waiting } from './waiting.ts'

interface NavProps {
  readonly items: readonly NavItem[]
}

interface EntriesProps extends NavProps {
  readonly waiting: Waiting | null
}

const IN_BAR = 4

/** What waits behind an entry of the navigation. */
function waitsAt({ text }: NavItem, waiting: Waiting): number {
  if (text === 'team') return waiting.referrals
  if (text === 'sent') return waiting.messages + waiting.handBacks
  if (text === 'orders') return waiting.orders
  if (text === 'night') return waiting.nights
  return text === 'tasks' ? waiting.overdue : 0
}

/** The way between screens: a rail beside the page, or a bar under the thumb on a phone. */
export function Nav({ items }: NavProps) {
  const wide = useWide()
  const waiting = useWaitingCounts()
  if (items.length === 0) return null
  return wide ? <Rail items={items} waiting={waiting} /> : <Bar items={items} waiting={waiting} />
}

function Rail({ items, waiting }: EntriesProps) {
  const t = useTexts({ sv, en }).nav
  return (
    <nav className="rail" aria-label={t.label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink item={item} waiting={waiting} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Bar({ items, waiting }: EntriesProps) {
  const t = useTexts({ sv, en }).nav
  const [open, setOpen] = useState(false)
  const fits = items.length <= IN_BAR + 1
  const shown = fits ? items : items.slice(0, IN_BAR)
  const rest = fits ? [] : items.slice(IN_BAR)
  const hidden = waiting === null ? 0 : rest.reduce((sum, item) => sum + waitsAt(item, waiting), 0)
  return (
    <nav className="bar" aria-label={t.label}>
      <ul>
        {shown.map((item) => (
          <li key={item.to}>
            <NavLink item={item} waiting={waiting} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <button type="button" className="nav-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              <Icon name="more" />
              <span>{t.more}</span>
              {hidden > 0 && (
                <span className="nav-count">
                  {hidden}
                  <span className="ds-sr-only"> {t.waits}</span>
                </span>
              )}
            </button>
          </li>
        )}
      </ul>
      <Sheet title={t.moreTitle} open={open} onClose={() => setOpen(false)}>
        <ul className="more-list">
          {rest.map((item) => (
            <li key={item.to}>
              <NavLink item={item} waiting={waiting} onGo={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Sheet>
    </nav>
  )
}

interface NavLinkProps {
  readonly item: NavItem
  readonly waiting: Waiting | null
  readonly onGo?: () => void
}

function NavLink({ item, waiting, onGo }: NavLinkProps) {
  const t = useTexts({ sv, en }).nav
  const count = waiting === null ? 0 : waitsAt(item, waiting)
  return (
    <Link to={item.to} className="nav-link" activeOptions={{ exact: item.to === '/' }} onClick={onGo}>
      <Icon name={item.icon} />
      <span>{t[item.text]}</span>
      {count > 0 && (
        <span className="nav-count">
          {count}
          <span className="ds-sr-only"> {t.waits}</span>
        </span>
      )}
    </Link>
  )
}
