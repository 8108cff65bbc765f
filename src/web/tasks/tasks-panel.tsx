import './tasks.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { task as en } from '../../shared/texts/en/task.ts'
import { task as sv } from '../../shared/texts/sv/task.ts'
import { tasksOfPerson } from '../../tasks/api.ts'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { TaskItem } from './task-item.tsx'

const TaskForm = sheetLater(async () => (await import('./task-form.tsx')).TaskForm)

/** On the person's page: what waits about this person, and the way to write one more. */
export function TasksPanel({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const { person } = page
  const reading = useRead(tasksOfPerson, { person: person.id }, { topics: ['unit'] })
  const [writing, setWriting] = useState(false)
  return (
    <WhenRead reading={reading} lines={1}>
      {({ rows }) => (
        <Section
          title={t.ofPerson.title}
          count={rows.length}
          actions={
            <Button variant="secondary" className="no-print" onClick={() => setWriting(true)}>
              <Icon name="plus" />
              {t.act.create}
            </Button>
          }
        >
          <List
            rows={rows}
            keyOf={(row) => row.task}
            label={t.ofPerson.title}
            none={t.ofPerson.none}
            noneIcon="tasks"
            quiet
          >
            {(row) => <TaskItem row={row} withoutPerson />}
          </List>
          {writing && <TaskForm person={person} onClose={() => setWriting(false)} />}
        </Section>
      )}
    </WhenRead>
  )
}
