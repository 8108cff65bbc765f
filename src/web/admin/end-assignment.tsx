import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { endAssignment } from '../../organisation/assignment-api.ts'
import { leaveStaff } from '../../organisation/staff-api.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import { Choice } from '../pieces/choice.tsx'
import { nowHere } from '../pieces/moment.ts'
import { announce } from '../shell/announce.tsx'
import type { Problem } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { DayField, dayOrNull } from './day-field.tsx'
import { Fault } from './fault.tsx'
import type { Assignment, Staff } from './shown.ts'
import { useOrganisationWords } from './words.ts'

/** Ends one assignment: at once, with the sessions under it, or after a last day. */
export function EndAssignment({
  assignment,
  onDone,
}: {
  readonly assignment: Assignment
  readonly onDone: () => void
}) {
  const t = useOrganisationWords().staff
  const { send, state, problem, retry } = useSend(endAssignment, ({ endedSessions }) => {
    announce(t.ended(endedSessions))
    onDone()
  })
  return (
    <WhenToEnd
      lead={`${assignment.name}, ${assignment.title}, ${assignment.unitName}. ${t.endBody}`}
      submit={t.endAssignment}
      sending={state === 'sending'}
      problem={problem}
      retry={retry}
      onSubmit={(when) => void send({ assignment: assignment.assignment, version: assignment.version, when })}
    />
  )
}

/** Ends all that somebody has at the provider. */
export function LeaveStaff({ staff, onDone }: { readonly staff: Staff; readonly onDone: () => void }) {
  const t = useOrganisationWords().staff
  const { send, state, problem, retry } = useSend(leaveStaff, ({ endedSessions }) => {
    announce(t.ended(endedSessions))
    onDone()
  })
  return (
    <WhenToEnd
      lead={t.leaveBody}
      submit={t.leave}
      sending={state === 'sending'}
      problem={problem}
      retry={retry}
      onSubmit={(when) => void send({ staff: staff.staff, version: staff.version, when })}
    />
  )
}

interface WhenToEndProps {
  readonly lead: string
  readonly submit: string
  readonly sending: boolean
  readonly problem: Problem | null
  readonly retry: (() => unknown) | undefined
  readonly onSubmit: (when: 'now' | Day) => void
}

function WhenToEnd({ lead, submit, sending, problem, retry, onSubmit }: WhenToEndProps) {
  const t = useOrganisationWords()
  const today = dayOf(nowHere())
  const [how, setHow] = useState<'now' | 'later'>('later')
  const [day, setDay] = useState<string>(today)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(how === 'now' ? 'now' : (dayOrNull(day) ?? today))
      }}
    >
      <p>{lead}</p>
      <Fault problem={problem} retry={retry} />
      <Choice
        label={t.fields.when}
        name="how"
        required
        value={how}
        onChange={setHow}
        options={[
          { value: 'later', text: t.staff.endLater },
          { value: 'now', text: t.staff.endNow, hint: t.staff.endNowHint },
        ]}
      />
      {how === 'later' && (
        <DayField
          label={t.fields.when}
          name="when"
          required
          min={today}
          value={day}
          onChange={setDay}
          problem={problem}
        />
      )}
      <Button type="submit" data-color="danger" loading={sending}>
        {submit}
      </Button>
    </form>
  )
}
