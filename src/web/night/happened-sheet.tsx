import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { type NightConcernRow, nightHappened } from '../../night-reports/api.ts'
import { type Happening, happenings } from '../../night-reports/night-report.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { Choice } from '../pieces/choice.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface HappenedSheetProps {
  readonly row: NightConcernRow
  readonly onClose: () => void
}

/** What happened in the night, back to who reported the concern. */
export function HappenedSheet({ row, onClose }: HappenedSheetProps) {
  const t = useTexts({ sv, en })
  const [what, setWhat] = useState<Happening | null>(null)
  const [words, setWords] = useState('')
  const [ids] = useState(() => ({ entry: newId<'entry'>(), answer: newId<'message'>() }))
  const draft = useDraft(`night-happened:${row.message}`)
  const sending = useWhole(useSend(nightHappened), [
    [what === null, 'what', 'choice'],
    [what !== null && what !== 'nothing' && isBlank(words), 'words', 'text'],
  ])
  const save = async () => {
    const done = await sending.send(
      what && { ...ids, message: row.message, person: row.person.id, what, words: words.trim() },
    )
    if (!done) return
    draft.forget()
    announce(t.received.saved)
    onClose()
  }
  return (
    <Sheet title={t.received.sheet} open onClose={onClose} place="side">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PersonHead person={row.person} />
        <DraftOffer draft={draft} onTake={(fields) => setWords(fields.words ?? '')} />
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} sends />}
        <Choice
          label={t.received.what}
          name="what"
          required
          value={what}
          onChange={setWhat}
          problem={sending.problem}
          options={happenings.map((value) => ({ value, text: t.happened[value] }))}
        />
        <TextArea
          label={t.received.words}
          name="words"
          required={what !== 'nothing'}
          draft={draft}
          value={words}
          onChange={setWords}
          maxLength={2000}
          problem={sending.problem}
        />
        <Button type="submit" loading={sending.state === 'sending'}>
          {t.received.save}
        </Button>
      </form>
    </Sheet>
  )
}
