import './confirm-button.css'
import { Button } from '@digdir/designsystemet-react'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { announce } from '../shell/announce.tsx'
import { unstored } from '../shell/connection.ts'
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
  const { left, begin, undo } = useRegret(onConfirm, seconds)
  if (left === null) {
    return (
      <Button
        variant={variant}
        loading={sending}
        onClick={() => {
          announce(`${doing}. ${t.undo}?`)
          begin()
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
      <Button variant="secondary" autoFocus onClick={undo}>
        <Icon name="undo" />
        {t.undo}
      </Button>
    </div>
  )
}

interface Regret {
  /** Seconds that remain for regret; null when nothing is about to happen. */
  readonly left: number | null
  readonly begin: () => void
  readonly undo: () => void
}

/** Waits so many seconds before it acts. Leaving the screen is no regret: then it acts at once. */
function useRegret(act: () => void, seconds: number): Regret {
  const [left, setLeft] = useState<number | null>(null)
  const latest = useRef(act)
  const waits = useRef(false)
  useEffect(() => {
    latest.current = act
  }, [act])
  const settle = useCallback((acts: boolean) => {
    if (!waits.current) return
    waits.current = false
    unstored.set(unstored.get() - 1)
    if (acts) latest.current()
  }, [])
  useEffect(() => () => settle(true), [settle])
  useEffect(() => {
    if (left === null) return
    const timer = setTimeout(() => {
      setLeft(left > 1 ? left - 1 : null)
      if (left <= 1) settle(true)
    }, 1000)
    return () => clearTimeout(timer)
  }, [left, settle])
  return {
    left,
    begin() {
      waits.current = true
      unstored.set(unstored.get() + 1)
      setLeft(seconds)
    },
    undo() {
      settle(false)
      setLeft(null)
    },
  }
}
