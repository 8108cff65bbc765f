import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { choose } from '../../access/api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Choice } from '../pieces/choice.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

type Other = PersonPage['others'][number]

/** Units of the same provider that have records: that they exist, and the deliberate step that opens them. */
export function OtherUnits({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).units
  const { near } = useMoments()
  const [opening, setOpening] = useState<Other | null>(null)
  if (page.others.length === 0 && page.opened.length === 0) return null
  return (
    <div className="no-print">
      <Section title={t.title}>
        {page.opened.map(({ unit, name, until }) => (
          <StatusLine key={unit}>{t.opened(name, near(until))}</StatusLine>
        ))}
        {page.others.length > 0 && (
          <>
            <p className="subtle">{t.lead}</p>
            <ul className="units-list">
              {page.others.map((other) => (
                <li key={other.unit}>
                  <span>{other.name}</span>
                  <Button
                    variant="secondary"
                    aria-label={t.openNamed(other.name)}
                    onClick={() => setOpening(other)}
                  >
                    {t.open}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {opening && <ChooseSheet page={page} other={opening} onClose={() => setOpening(null)} />}
    </div>
  )
}

interface ChooseSheetProps {
  readonly page: PersonPage
  readonly other: Other
  readonly onClose: () => void
}

function ChooseSheet({ page, other, onClose }: ChooseSheetProps) {
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
