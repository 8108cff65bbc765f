import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Icon } from '../pieces/icon.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from './language.ts'
import { useWide } from './media.ts'
import type { NavItem } from './nav-item.ts'

interface NavProps {
  readonly items: readonly NavItem[]
}

const IN_BAR = 4

/** The way between screens: a rail beside the page, or a bar under the thumb on a phone. */
export function Nav({ items }: NavProps) {
  const wide = useWide()
  if (items.length === 0) return null
  return wide ? <Rail items={items} /> : <Bar items={items} />
}

function Rail({ items }: NavProps) {
  const t = useTexts({ sv, en }).nav
  return (
    <nav className="rail" aria-label={t.label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink item={item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Bar({ items }: NavProps) {
  const t = useTexts({ sv, en }).nav
  const [open, setOpen] = useState(false)
  const fits = items.length <= IN_BAR + 1
  const shown = fits ? items : items.slice(0, IN_BAR)
  const rest = fits ? [] : items.slice(IN_BAR)
  return (
    <nav className="bar" aria-label={t.label}>
      <ul>
        {shown.map((item) => (
          <li key={item.to}>
            <NavLink item={item} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <button type="button" className="nav-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              <Icon name="more" />
              <span>{t.more}</span>
            </button>
          </li>
        )}
      </ul>
      <Sheet title={t.moreTitle} open={open} onClose={() => setOpen(false)}>
        <ul className="more-list">
          {rest.map((item) => (
            <li key={item.to}>
              <NavLink item={item} onGo={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Sheet>
    </nav>
  )
}

function NavLink({ item, onGo }: { readonly item: NavItem; readonly onGo?: () => void }) {
  const t = useTexts({ sv, en }).nav
  return (
    <Link to={item.to} className="nav-link" activeOptions={{ exact: item.to === '/' }} onClick={onGo}>
      <Icon name={item.icon} />
      <span>{t[item.text]}</span>
    </Link>
  )
}
