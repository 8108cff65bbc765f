import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitNotFound } from '../../visits/search-api.ts'
import { visitUndoSeries } from '../../visits/series-api.ts'
import { visitArrive, visitUndo } from '../../visits/visit-api.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Fold } from '../pieces/fold.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { Problem } from '../pieces/problem.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

const AskJointSheet = sheetLater(async () => (await import('./ask-joint-sheet.tsx')).AskJointSheet)
const MoveSheet = sheetLater(async () => (await import('./move-sheet.tsx')).MoveSheet)
const CancelSheet = sheetLater(async () => (await import('./not-made-sheet.tsx')).CancelSheet)
const RepeatSheet = sheetLater(async () => (await import('./repeat-sheet.tsx')).RepeatSheet)
const DeclineSheet = sheetLater(async () => (await import('./not-made-sheet.tsx')).DeclineSheet)

type Open = 'move' | 'decline' | 'cancel' | 'askJoint' | 'repeat' | null

interface ActsProps {
  readonly visit: VisitView
  /** The last thing done to it was done to its whole series. */
  readonly seriesAct?: NonNullable<VisitWhole['series']>['act'] | undefined
  /** Opens the note where it is not open already. */
  readonly onWrite?: (() => void) | undefined
}

/** What one can do with the visit now, as the server says; the usual first and large. */
export function Acts({ visit, seriesAct, onWrite }: ActsProps) {
  const t = useTexts({ sv, en }).act
  const series = t.undoSeries
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const may = (action: string) => visit.allowed.includes(action)
  const byPhone = visit.mode === 'phone' || visit.mode === 'video'
  const rare = [
    { key: 'decline', action: 'visit.decline', text: t.decline },
    { key: 'cancel', action: 'visit.cancel', text: t.cancel },
    { key: 'askJoint', action: 'visit.askJoint', text: t.askJoint },
    { key: 'repeat', action: 'visit.repeat', text: t.repeat },
  ] as const
  const folded = rare.filter(({ action }) => may(action))
  return (
    <>
      <div className="visit-acts">
        {may('visit.arrive') && (
          <Step visit={visit} command={visitArrive} text={byPhone ? t.arriveCall : t.arrive} main />
        )}
        {may('visit.notFound') && (
          <Step visit={visit} command={visitNotFound} text={byPhone ? t.noAnswer : t.notFound} />
        )}
        {may('visit.move') && (
          <Button variant="secondary" onClick={() => setOpen('move')}>
            {t.move}
          </Button>
        )}
        {may('visit.undo') && <Undo visit={visit} />}
        {seriesAct && may('visit.undoSeries') && (
          <Step visit={visit} command={visitUndoSeries} text={series[seriesAct.kind](seriesAct.count)} />
        )}
      </div>
      {(folded.length > 0 || onWrite) && (
        <Fold title={t.more}>
          <div className="visit-acts">
            {folded.map(({ key, text }) => (
              <Button key={key} variant="secondary" onClick={() => setOpen(key)}>
                {text}
              </Button>
            ))}
            {onWrite && (
              <Button variant="secondary" onClick={onWrite}>
                {t.write}
              </Button>
            )}
          </div>
        </Fold>
      )}
      <MoveSheet visit={visit} open={open === 'move'} onClose={close} />
      <RepeatSheet visit={visit} open={open === 'repeat'} onClose={close} />
      <DeclineSheet visit={visit} open={open === 'decline'} onClose={close} />
      <CancelSheet visit={visit} open={open === 'cancel'} onClose={close} />
      <AskJointSheet visit={visit} open={open === 'askJoint'} onClose={close} />
    </>
  )
}

interface StepProps {
  readonly visit: VisitView
  readonly command: typeof visitArrive | typeof visitNotFound | typeof visitUndo | typeof visitUndoSeries
  readonly text: string
  readonly main?: boolean
}

function Step({ visit, command, text, main = false }: StepProps) {
  const sending = useSend(command)
  const act = async () => {
    if (await sending.send({ visit: visit.id }, visit.version)) announce(text)
  }
  return (
    <>
      <Button
        variant={main ? 'primary' : 'secondary'}
        className={main ? 'visit-main-act' : ''}
        loading={sending.state === 'sending'}
        onClick={act}
      >
        {main && <Icon name="check" />}
        {text}
      </Button>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
    </>
  )
}

function Undo({ visit }: { readonly visit: VisitView }) {
  const undo: Readonly<Record<string, string>> = useTexts({ sv, en }).act.undo
  const text = undo[visit.state]
  return text ? <Step visit={visit} command={visitUndo} text={text} /> : null
}
