import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { declare } from '../../access/api.ts'
import type { PersonHit } from '../../persons/person.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Choice } from '../pieces/choice.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

interface DeclareSheetProps {
  readonly hit: PersonHit
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Says why the unit takes part in a person's care, before the first look at the record. */
export function DeclareSheet({ hit, onClose, onDone }: DeclareSheetProps) {
  const t = useTexts({ sv, en }).declare
  const [statement, setStatement] = useState('')
  const [span, setSpan] = useState<'contact' | 'ongoing'>('contact')
  const { send, state, problem, retry } = useSend(declare, onDone)
  return (
    <Sheet title={t.title} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send({ person: hit.person, statement, span })
        }}
      >
        <p>{t.lead(hit.name)}</p>
        {problem && <Problem problem={problem} retry={retry} />}
        <TextArea
          label={t.statement}
          name="statement"
          hint={t.hint}
          required
          rows={2}
          value={statement}
          onChange={setStatement}
          problem={problem}
        />
        <Choice
          label={t.span}
          name="span"
          required
          value={span}
          onChange={setSpan}
          options={[
            { value: 'contact', text: t.contact },
            { value: 'ongoing', text: t.ongoing },
          ]}
        />
        <Button type="submit" loading={state === 'sending'}>
          {t.submit}
        </Button>
      </form>
    </Sheet>
  )
}
