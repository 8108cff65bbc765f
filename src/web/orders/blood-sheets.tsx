import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from '../shell/language.ts'
import { ConfirmForm, DiscardForm, PrepareForm } from './blood-check.tsx'
import { EndForm, StartForm, ValuesForm } from './blood-run.tsx'
import type { BloodStep } from './blood-step.ts'

const forms = {
  prepare: PrepareForm,
  confirm: ConfirmForm,
  start: StartForm,
  takeValues: ValuesForm,
  endUnit: EndForm,
  discard: DiscardForm,
} as const

interface BloodSheetProps {
  readonly row: OrderRow
  readonly step: BloodStep
  readonly onClose: () => void
}

/** One step of giving blood: whom it is for first, with number, then what the step asks. */
export function BloodSheet({ row, step, onClose }: BloodSheetProps) {
  const t = useTexts({ sv, en })
  const Form = forms[step]
  const now = row.blood?.now
  return (
    <Sheet title={t.blood[step]} open onClose={onClose} place="side">
      <div className="blood-whom">
        <p className="subtle">{t.blood.identityOf}</p>
        <PersonHead person={row.person} />
        <p className="order-what">{row.content.what}</p>
        {now && step !== 'confirm' && (
          <p>
            {t.blood.unit(now.number)}, {t.blood.group(now.group)}, {t.blood.expiresOn(now.expires)}
          </p>
        )}
      </div>
      <Form row={row} onDone={onClose} />
    </Sheet>
  )
}
