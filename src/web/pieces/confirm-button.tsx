import './confirm-button.css'
import { Button } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'

interface ConfirmButtonProps {
  readonly children: ReactNode
  /** Said while it can still be undone: "Besöket är klart". */
  readonly doing: string
  /** Runs when the time for regret has passed. */
  readonly onConfirm: () => void
  /** True while the command is on its way. */
  readonly sending?: boolean
  readonly variant?: 'primary' | 'secondary'
  readonly seconds?: number
}

/** Done at once on screen, sent after a few seconds of regret: no "are you sure?" in the way. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, doing, onConfirm, sending = false, variant = 'primary', seconds = 5 } = props
  const t = useTexts({ sv, en }).confirm
  const [left, setLeft] = useState<number | null>(null)
  const confirm = useRef(onConfirm)
  confirm.current = onConfirm
  useEffect(() => {
    if (left === null) return
    const timer = setTimeout(() => {
      setLeft(left > 1 ? left - 1 : null)
      if (left <= 1) confirm.current()
    }, 1000)
    return () => clearTimeout(timer)
  }, [left])
  if (left === null) {
    return (
      <Button
        variant={variant}
        loading={sending}
        onClick={() => {
          announce(`${doing}. ${t.undo}?`)
          setLeft(seconds)
        }}
      >
        {children}
      </Button>
    )
  }
  return (
    <div className="confirming">
      <span>
        {doing} <span className="confirming-left">{t.in(left)}</span>
      </span>
      <Button variant="secondary" autoFocus onClick={() => setLeft(null)}>
        <Icon name="undo" />
        {t.undo}
      </Button>
    </div>
  )
}
