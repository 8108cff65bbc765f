import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { receiptOrder, seenOrder } from '../../orders/perform-api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Fold } from '../pieces/fold.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { Problem } from '../pieces/problem.tsx'
import { tell } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { BloodStep } from './blood-step.ts'
import type { TalkKind } from './talk-sheet.tsx'

const ChangeSheet = sheetLater(async () => (await import('./change-sheet.tsx')).ChangeSheet)
const EndSheet = sheetLater(async () => (await import('./end-sheet.tsx')).EndSheet)
const PerformSheet = sheetLater(async () => (await import('./perform-sheet.tsx')).PerformSheet)
const TalkSheet = sheetLater(async () => (await import('./talk-sheet.tsx')).TalkSheet)

const BloodSheet = sheetLater(async () => (await import('./blood-sheets.tsx')).BloodSheet)
const MoveSheet = sheetLater(async () => (await import('./move-sheet.tsx')).MoveSheet)

type Open = TalkKind | BloodStep | 'perform' | 'change' | 'end' | 'move' | null

/** What one can do with an order now, as the server says: the usual one large, the rest folded away. */
export function OrderActs({ row }: { readonly row: OrderRow }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const may = (action: string) => row.allowed.includes(action)
  const first = may('order.receipt') && row.state === 'sent'
  const isBlood = row.content.blood !== null
  const isShown: Partial<Record<NonNullable<Open>, boolean>> = {
    question: first,
    move: row.astray !== null,
    perform: !isBlood,
  }
  const folded = foldedActs.filter(({ action, key }) => may(action) && isShown[key] !== true)
  return (
    <div className="order-acts">
      {first && (
        <OneTap
          row={row}
          command={receiptOrder}
          text={row.revision > 1 ? t.act.receiptChange : t.act.receipt}
          said={t.did.receipted}
          main
        />
      )}
      {bloodSteps
        .filter(({ action }) => may(action))
        .map(({ step }, place) => (
          <Button
            key={step}
            className="order-main"
            variant={place === 0 && !first ? 'primary' : 'secondary'}
            onClick={() => setOpen(step)}
          >
            {t.blood[step]}
          </Button>
        ))}
      {row.astray !== null && may('order.move') && (
        <Button className="order-main" onClick={() => setOpen('move')}>
          {t.act.move}
        </Button>
      )}
      {may('order.perform') && !isBlood && (
        <Button
          className="order-main"
          variant={first ? 'secondary' : 'primary'}
          onClick={() => setOpen('perform')}
        >
          <Icon name="check" />
          {t.act.perform}
        </Button>
      )}
      {may('order.answer') && (
        <Button className="order-main" onClick={() => setOpen('answer')}>
          {t.act.answer}
        </Button>
      )}
      {may('order.question') && first && (
        <Button variant="secondary" onClick={() => setOpen('question')}>
          {t.act.question}
        </Button>
      )}
      {may('order.receipt') && row.state === 'questioned' && (
        <OneTap row={row} command={receiptOrder} text={t.act.solved} said={t.did.receipted} />
      )}
      {may('order.seen') && <OneTap row={row} command={seenOrder} text={t.act.seen} said={t.did.seen} />}
      {folded.length > 0 && (
        <Fold title={t.act.more} noPrint>
          <div className="order-acts">
            {folded.map(({ key }) => (
              <Button key={key} variant="secondary" onClick={() => setOpen(key)}>
                {key === 'discard' ? t.blood.discard : key === 'perform' ? t.blood.notGiven : t.act[key]}
              </Button>
            ))}
          </div>
        </Fold>
      )}
      {open === 'perform' && <PerformSheet row={row} onClose={close} />}
      {open === 'change' && <ChangeSheet row={row} onClose={close} />}
      {open === 'end' && <EndSheet row={row} onClose={close} />}
      {open === 'move' && <MoveSheet row={row} onClose={close} />}
      {isBloodStep(open) && <BloodSheet row={row} step={open} onClose={close} />}
      {isTalk(open) && <TalkSheet row={row} kind={open} onClose={close} />}
    </div>
  )
}

const foldedActs = [
  { key: 'question', action: 'order.question' },
  { key: 'change', action: 'order.change' },
  { key: 'withdraw', action: 'order.withdraw' },
  { key: 'end', action: 'order.end' },
  { key: 'reopen', action: 'order.reopen' },
  { key: 'move', action: 'order.move' },
  { key: 'discard', action: 'order.bloodDiscard' },
  { key: 'perform', action: 'order.perform' },
] as const

function isTalk(open: Open): open is TalkKind {
  return open === 'question' || open === 'answer' || open === 'withdraw' || open === 'reopen'
}

/** The next step of a transfusion comes first; values before the end, which is last. */
const bloodSteps = [
  { step: 'confirm', action: 'order.bloodConfirm' },
  { step: 'start', action: 'order.bloodStart' },
  { step: 'takeValues', action: 'order.bloodValues' },
  { step: 'endUnit', action: 'order.bloodEnd' },
  { step: 'prepare', action: 'order.bloodPrepare' },
] as const

function isBloodStep(open: Open): open is BloodStep {
  return open === 'discard' || bloodSteps.some(({ step }) => step === open)
}

interface OneTapProps {
  readonly row: OrderRow
  readonly command: typeof receiptOrder | typeof seenOrder
  readonly text: string
  readonly said: string
  readonly main?: boolean
}

function OneTap({ row, command, text, said, main = false }: OneTapProps) {
  const sending = useSend(command)
  const act = async () => {
    if (await sending.send({ order: row.order }, row.version)) tell(said)
  }
  return (
    <>
      <Button
        className={main ? 'order-main' : ''}
        variant={main ? 'primary' : 'secondary'}
        loading={sending.state === 'sending'}
        onClick={act}
      >
        {text}
      </Button>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
    </>
  )
}
