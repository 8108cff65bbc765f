import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { task as en } from '../../shared/texts/en/task.ts'
import { task as sv } from '../../shared/texts/sv/task.ts'
import { doneTask, notNeededTask } from '../../tasks/api.ts'
import type { TaskRow } from '../../tasks/task.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface EndTaskSheetProps {
  readonly row: TaskRow
  readonly kind: 'done' | 'notNeeded'
  readonly onClose: () => void
}

/** What came of a task, or why it is not needed. */
export function EndTaskSheet({ row, kind, onClose }: EndTaskSheetProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const [note, setNote] = useState('')
  const draft = useDraft(`task-${kind}:${row.task}`)
  const lacks: readonly LackRow[] = [[isBlank(note, 3), 'note', 'text']]
  const onKept = () => {
    draft.forget()
    onClose()
  }
  const done = useWhole(useSend(doneTask, undefined, { onKept }), lacks)
  const notNeeded = useWhole(useSend(notNeededTask, undefined, { onKept }), lacks)
  const sending = kind === 'done' ? done : notNeeded
  const send = async () => {
    if (!(await sending.send({ task: row.task, note }, row.version))) return
    draft.forget()
    announce(kind === 'done' ? t.did.done : t.did.notNeeded)
    onClose()
  }
  return (
    <Sheet title={t.sheet[kind]} open onClose={onClose}>
      <p>
        <strong>{row.title[language]}</strong>
        <br />
        {row.person.name}
      </p>
      <DraftOffer draft={draft} onTake={(fields) => setNote(fields.note ?? '')} />
      <TextArea
        label={kind === 'done' ? t.fields.note : t.fields.why}
        name="note"
        hint={t.fields.noteHint}
        required
        draft={draft}
        value={note}
        onChange={setNote}
        maxLength={1000}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {kind === 'done' ? t.act.done : t.act.notNeeded}
      </Button>
    </Sheet>
  )
}
