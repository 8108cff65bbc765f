import './sign-in.css'
import { Button } from '@digdir/designsystemet-react'
import { chooseAssignment } from '../../door/api.ts'
import { signIn as en } from '../../shared/texts/en/sign-in.ts'
import { signIn as sv } from '../../shared/texts/sv/sign-in.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { type Assignment, useSession } from '../shell/session.ts'

/** Under which assignment to work. It decides what may be read and written, so it is chosen, never guessed. */
export function ChooseAssignment() {
  const t = useTexts({ sv, en }).assignment
  const session = useSession()
  // A new page: nothing that was read under the former assignment stays in memory.
  const choose = useSend(chooseAssignment, () => location.assign('/'))
  return (
    <Page title={t.title} lead={t.lead} width="read">
      {choose.problem && <Problem problem={choose.problem} retry={choose.retry} />}
      {session.assignments.length === 0 ? (
        <Empty icon="lock">{t.none}</Empty>
      ) : (
        <ul className="assignments">
          {session.assignments.map((assignment) => (
            <li key={assignment.id}>
              <AssignmentCard
                assignment={assignment}
                current={assignment.id === session.chosen}
                onTake={(taken) => void choose.send({ assignment: taken.id })}
                busy={choose.state === 'sending'}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

interface AssignmentCardProps {
  readonly assignment: Assignment
  readonly current: boolean
  readonly busy: boolean
  readonly onTake: (assignment: Assignment) => void
}

function AssignmentCard({ assignment, current, busy, onTake }: AssignmentCardProps) {
  const t = useTexts({ sv, en }).assignment
  return (
    <div className="assignment" data-current={current}>
      <p>
        <strong>{assignment.unit.name}</strong>
        <br />
        {assignment.provider.name}
        <br />
        {assignment.title}
      </p>
      <p className="assignment-facts">
        <Tag tone={assignment.purpose === 'care' ? 'accent' : 'neutral'}>{t[assignment.purpose]}</Tag>
        {current && <Tag tone="success">{t.current}</Tag>}
        {assignment.validTo && <span>{t.until(assignment.validTo)}</span>}
      </p>
      <Button
        variant={current ? 'secondary' : 'primary'}
        disabled={busy}
        onClick={() => onTake(assignment)}
        aria-label={`${t.choose}: ${assignment.unit.name}, ${assignment.title}`}
      >
        {t.choose}
      </Button>
    </div>
  )
}
