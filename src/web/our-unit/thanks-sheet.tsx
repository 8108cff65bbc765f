import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { type Day, dayOf } from '../../shared/day.ts'
import { ourUnit as en } from '../../shared/texts/en/our-unit.ts'
import { ourUnit as sv } from '../../shared/texts/sv/our-unit.ts'
import { writeThanks } from '../../thanks/api.ts'
import type { ThankedBy } from '../../thanks/thanks.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface ThanksSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Writes down what was said: the words, by whom in kind, and when. */
export function ThanksSheet({ open, onClose }: ThanksSheetProps) {
  const t = useTexts({ sv, en }).thanks
  return (
    <Sheet title={t.write} open={open} onClose={onClose} place="side">
      {open && <Form onDone={onClose} />}
    </Sheet>
  )
}

const kinds = ['person', 'relative', 'colleague', 'other'] as const

function Form({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).thanks
  const [id] = useState(() => newId<'thanks'>())
  const [words, setWords] = useState('')
  const [saidBy, setSaidBy] = useState<ThankedBy | null>(null)
  const [day, setDay] = useState<Day | null>(() => dayOf(nowHere()))
  const { send, state, problem, retry } = useWhole(useSend(writeThanks), [
    [isBlank(words), 'words', 'text'],
    [saidBy === null, 'saidBy', 'choice'],
    [day === null, 'day', 'day'],
  ])
  const save = async () => {
    if (!(await send(saidBy === null || day === null ? null : { thanks: id, day, saidBy, words }))) return
    announce(t.saved)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={retry} />}
      <TextArea
        label={t.words}
        hint={t.hint}
        name="words"
        required
        value={words}
        onChange={setWords}
        problem={problem}
      />
      <Choice
        label={t.saidBy}
        name="saidBy"
        required
        value={saidBy}
        onChange={setSaidBy}
        options={kinds.map((value) => ({ value, text: t.by[value] }))}
        problem={problem}
      />
      <DatePick label={t.day} name="day" required value={day} onChange={setDay} />
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
    </form>
  )
}
