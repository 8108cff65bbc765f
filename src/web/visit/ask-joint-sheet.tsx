import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitAskJoint } from '../../visits/joint-api.ts'
import { visitChoices } from '../../visits/visit-read-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { noPartner, PartnerFields, partnerFrom, partnerLacks } from './partner-fields.tsx'

interface AskJointSheetProps {
  readonly visit: VisitView
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks another unit to come along on a visit that is already planned. */
export function AskJointSheet({ visit, open, onClose }: AskJointSheetProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(visitChoices, { person: visit.person.id }, { when: open })
  const [draft, setDraft] = useState(noPartner)
  const sending = useWhole(useSend(visitAskJoint), [
    [draft.unit === null, 'partners', 'choice'],
    ...partnerLacks(draft),
  ])
  const partner = partnerFrom(draft)
  const ask = async () => {
    if (!(await sending.send(partner && { visit: visit.id, ...partner }, visit.version))) return
    announce(t.joint.asked)
    setDraft(noPartner)
    onClose()
  }
  return (
    <Sheet title={t.act.askJoint} open={open} onClose={onClose}>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <WhenRead reading={reading}>
        {({ askable }) => (
          <PartnerFields askable={askable} value={draft} onChange={setDraft} problem={sending.problem} />
        )}
      </WhenRead>
      <Button loading={sending.state === 'sending'} onClick={ask}>
        {t.joint.ask}
      </Button>
    </Sheet>
  )
}
