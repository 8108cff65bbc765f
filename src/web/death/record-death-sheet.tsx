import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { deathPreview, recordDeath } from '../../deaths/api.ts'
import { type DeathSource, deathSources } from '../../deaths/death.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import { death as en } from '../../shared/texts/en/death.ts'
import { death as sv } from '../../shared/texts/sv/death.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useLacking } from '../shell/lacking.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

interface RecordDeathSheetProps {
  readonly person: Pick<PersonPage['person'], 'id' | 'name'>
  /** How it is known, when that is known already: staff who found the person. */
  readonly known?: DeathSource
  readonly onClose: () => void
}

/** A death, in two calm steps: the day and how it is known; then what will happen, and the word for it. */
export function RecordDeathSheet({ person, known, onClose }: RecordDeathSheetProps) {
  const t = useTexts({ sv, en })
  const today = dayOf(nowHere())
  const [entry] = useState(() => newId<'entry'>())
  const [step, setStep] = useState<1 | 2>(1)
  const [day, setDay] = useState<Day | null>(today)
  const [source, setSource] = useState<DeathSource | null>(known ?? null)
  const [text, setText] = useState('')
  const lacking = useLacking([
    [day === null, 'day', 'day'],
    [source === null, 'source', 'choice'],
  ])
  const sending = useSend(recordDeath)
  const record = async () => {
    if (!day || !source) return
    if (!(await sending.send({ person: person.id, entry, day, source, text }))) return
    announce(t.did)
    onClose()
  }
  if (step === 1) {
    return (
      <Sheet title={t.title} open onClose={onClose}>
        <p>
          <strong>{person.name}</strong>
        </p>
        <DatePick
          label={t.fields.day}
          name="day"
          required
          value={day}
          onChange={setDay}
          max={today}
          problem={lacking.problem}
        />
        <Choice
          label={t.fields.source}
          name="source"
          required
          value={source}
          onChange={setSource}
          problem={lacking.problem}
          options={deathSources.map((key) => ({ value: key, text: t.source[key] }))}
        />
        <TextArea
          label={t.fields.text}
          name="text"
          rows={2}
          value={text}
          onChange={setText}
          maxLength={1000}
        />
        {lacking.problem && <Problem problem={lacking.problem} />}
        <Button onClick={() => lacking.check() && setStep(2)}>{t.next}</Button>
      </Sheet>
    )
  }
  return (
    <Sheet title={t.title} open onClose={onClose}>
      <p>
        <strong>{t.check(person.name)}</strong>
        <br />
        {day}, {source && t.source[source]}
      </p>
      <Effects person={person} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <div className="row">
        <Button loading={sending.state === 'sending'} onClick={record}>
          {t.confirm}
        </Button>
        <Button variant="tertiary" onClick={() => setStep(1)}>
          {t.back}
        </Button>
      </div>
    </Sheet>
  )
}

/** What recording it does, from what stands open. */
function Effects({ person }: Pick<RecordDeathSheetProps, 'person'>) {
  const t = useTexts({ sv, en })
  const reading = useRead(deathPreview, { person: person.id })
  return (
    <section aria-label={t.effects.title}>
      <h3>{t.effects.title}</h3>
      <WhenRead reading={reading} lines={2}>
        {({ open }) => (
          <ul>
            {lines(open, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </WhenRead>
    </section>
  )
}

function lines(open: z.output<(typeof deathPreview)['output']>['open'], t: typeof sv): string[] {
  const { effects } = t
  return [
    ...(open.referrals > 0 ? [effects.referrals(open.referrals)] : []),
    ...(open.visits > 0 ? [effects.visits(open.visits)] : []),
    ...(open.orders > 0 ? [effects.orders(open.orders)] : []),
    ...(open.tasks > 0 ? [effects.tasks(open.tasks)] : []),
    ...(open.enrolments > 0 ? [effects.enrolments] : []),
    effects.nothing,
    effects.others,
    effects.bereavement,
  ]
}
