import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonInList } from '../../exchanges/person-in-list.ts'
import { worrySet } from '../../rounds/api.ts'
import { type WorryLevel, type WorrySaid, worryLevels } from '../../rounds/round.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Choice } from '../pieces/choice.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { useWorryText } from './reason-text.ts'

interface WorrySheetProps {
  readonly person: PersonInList
  readonly worry: WorrySaid | null
  readonly onClose: () => void
}

/** Says how worried one is about a person, under one's own name. What was said before stays in the record. */
export function WorrySheet({ person, worry, onClose }: WorrySheetProps) {
  const t = useTexts({ sv, en })
  const said = useWorryText()
  const [level, setLevel] = useState<WorryLevel | null>(null)
  const [why, setWhy] = useState('')
  const sending = useWhole(useSend(worrySet), [[level === null, 'level', 'choice']])
  const save = async () => {
    const done = await sending.send(level && { person: person.id, entry: newId<'entry'>(), level, why })
    if (!done) return
    announce(t.worry.saved)
    onClose()
  }
  return (
    <Sheet title={t.worry.title} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PersonHead person={person} />
        <p className="subtle">
          {said(worry)}
          {worry?.why && `: ${worry.why}`}
        </p>
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
        <Choice
          label={t.worry.title}
          name="level"
          required
          lay="row"
          value={level}
          onChange={setLevel}
          problem={sending.problem}
          options={worryLevels.map((value) => ({ value, text: t.levels[value] }))}
        />
        <TextField label={t.worry.why} name="why" value={why} onChange={setWhy} maxLength={300} />
        <Button type="submit" loading={sending.state === 'sending'}>
          {t.worry.save}
        </Button>
      </form>
    </Sheet>
  )
}
