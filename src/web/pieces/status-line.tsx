import './status-line.css'
import { Button } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface StatusLineProps {
  readonly tone?: 'info' | 'success' | 'warning' | 'danger'
  readonly children: ReactNode
  /** The words of a button at the end of the line, and what it does. */
  readonly act?: string
  readonly onAct?: () => void
}

/** One line that says how things stand: saved, older than it should be, moved, waiting for an answer. */
export function StatusLine({ tone = 'info', children, act, onAct }: StatusLineProps) {
  return (
    <div className="status-line" data-color={tone}>
      <Icon name={tone === 'success' ? 'check' : tone === 'info' ? 'clock' : 'alert'} />
      <p>{children}</p>
      {act && onAct && (
        <Button variant="tertiary" data-color={tone} onClick={onAct}>
          {act}
        </Button>
      )}
    </div>
  )
}
