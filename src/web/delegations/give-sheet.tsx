import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { delegationCandidates, giveDelegation } from '../../delegations/api.ts'
import type { DelegationRow } from '../../delegations/delegation.ts'
import { latestEnd } from '../../delegations/rules.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import type { AssignmentId } from '../../shared/id.ts'
import { type ReservedTask, reservedTasks } from '../../shared/ordering.ts'
import { delegation as en } from '../../shared/texts/en/delegation.ts'
import { delegation as sv } from '../../shared/texts/sv/delegation.ts'
import type { ChosenPerson } from '../persons/chosen-person.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { nowHere } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { PersonChoice } from '../reach-the-team/person-choice.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface GiveSheetProps {
  /** The delegation to continue; absent for a new one. */
  readonly renews?: DelegationRow
  readonly onClose: () => void
}

/** Delegates a task to somebody of the unit, or renews: who, what, how long, and how one knows that they can. */
export function GiveSheet({ renews, onClose }: GiveSheetProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(delegationCandidates, {})
  return (
    <Sheet title={renews ? t.sheet.renew : t.sheet.give} open onClose={onClose} place="side">
      <WhenRead reading={reading}>
        {({ staff }) =>
          staff.length === 0 ? (
            <StatusLine>{t.fields.nobody}</StatusLine>
          ) : (
            <Form staff={staff} renews={renews} onClose={onClose} />
          )
        }
      </WhenRead>
    </Sheet>
  )
}

interface FormProps {
  readonly staff: readonly {
    readonly assignment: AssignmentId
    readonly name: string
    readonly title: string
  }[]
  readonly renews: DelegationRow | undefined
  readonly onClose: () => void
}

