import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { choose } from '../../access/api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Choice } from '../pieces/choice.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

interface ChooseSheetProps {
  readonly page: PersonPage
  readonly other: PersonPage['others'][number]
  readonly onClose: () => void
}

/** The deliberate step that opens another unit’s records, with why and for how long. */
export function ChooseSheet({ page, other, onClose }: ChooseSheetProps) {
  const t = useTexts({ sv, en }).units
  const [reason, setReason] = useState('')
  const [span, setSpan] = useState<'endOfDay' | 'twelveHours'>('endOfDay')
  const { send, state, problem, retry } = useSend(choose, onClose)
  return (
    <Sheet title={t.openNamed(other.name)} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send({ person: page.person.id, unit: other.unit, reason, span })
        }}
      >
        {problem && <Problem problem={problem} retry={retry} />}
        <TextArea
          label={t.reason}
          name="reason"
          required
          value={reason}
          onChange={setReason}
          problem={problem}
          rows={2}
        />
        <Choice
          label={t.span}
          name="span"
          required
          lay="row"
          value={span}
          onChange={setSpan}
          options={[
            { value: 'endOfDay', text: t.endOfDay },
            { value: 'twelveHours', text: t.twelveHours },
          ]}
        />
        <Button type="submit" loading={state === 'sending'}>
          {t.submit}
        </Button>
      </form>
    </Sheet>
  )
}
