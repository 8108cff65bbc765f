import './delegations.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { listDelegations } from '../../delegations/api.ts'
import type { DelegationRow } from '../../delegations/delegation.ts'
import { delegation as en } from '../../shared/texts/en/delegation.ts'
import { delegation as sv } from '../../shared/texts/sv/delegation.ts'
import { Icon } from '../pieces/icon.tsx'
import { partLater, sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { DelegationItem } from './delegation-item.tsx'

const GiveSheet = sheetLater(async () => (await import('./give-sheet.tsx')).GiveSheet)
const MasOverview = partLater(async () => (await import('./mas-overview.tsx')).MasOverview)

type Tab = 'now' | 'over' | 'all'

/** Who may do what without a licence, until when: those that run out come first. For the MAS, the whole municipality. */
export function Delegations() {
  const t = useTexts({ sv, en })
  const [chosen, setTab] = useState<Tab | null>(null)
  const [giving, setGiving] = useState(false)
  const reading = useRead(
    listDelegations,
    { which: chosen === 'over' ? 'over' : 'now' },
    { topics: ['unit'] },
  )
  const known = reading.state === 'ready' ? reading.data : null
  const tab = chosen ?? (known?.mas ? 'all' : 'now')
  const tabs: readonly Tab[] = known?.mas ? ['all', 'now', 'over'] : ['now', 'over']
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="read"
      actions={
        <>
          {known?.mayGive && (
            <Button className="no-print" onClick={() => setGiving(true)}>
              <Icon name="plus" />
              {t.act.give}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <Segments
        label={t.tabs.label}
        value={tab}
        onChange={setTab}
        options={tabs.map((key) => ({ value: key, text: t.tabs[key] }))}
      />
      {tab === 'all' ? (
        <MasOverview />
      ) : (
        <WhenRead reading={reading} lines={4}>
          {({ rows }) => (tab === 'now' ? <Now rows={rows} /> : <Over rows={rows} />)}
        </WhenRead>
      )}
      {giving && <GiveSheet onClose={() => setGiving(false)} />}
    </Page>
  )
}

interface RowsProps {
  readonly rows: readonly DelegationRow[]
}

function Now({ rows }: RowsProps) {
  const t = useTexts({ sv, en })
  const soon = rows.filter((row) => row.standing === 'holds' && row.soon && !row.renewed)
  const coming = rows.filter((row) => row.standing === 'coming')
  const rest = rows.filter((row) => !soon.includes(row) && !coming.includes(row))
  return (
    <>
      {soon.length > 0 && <Rows title={t.soonTitle} rows={soon} tone="alert" none="" />}
      <Rows title={t.restTitle} rows={rest} none={t.none.now} />
      {coming.length > 0 && <Rows title={t.comingTitle} rows={coming} none="" />}
    </>
  )
}

function Over({ rows }: RowsProps) {
  const t = useTexts({ sv, en })
  return <Rows title={t.tabs.over} rows={rows} none={t.none.over} />
}

interface TitledProps extends RowsProps {
  readonly title: string
  readonly none: string
  readonly tone?: 'card' | 'alert'
}

/** Delegations under a heading that says how many. */
export function Rows({ title, rows, none, tone = 'card' }: TitledProps) {
  return (
    <Section title={title} count={rows.length} tone={tone}>
      <List rows={rows} keyOf={(row) => row.delegation} label={title} none={none} noneIcon="key" quiet>
        {(row) => <DelegationItem row={row} />}
      </List>
    </Section>
  )
}
