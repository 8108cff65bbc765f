import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import { partLater } from '../pieces/later.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from '../shell/language.ts'
import type { Plans } from './plans.ts'

const EndLimit = partLater(async () => (await import('./limit-form.tsx')).EndLimit)
const LimitForm = partLater(async () => (await import('./limit-form.tsx')).LimitForm)

type Limit = Plans['limits'][number]

/** Treatment limits that hold: what, why, with whom and when; a physician decides, corrects and lifts them. */
export function Limits({ plans }: { readonly plans: Plans }) {
  const t = useTexts({ sv, en }).limit
  const [open, setOpen] = useState<'new' | Limit | null>(null)
  const close = () => setOpen(null)
  const decides = plans.allowed.includes('treatmentLimit.decide')
  return (
    <>
      {plans.limits.length > 0 && (
        <ul className="limits" aria-label={t.title}>
          {plans.limits.map((one) => (
            <li key={one.entry}>
              <LimitText limit={one} />
              {one.fromUnit === null && plans.allowed.includes('treatmentLimit.correct') && (
                <Button variant="tertiary" onClick={() => setOpen(one)}>
                  {t.correct}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {decides && (
        <Button variant="tertiary" className="no-print" onClick={() => setOpen('new')}>
          {t.decide}
        </Button>
      )}
      <Sheet title={open === 'new' ? t.decide : t.correct} open={open !== null} onClose={close} place="side">
        {open === 'new' && <LimitForm person={plans.person} onDone={close} />}
        {open !== null && open !== 'new' && (
          <>
            <LimitForm person={plans.person} corrects={open} onDone={close} />
            <EndLimit person={plans.person} limit={open} onDone={close} />
          </>
        )}
      </Sheet>
    </>
  )
}

function LimitText({ limit: { limit, decidedBy, fromUnit } }: { readonly limit: Limit }) {
  const t = useTexts({ sv, en }).limit
  return (
    <>
      <h3>{t.decision[limit.decision]}</h3>
      {limit.text && <p>{limit.text}</p>}
      <p>{limit.reason}</p>
      <p className="subtle">
        {t.headings.withWhom}: {limit.withWhom}
      </p>
      <p className="subtle">
        {t.by(decidedBy, limit.decidedOn)}
        {fromUnit && `, ${fromUnit.name}`}
      </p>
    </>
  )
}
