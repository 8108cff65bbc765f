import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { enrolment as enEnrolment } from '../../shared/texts/en/enrolment.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { enrolment as svEnrolment } from '../../shared/texts/sv/enrolment.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { partLater } from '../pieces/later.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import type { EnrolmentData } from './enrolment-data.ts'

const PhoneForm = partLater(async () => (await import('./hand-back-forms.tsx')).PhoneForm)
const UndoForm = partLater(async () => (await import('./hand-back-forms.tsx')).UndoForm)

/** A hand-back that waits or was declined: for whom, until when, and what the team can do. */
export function HandBackState({ data }: { readonly data: EnrolmentData }) {
  const t = useTexts({ sv, en })
  const words = useTexts({ sv: svEnrolment, en: enEnrolment }).handBack
  const [open, setOpen] = useState<'phone' | 'undo' | null>(null)
  const close = () => setOpen(null)
  const { handBack } = data
  if (handBack === null) return null
  if (handBack.state === 'declined') {
    return (
      <StatusLine tone="warning">
        {words.declined(handBack.answeredName ?? handBack.toUnit)}: {handBack.answer}
      </StatusLine>
    )
  }
  if (handBack.state !== 'sent') return null
  return (
    <>
      <StatusLine tone={handBack.overdue ? 'warning' : 'info'}>
        {words.waiting(`${handBack.toName}, ${handBack.toUnit}`)}. <Deadline due={handBack.dueAt} />
        {handBack.headTold && `. ${words.headTold}`}
      </StatusLine>
      {handBack.toPhone && <PhoneLink as="button" number={handBack.toPhone} whom={handBack.toName} />}
      <div className="row">
        {data.allowed.includes('handBack.acceptByPhone') && (
          <Button variant={handBack.hasAccount ? 'secondary' : 'primary'} onClick={() => setOpen('phone')}>
            {t.phone.button}
          </Button>
        )}
        {data.allowed.includes('handBack.withdraw') && (
          <Button variant="tertiary" onClick={() => setOpen('undo')}>
            {t.undo.button}
          </Button>
        )}
        <Link
          to="/person/$id/my-plan"
          params={{ id: data.person.id }}
          className="ds-button"
          data-variant="tertiary"
        >
          {t.print}
        </Link>
      </div>
      <Sheet title={t.phone.title} open={open === 'phone'} onClose={close}>
        <PhoneForm data={data} name={handBack.toName} onDone={close} />
      </Sheet>
      <Sheet title={t.undo.button} open={open === 'undo'} onClose={close}>
        <UndoForm data={data} onDone={close} />
      </Sheet>
    </>
  )
}
