import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { sheetLater } from '../pieces/later.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

const AskJointSheet = sheetLater(async () => (await import('./ask-joint-sheet.tsx')).AskJointSheet)
const MoveSheet = sheetLater(async () => (await import('./move-sheet.tsx')).MoveSheet)

/** In lists: one is alone where two must go, or somebody has decided that one may. Nothing where two go. */
export function AloneTag({ visit }: { readonly visit: Pick<VisitView, 'alone'> }) {
  const t = useTexts({ sv, en }).alone
  if (visit.alone === null) return null
  return visit.alone.decided === null ? (
    <Tag tone="danger">{t.tag}</Tag>
  ) : (
    <Tag tone="warning">{t.decidedTag}</Tag>
  )
}

/** On the visit: what is lacking and the ways out of it; or why one goes alone, and who decided it. */
export function AloneHere({ visit }: { readonly visit: VisitView }) {
  const t = useTexts({ sv, en }).alone
  const [open, setOpen] = useState<'ask' | 'move' | null>(null)
  const close = () => setOpen(null)
  if (visit.alone === null) return null
  const { decided } = visit.alone
  if (decided) return <StatusLine tone="warning">{t.decided(decided.by, decided.why)}</StatusLine>
  return (
    <div className="stack">
      <StatusLine tone="danger">{t.line}</StatusLine>
      <div className="row no-print">
        {visit.allowed.includes('visit.move') && <Button onClick={() => setOpen('move')}>{t.choose}</Button>}
        {visit.allowed.includes('visit.askJoint') && (
          <Button variant="secondary" onClick={() => setOpen('ask')}>
            {t.ask}
          </Button>
        )}
      </div>
      <MoveSheet visit={visit} open={open === 'move'} onClose={close} />
      <AskJointSheet visit={visit} open={open === 'ask'} onClose={close} />
    </div>
  )
}