function Form({ staff, renews, onClose }: FormProps) {
  const t = useTexts({ sv, en })
  const today = dayOf(nowHere())
  const draft = useDraft(`delegation:${renews?.delegation ?? 'new'}`)
  const [delegation] = useState(() => newId<'delegation'>())
  const [to, setTo] = useState<AssignmentId | ''>(
    staff.find(({ name }) => name === renews?.delegate)?.assignment ?? '',
  )
  const [task, setTask] = useState<ReservedTask | ''>(renews?.task ?? '')
  const [exactly, setExactly] = useState(renews?.exactly ?? '')
  const [from, setFrom] = useState<Day | null>(today)
  const [until, setUntil] = useState<Day | null>(latestEnd(today))
  const [knowledge, setKnowledge] = useState('')
  const [knowledgeOn, setKnowledgeOn] = useState<Day | null>(today)
  const [whom, setWhom] = useState<'all' | 'one'>('all')
  const [one, setOne] = useState<ChosenPerson | null>(null)
  const kept =
    <Text extends string>(name: string, set: (text: Text) => void) =>
    (text: Text) => {
      draft.keep(name, text)
      set(text)
    }
  const take = (fields: Readonly<Record<string, string>>) => {
    const before = staff.find(({ assignment }) => assignment === fields.to)
    if (before && !renews) setTo(before.assignment)
    const was = reservedTasks.find((each) => each === fields.task)
    if (was && !renews) setTask(was)
    setExactly(fields.exactly ?? exactly)
    setKnowledge(fields.knowledge ?? '')
  }
  const sending = useWhole(useSend(giveDelegation), [
    [to === '', 'to', 'choice'],
    [task === '', 'task', 'choice'],
    [isBlank(exactly, 3), 'exactly', 'text'],
    [from === null, 'from', 'day'],
    [until === null, 'until', 'day'],
    [from !== null && until !== null && until < from, 'until', 'laterDay'],
    [isBlank(knowledge, 3), 'knowledge', 'text'],
    [knowledgeOn === null, 'knowledgeOn', 'day'],
    [!renews && whom === 'one' && one === null, 'person', 'person'],
  ])
  const send = async () => {
    const person = renews ? renews.person?.id : whom === 'one' ? one?.id : undefined
    const input = to !== '' &&
      task !== '' &&
      from &&
      until &&
      knowledgeOn && {
        ...{ delegation, to, task, exactly, from, until, knowledge, knowledgeOn },
        ...(person ? { person } : {}),
        ...(renews ? { renews: renews.delegation } : {}),
      }
    if (!(await sending.send(input || null))) return
    draft.forget()
    announce(t.did.given)
    onClose()
  }
  const { problem } = sending
  return (
    <>
      <DraftOffer draft={draft} onTake={take} />
      {renews ? (
        <p>
          <strong>{renews.delegate}</strong>: {t.task[renews.task]}
        </p>
      ) : (
        <>
          <SelectField
            label={t.fields.to}
            name="to"
            required
            value={to}
            onChange={kept<AssignmentId>('to', setTo)}
            empty={t.fields.chooseTo}
            options={staff.map(({ assignment, name, title }) => ({
              value: assignment,
              text: `${name}, ${title}`,
            }))}
            problem={problem}
          />
          <SelectField
            label={t.fields.task}
            name="task"
            required
            value={task}
            onChange={kept<ReservedTask>('task', setTask)}
            empty={t.fields.chooseTask}
            options={reservedTasks.map((one) => ({ value: one, text: t.task[one] }))}
            problem={problem}
          />
        </>
      )}
      {!renews && <Whom whom={whom} onWhom={setWhom} one={one} onOne={setOne} problem={problem} />}
      {renews?.person && (
        <div className="delegation-only">
          <span>{t.says.only}</span>
          <PersonHead person={renews.person} />
        </div>
      )}
      <TextArea
        label={t.fields.exactly}
        name="exactly"
        hint={t.fields.exactlyHint}
        required
        rows={2}
        value={exactly}
        onChange={kept('exactly', setExactly)}
        maxLength={500}
        problem={problem}
      />
      <PeriodFields {...{ from, until, today, problem }} onFrom={setFrom} onUntil={setUntil} />
      <TextField
        label={t.fields.knowledge}
        name="knowledge"
        hint={t.fields.knowledgeHint}
        required
        value={knowledge}
        onChange={kept('knowledge', setKnowledge)}
        maxLength={500}
        problem={problem}
      />
      <DatePick
        label={t.fields.knowledgeOn}
        name="knowledgeOn"
        required
        value={knowledgeOn}
        onChange={setKnowledgeOn}
        max={today}
        problem={problem}
      />
      {problem && <Problem problem={problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={send}>
        {renews ? t.act.renew : t.act.give}
      </Button>
    </>
  )
}

interface WhomProps {
  readonly whom: 'all' | 'one'
  readonly onWhom: (whom: 'all' | 'one') => void
  readonly one: ChosenPerson | null
  readonly onOne: (one: ChosenPerson | null) => void
  readonly problem: ProblemWords | null
}

/** For everybody that the unit cares for, or for one person only. */
function Whom({ whom, onWhom, one, onOne, problem }: WhomProps) {
  const t = useTexts({ sv, en }).fields
  return (
    <>
      <Choice
        label={t.whom}
        name="whom"
        required
        value={whom}
        onChange={onWhom}
        problem={null}
        options={[
          { value: 'all', text: t.whomAll },
          { value: 'one', text: t.whomOne },
        ]}
      />
      {whom === 'one' && <PersonChoice value={one} onChange={onOne} problem={problem} />}
    </>
  )
}

interface PeriodFieldsProps {
  readonly from: Day | null
  readonly until: Day | null
  readonly today: Day
  readonly onFrom: (day: Day | null) => void
  readonly onUntil: (day: Day | null) => void
  readonly problem: ProblemWords | null
}

/** From which day, and its last one: a year at most. */
function PeriodFields({ from, until, today, onFrom, onUntil, problem }: PeriodFieldsProps) {
  const t = useTexts({ sv, en }).fields
  return (
    <>
      <DatePick
        label={t.from}
        name="from"
        required
        value={from}
        onChange={onFrom}
        min={today}
        problem={problem}
      />
      <DatePick
        label={t.until}
        name="until"
        hint={from ? t.untilHint(latestEnd(from)) : undefined}
        required
        value={until}
        onChange={onUntil}
        min={from ?? today}
        problem={problem}
      />
    </>
  )
}
