import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { TextArea } from '../pieces/text-area.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { fieldsIn, withWords } from './fields.ts'

interface CorrectFormProps {
  readonly endpoint: string
  readonly input: unknown
  readonly onSend: (input: unknown) => Promise<void>
  readonly onCancel: () => void
}

/** The words of a refused piece, to be changed where they stand and sent again in its place. */
export function CorrectForm({ endpoint, input, onSend, onCancel }: CorrectFormProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const [now, setNow] = useState(input)
  const [isSending, setSending] = useState(false)
  // What stands there from the start decides which fields there are: an emptied one stays.
  const words = fieldsIn(input, language, endpoint.split('.')[0] ?? '').filter(({ isWords }) => isWords)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    await onSend(now)
    setSending(false)
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {words.map(({ path, label }) => (
        <TextArea
          key={path.join('.')}
          label={label ?? t.otherField}
          name={path.join('.')}
          value={wordsAt(now, path)}
          onChange={(text) => setNow((before: unknown) => withWords(before, path, text))}
        />
      ))}
      <div className="row">
        <Button type="submit" loading={isSending}>
          {t.send}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

function wordsAt(input: unknown, path: readonly string[]): string {
  let at: unknown = input
  for (const step of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  return typeof at === 'string' ? at : ''
}
