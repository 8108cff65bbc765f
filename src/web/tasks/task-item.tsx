import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { task as en } from '../../shared/texts/en/task.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { task as sv } from '../../shared/texts/sv/task.ts'
import { doneTask, letGoTask, reopenTask, takeTask } from '../../tasks/api.ts'
import type { TaskRow } from '../../tasks/task.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Tag } from '../pieces/tag.tsx'
import { announce } from '../shell/announce.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { WayThere } from './way-there.tsx'

const EndTaskSheet = sheetLater(async () => (await import('./end-task-sheet.tsx')).EndTaskSheet)
const TaskForm = sheetLater(async () => (await import('./task-form.tsx')).TaskForm)

interface TaskItemProps {
  readonly row: TaskRow
  readonly withoutPerson?: boolean
}

/** One task: what, for whom, until when, whose, and what to do with it. */
export function TaskItem({ row, withoutPerson = false }: TaskItemProps) {
  const t = useTexts({ sv, en })
  const professions = useTexts({ sv: svProfession, en: enProfession })
  const { near } = useMoments()
  const language = useLanguage()
  return (
    <article className="task-item">
      <p className="task-title">
        {row.title[language]}{' '}
        {row.priority === 1 && row.state === 'open' && <Tag tone="warning">{t.first}</Tag>}
      </p>
      {!withoutPerson && <PersonHead person={row.person} link />}
      <p className="task-facts">
        {row.due && row.state === 'open' && <Deadline due={row.due} />}
        {row.ended && row.state !== 'open' && (
          <span>
            {t.endedBy[row.state](row.ended.by)}, {near(row.ended.at)}
          </span>
        )}
        {row.staff && row.state === 'open' && <span>{row.mine ? t.yours : t.takenBy(row.staff)}</span>}
        {row.profession && <span>{t.onlyFor(professions.one[row.profession])}</span>}
        {row.escalatedAt && <span>{t.escalated(near(row.escalatedAt))}</span>}
      </p>
      {row.ended?.note && <p>{row.ended.note}</p>}
      <TaskActs row={row} here={withoutPerson} />
    </article>
  )
}

function TaskActs({ row, here }: { readonly row: TaskRow; readonly here: boolean }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState<'done' | 'notNeeded' | 'change' | null>(null)
  const may = (action: string) => row.allowed.includes(action)
  const rare = may('task.notNeeded') || may('task.change') || may('task.letGo') || may('task.done')
  return (
    <div className="task-acts">
      {may('task.done') && <OneTap row={row} command={doneTask} text={t.act.done} said={t.did.done} icon />}
      <WayThere row={row} main={row.state === 'open' && !may('task.done')} here={here} />
      {may('task.take') && <OneTap row={row} command={takeTask} text={t.act.take} said={t.did.taken} />}
      {may('task.reopen') && (
        <OneTap row={row} command={reopenTask} text={t.act.reopen} said={t.did.reopened} />
      )}
      {rare && (
        <Fold title={t.act.more} noPrint>
          <div className="task-acts">
            {may('task.done') && (
              <Button variant="secondary" onClick={() => setOpen('done')}>
                {t.act.doneWith}
              </Button>
            )}
            {may('task.letGo') && (
              <OneTap row={row} command={letGoTask} text={t.act.letGo} said={t.did.letGo} />
            )}
            {may('task.change') && (
              <Button variant="secondary" onClick={() => setOpen('change')}>
                {t.act.change}
              </Button>
            )}
            {may('task.notNeeded') && (
              <Button variant="secondary" onClick={() => setOpen('notNeeded')}>
                {t.act.notNeeded}
              </Button>
            )}
          </div>
        </Fold>
      )}
      {open === 'change' && <TaskForm person={row.person} task={row} onClose={() => setOpen(null)} />}
      {(open === 'done' || open === 'notNeeded') && (
        <EndTaskSheet row={row} kind={open} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

interface OneTapProps {
  readonly row: TaskRow
  readonly command: typeof takeTask | typeof letGoTask | typeof reopenTask | typeof doneTask
  readonly text: string
  readonly said: string
  readonly icon?: boolean
}

function OneTap({ row, command, text, said, icon = false }: OneTapProps) {
  const sending = useSend(command)
  const act = async () => {
    if (await sending.send({ task: row.task }, row.version)) announce(said)
  }
  return (
    <>
      <Button variant={icon ? 'primary' : 'secondary'} loading={sending.state === 'sending'} onClick={act}>
        {icon && <Icon name="check" />}
        {text}
      </Button>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
    </>
  )
}
