import './follow-up.css'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { z } from 'zod'
import { followUpUnit, followUpUnits } from '../../follow-up/api.ts'
import { periodAround } from '../../follow-up/period-rules.ts'
import { dayOf } from '../../shared/day.ts'
import { Empty } from '../pieces/empty.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { read, useRead } from '../shell/read.ts'
import { newValue, useValue } from '../shell/value.ts'
import { Download } from './download.tsx'
import { Figures } from './figures.tsx'
import { type Chosen, PeriodChoice, usePeriodName } from './period-choice.tsx'
import { useFigureWords } from './words.ts'

type Answer = z.output<(typeof followUpUnit)['output']>

/** The period that was last looked at, while the tab lives. */
const lastChosen = newValue<Chosen | null>(null)

/** A unit's figures for a period and the one before: large numbers first, then how they are made up. */
export function FollowUp() {
  const { t } = useFigureWords()
  const units = useRead(followUpUnits, {})
  const chosen = useValue(lastChosen) ?? { kind: 'month', days: periodAround('month', dayOf(nowHere())) }
  const [unit, setUnit] = useState<string>('')
  const [paper, setPaper] = useState<Answer | null>(null)
  const found = units.state === 'ready' ? units.data.units : []
  const own = found.find((one) => one.unit === unit) ?? found[0]
  const asked = { ...chosen.days, ...(own ? { unit: own.unit } : {}) }
  const reading = useRead(followUpUnit, asked, { when: own !== undefined })
  const toPaper = async () => {
    try {
      const shared = await read(followUpUnit, { ...asked, as: 'shared' })
      addEventListener('afterprint', () => setPaper(null), { once: true })
      // The page must stand as it is to be printed before the dialog opens.
      flushSync(() => setPaper(shared))
      return true
    } catch {
      return false
    }
  }
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        own && (
          <>
            <Download asked={asked} />
            <PrintButton before={toPaper} />
          </>
        )
      }
    >
      <div className="follow-up-choices no-print">
        {found.length > 1 && (
          <SelectField
            label={t.unit}
            name="unit"
            required
            value={own?.unit ?? ''}
            onChange={setUnit}
            options={found.map((one) => ({ value: String(one.unit), text: one.name }))}
            empty="–"
          />
        )}
        <PeriodChoice chosen={chosen} onChoose={(next) => lastChosen.set(next)} />
      </div>
      <WhenRead reading={units}>
        {() =>
          own ? (
            <WhenRead reading={reading} lines={5}>
              {(answer) => <Answered answer={paper ?? answer} chosen={chosen} />}
            </WhenRead>
          ) : (
            <Empty icon="followUp">{t.noUnits}</Empty>
          )
        }
      </WhenRead>
    </Page>
  )
}

function Answered({ answer, chosen }: { readonly answer: Answer; readonly chosen: Chosen }) {
  const { t } = useFigureWords()
  const name = usePeriodName()
  return (
    <div className="follow-up">
      <p className="follow-up-about">
        <strong>{answer.unit.name}</strong>, {name({ ...chosen, days: answer.now })}.{' '}
        {t.comparedWith(name({ ...chosen, days: answer.before }))}
      </p>
      {answer.ongoing && <p className="subtle">{t.ongoing}</p>}
      {answer.suppressed && <StatusLine>{t.suppressed}</StatusLine>}
      <Figures answer={answer} />
    </div>
  )
}
