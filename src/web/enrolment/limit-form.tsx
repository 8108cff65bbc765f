import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { treatmentLimitCorrect, treatmentLimitDecide, treatmentLimitEnd } from '../../plans/api.ts'
import { type LimitDecision, limitDecision } from '../../plans/treatment-limit.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Fold } from '../pieces/fold.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import type { Plans } from './plans.ts'

type Limit = Plans['limits'][number]

interface LimitFormProps {
  readonly person: PersonId
  /** The decision whose mistake is corrected; absent for a new one. */
  readonly corrects?: Limit
  readonly onDone: () => void
}

/** A physician's decision, or the correction of one. */
export function LimitForm({ person, corrects, onDone }: LimitFormProps) {
  const t = useTexts({ sv, en }).limit
  const draft = useDraft(`limit:${person}:${corrects?.entry ?? ''}`)
  const fields = useFields(draft, corrects ? { ...corrects.limit } : {})
  const [decidedOn, setDecidedOn] = useState<Day | null>(corrects?.limit.decidedOn ?? dayOf(nowHere()))
  const [entry] = useState(() => newId<'entry'>())
  const decision = limitDecision.safeParse(fields.of('decision'))
  const lacks: readonly LackRow[] = [
    [!decision.success, 'decision', 'choice'],
    [decision.data === 'other' && isBlank(fields.of('text')), 'text', 'text'],
    [isBlank(fields.of('reason')), 'reason', 'text'],
    [isBlank(fields.of('withWhom')), 'withWhom', 'text'],
    [decidedOn === null, 'decidedOn', 'day'],
    [corrects !== undefined && isBlank(fields.of('why')), 'why', 'text'],
  ]
  const decide = useWhole(useSend(treatmentLimitDecide), lacks)
  const correct = useWhole(useSend(treatmentLimitCorrect), lacks)
  const { check, problem, state, retry } = corrects ? correct : decide
  const save = async () => {
    if (!check() || !decision.success || !decidedOn) return
    const [text, reason, withWhom] = [fields.of('text'), fields.of('reason'), fields.of('withWhom')]
    const said = { person, entry, limit: { decision: decision.data, text, reason, withWhom, decidedOn } }
    const sent = corrects
      ? await correct.send({ ...said, corrects: corrects.entry, why: fields.of('why') })
      : await decide.send(said)
    if (!sent) return
    draft.forget()
    announce(t.saved)
    onDone()
  }
  const area = (name: string, label: string, required = true) => (
    <TextArea
      label={label}
      name={name}
      required={required}
      rows={2}
      maxLength={1000}
      problem={problem}
      value={fields.of(name)}
      onChange={(text) => fields.set(name, text)}
    />
  )
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <DraftOffer draft={draft} onTake={fields.fill} />
      {problem && <Problem problem={problem} retry={retry} />}
      <Choice
        label={t.headings.decision}
        name="decision"
        required
        problem={problem}
        value={decision.success ? decision.data : null}
        onChange={(value: LimitDecision) => fields.set('decision', value)}
        options={limitDecision.options.map((value) => ({ value, text: t.decision[value] }))}
      />
      {area('text', t.text, decision.data === 'other')}
      {area('reason', t.reason)}
      {area('withWhom', t.withWhom)}
      <DatePick
        label={t.decidedOn}
        name="decidedOn"
        required
        value={decidedOn}
        onChange={setDecidedOn}
        max={dayOf(nowHere())}
        problem={problem}
      />
      {corrects && area('why', t.correctWhy)}
      <Button loading={state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </form>
  )
}

/** The decision ends, and why. */
export function EndLimit(props: {
  readonly person: PersonId
  readonly limit: Limit
  readonly onDone: () => void
}) {
  const { person, limit, onDone } = props
  const t = useTexts({ sv, en }).limit
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useWhole(useSend(treatmentLimitEnd), [
    [isBlank(why), 'why', 'text'],
  ])
  const end = async () => {
    if (!(await send({ person, entry, ends: limit.entry, why }))) return
    announce(t.ended)
    onDone()
  }
  return (
    <Fold title={t.end}>
      <div className="stack">
        {problem && <Problem problem={problem} retry={retry} />}
        <TextArea
          label={t.endWhy}
          name="why"
          required
          rows={2}
          maxLength={1000}
          problem={problem}
          value={why}
          onChange={setWhy}
        />
        <Button variant="secondary" loading={state === 'sending'} onClick={end}>
          {t.end}
        </Button>
      </div>
    </Fold>
  )
}
