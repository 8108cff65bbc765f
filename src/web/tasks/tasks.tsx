import './tasks.css'
import { useState } from 'react'
import { task as en } from '../../shared/texts/en/task.ts'
import { task as sv } from '../../shared/texts/sv/task.ts'
import { listTasks } from '../../tasks/api.ts'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { TaskItem } from './task-item.tsx'

type Tab = 'mine' | 'team' | 'ended'

/** Tasks and deadlines: one's own, the unit's, and what was just ended, to be opened again. */
export function Tasks() {
  const t = useTexts({ sv, en })
  const [tab, setTab] = useState<Tab>('team')
  const reading = useRead(listTasks, { whose: tab }, { topics: ['unit'] })
  const counts = reading.state === 'ready' ? reading.data.counts : null
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <Segments
        label={t.tabs.label}
        value={tab}
        onChange={setTab}
        options={[
          { value: 'team', text: t.tabs.team },
          { value: 'mine', text: t.counted(t.tabs.mine, counts?.mine ?? 0) },
          { value: 'ended', text: t.tabs.ended },
        ]}
      />
      {counts !== null && counts.overdue > 0 && tab === 'team' && (
        <StatusLine tone="warning">{t.overdue(counts.overdue)}</StatusLine>
      )}
      <WhenRead reading={reading} lines={4}>
        {({ rows, total }) => (
          <Section title={t.tabs[tab]} count={total}>
            <List
              rows={rows}
              total={total}
              keyOf={(row) => row.task}
              label={t.tabs[tab]}
              none={t.none[tab]}
              noneIcon="tasks"
              quiet
            >
              {(row) => <TaskItem row={row} />}
            </List>
          </Section>
        )}
      </WhenRead>
    </Page>
  )
}
