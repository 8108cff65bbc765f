import './list.css'
import { Button } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Empty } from './empty.tsx'
import type { IconName } from './icon.tsx'
import { RowFault } from './row-fault.tsx'

interface ListProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
  /** What the list holds, for screen readers. */
  readonly label: string
  /** Words for a list without rows. */
  readonly none: ReactNode
  readonly noneIcon?: IconName
  /** How many there are in all, when the server holds more than `rows`. */
  readonly total?: number
  /** Fetches the next ones, when the server holds more. */
  readonly onMore?: () => void
  /** Hides the line with the count where the heading already has it. */
  readonly quiet?: boolean
}

const STEP = 50

/** Rows with their number; never cut silently, and one bad row never empties the page. */
export function List<Row>({
  rows,
  keyOf,
  children,
  label,
  none,
  noneIcon,
  total,
  onMore,
  quiet,
}: ListProps<Row>) {
  const t = useTexts({ sv, en }).list
  const [limit, setLimit] = useState(STEP)
  const count = total ?? rows.length
  if (rows.length === 0) return <Empty {...(noneIcon ? { icon: noneIcon } : {})}>{none}</Empty>
  const shown = rows.slice(0, limit)
  const more = () => {
    setLimit(limit + STEP)
    if (limit + STEP > rows.length) onMore?.()
  }
  return (
    <div className="list">
      {(!quiet || shown.length < count) && (
        <p className="list-count">{shown.length < count ? t.shown(shown.length, count) : t.count(count)}</p>
      )}
      <ul className="list-rows" aria-label={label}>
        {shown.map((row) => (
          <li key={keyOf(row)}>
            <RowFault>
              <Row draw={children} row={row} />
            </RowFault>
          </li>
        ))}
      </ul>
      {shown.length < count && (shown.length < rows.length || onMore) && (
        <Button variant="secondary" onClick={more}>
          {t.more}
        </Button>
      )}
    </div>
  )
}

/** Draws inside the row's own fault, so that what cannot be drawn breaks there. */
function Row<Of>({ draw, row }: { readonly draw: (row: Of) => ReactNode; readonly row: Of }) {
  return draw(row)
}
