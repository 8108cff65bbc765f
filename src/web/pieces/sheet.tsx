import './sheet.css'
import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { type MouseEvent, type ReactNode, useId, useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { EmergencyCall } from '../shell/emergency.tsx'
import { useTexts } from '../shell/language.ts'
import { useWide } from '../shell/media.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Icon } from './icon.tsx'
import { Layer } from './layer.ts'

interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** `side` slides in beside what one was doing; `center` asks for a decision. On a phone both come from below. */
  readonly place?: 'side' | 'center'
}

/**
 * A dialog over the page. It takes focus, gives it back, and closes with Escape, its cross or a tap outside.
 * The page's header cannot be reached behind it, so in care it has 112 of its own; the cross, which gets the
 * focus, comes first in the order of the keys, so that no keystroke calls by mistake. A form in it is its own:
 * what is sent in the sheet never sends the form that opened it.
 */
export function Sheet({ title, open, onClose, children, place = 'center' }: SheetProps) {
  const t = useTexts({ sv, en })
  const heading = useId()
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const isCare = chosenOf(useSession())?.purpose === 'care'
  const placement = !useWide() ? 'bottom' : place === 'side' ? 'right' : 'center'
  return (
    <Dialog
      className="sheet"
      open={open}
      onClose={onClose}
      placement={placement}
      closeButton={false}
      onClick={(event) => {
        if (isOutside(event)) onClose()
      }}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDownCapture={(event) => {
        // The first Escape closes what has opened in the sheet; the sheet and what is written in it stay.
        if (event.key === 'Escape' && layer?.hasChildNodes()) event.preventDefault()
      }}
      aria-labelledby={heading}
    >
      <div className="sheet-top">
        <Heading level={2} data-size="sm" id={heading} className="sheet-title">
          {title}
        </Heading>
        <Button icon variant="tertiary" data-color="neutral" aria-label={t.sheet.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
        {isCare && <EmergencyCall brief />}
      </div>
      <Layer value={layer}>{open && <div className="sheet-body">{children}</div>}</Layer>
      <div ref={setLayer} />
    </Dialog>
  )
}

/** A tap on the veil beside the sheet; the veil belongs to the dialog element itself. */
function isOutside({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
  return target === currentTarget && !inside
}
