import { Button } from '@digdir/designsystemet-react'
import { type ComponentProps, useState } from 'react'
import type { EntryId } from '../../shared/id.ts'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { newId } from '../shell/new-id.ts'
import type { Sending } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { PersonHead } from './person-head.tsx'
import { Problem } from './problem.tsx'
import { Sheet } from './sheet.tsx'
import { TextField } from './text-field.tsx'

interface WithdrawSheetProps<In, Out> {
  readonly person: ComponentProps<typeof PersonHead>['person']
  readonly words: {
    readonly title: string
    readonly why: string
    readonly submit: string
    readonly done: string
  }
  readonly sending: Sending<In, Out>
  /** What is sent, with the reason as it was written. */
  readonly input: (entry: EntryId, why: string) => In
  readonly onClose: () => void
}

/** Takes back what was sent, with why; those who were told read that too. */
export function WithdrawSheet<In, Out>(props: WithdrawSheetProps<In, Out>) {
  const { person, words, input, onClose } = props
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const sending = useWhole(props.sending, [[isBlank(why), 'why', 'text']])
  const save = async () => {
    if (!(await sending.send(input(entry, why.trim())))) return
    announce(words.done)
    onClose()
  }
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PersonHead person={person} />
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} sends />}
        <TextField
          label={words.why}
          name="why"
          required
          value={why}
          onChange={setWhy}
          maxLength={500}
          problem={sending.problem}
        />
        <Button type="submit" loading={sending.state === 'sending'}>
          {words.submit}
        </Button>
      </form>
    </Sheet>
  )
}
