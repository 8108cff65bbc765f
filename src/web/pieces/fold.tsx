import type { ReactNode } from 'react'
import './fold.css'

interface FoldProps {
  readonly title: string
  /** Open from the start; the reader opens and closes it after that. */
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  /** Left out on paper. */
  readonly noPrint?: boolean
  readonly children: ReactNode
}

/** What is needed seldom, folded under its title. */
export function Fold({ title, open = false, onToggle, noPrint = false, children }: FoldProps) {
  return (
    <details
      className={noPrint ? 'fold no-print' : 'fold'}
      open={open || undefined}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  )
}
