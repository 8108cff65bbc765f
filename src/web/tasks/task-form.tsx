import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonInList } from '../../exchanges/person-in-list.ts'
import { clockOf, type Day, dayOf, instantAt } from '../../shared/day.ts'
import type { ProcessId, StaffId } from '../../shared/id.ts'
import { task as en } from '../../shared/texts/en/task.ts'
import { task as sv } from '../../shared/texts/sv/task.ts'
import { changeTask, createTask, taskColleagues } from '../../tasks/api.ts'
import type { TaskPriority, TaskRow } from '../../tasks/task.ts'
import { Whom } from '../orders/whom.tsx'
import { ClockField } from '../pieces/clock-field.tsx'
import { isNoClock, readClock } from '../pieces/clock-text.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Segments } from '../pieces/segments.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface TaskFormProps {
  readonly person: Pick<PersonInList, 'id'>
  /** The task that is changed; absent for a new one. */
  readonly task?: TaskRow
  readonly onClose: () => void
}

/** Due by the end of the working day where only the day is chosen. */
const END_OF_DAY = '16:30'

/** A task in own words: what, until when, how important, whose. */
export function TaskForm({ person, task, onClose }: TaskFormProps) {
  const t = useTexts({ sv, en })
  const [id] = useState<ProcessId>(() => task?.task ?? newId<'process'>())
  const [title, setTitle] = useState(task?.title.sv ?? '')
  const [due, setDue] = useState<Day | null>(task?.due ? dayOf(task.due) : null)
  const [at, setAt] = useState<string>(task?.due ? clockOf(task.due) : '')
  const [priority, setPriority] = useState<TaskPriority>(task?.priority ?? 2)
  const [staff, setStaff] = useState<StaffId | 'team'>('team')
  const draft = useDraft(`task:${task?.task ?? person.id}`)
  const lacks: readonly LackRow[] = [
    [isBlank(title, 3), 'title', 'text'],
    [due !== null && isNoClock(at), 'dueAt', 'clock'],
  ]
  const onKept = () => {
    draft.forget()
    onClose()
  }
  const creating = useWhole(useSend(createTask, undefined, { onKept }), lacks)
  const changing = useWhole(useSend(changeTask, undefined, { onKept }), lacks)
  const sending = task ? changing : creating
  const save = async () => {
    const what = {
      title,
      due: due ? instantAt(due, readClock(at) ?? END_OF_DAY) : null,
      priority,
      profession: task?.profession ?? null,
      staff: staff === 'team' ? null : staff,
    }
    const saved = task
      ? await changing.send({ task: id, ...what }, task.version)
      : await creating.send({ person: person.id, task: id, ...what })
    if (!saved) return
    draft.forget()
    announce(t.did.saved)
    onClose()
  }
  return (
    <Sheet title={task ? t.sheet.change : t.sheet.create} open onClose={onClose}>
      <Whom person={person.id} />
      <DraftOffer draft={draft} onTake={(fields) => setTitle(fields.title ?? '')} />
      <TextArea
        label={t.fields.title}
        name="title"
        required
        rows={2}
        draft={draft}
        value={title}
        onChange={setTitle}
        maxLength={200}
        problem={sending.problem}
      />
      <DatePick label={t.fields.due} name="due" value={due} onChange={setDue} min={dayOf(nowHere())} />
      {due && (
        <ClockField
          label={t.fields.dueAt}
          name="dueAt"
          hint={t.fields.dueHint}
          value={at}
          onChange={setAt}
          problem={sending.problem}
        />
      )}
      <Who value={staff} onChange={setStaff} />
      <Segments
        label={t.fields.priority}
        value={String(priority)}
        onChange={(next) => setPriority(next === '1' ? 1 : next === '3' ? 3 : 2)}
        options={([1, 2, 3] as const).map((one) => ({ value: String(one), text: t.priority[one] }))}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={save}>
        {t.act.save}
      </Button>
    </Sheet>
  )
}

interface WhoProps {
  readonly value: StaffId | 'team'
  readonly onChange: (staff: StaffId | 'team') => void
}

function Who({ value, onChange }: WhoProps) {
  const t = useTexts({ sv, en }).fields
  const reading = useRead(taskColleagues, {})
  const staff = reading.state === 'ready' ? reading.data.staff : []
  return (
    <SelectField
      label={t.staff}
      name="staff"
      required
      value={value}
      onChange={onChange}
      empty={t.anyone}
      options={[
        { value: 'team', text: t.anyone },
        ...staff.map((one) => ({ value: one.staff, text: one.me ? t.me : `${one.name}, ${one.title}` })),
      ]}
    />
  )
}
