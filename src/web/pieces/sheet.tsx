import './sheet.css'
import { Dialog, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { useWide } from '../shell/media.ts'

interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** `side` slides in beside what one was doing; `center` asks for a decision. On a phone both come from below. */
  readonly place?: 'side' | 'center'
}

/** A dialog over the page. It takes focus, gives it back, and closes with Escape, its cross or a tap outside. */
export function Sheet({ title, open, onClose, children, place = 'center' }: SheetProps) {
  const t = useTexts({ sv, en })
  const heading = useId()
  const placement = !useWide() ? 'bottom' : place === 'side' ? 'right' : 'center'
  return (
    <Dialog
      className="sheet"
      open={open}
      onClose={onClose}
      closedby="any"
      placement={placement}
      closeButton={t.sheet.close}
      aria-labelledby={heading}
    >
      <Heading level={2} data-size="sm" id={heading} className="sheet-title">
        {title}
      </Heading>
      {open && <div className="sheet-body">{children}</div>}
    </Dialog>
  )
}
