import './history.css'
import { useState } from 'react'
import { readHistory } from '../../history/api.ts'
import type { Group, ItemKind, Series } from '../../history/history.ts'
import type { PersonId } from '../../shared/id.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { Empty } from '../pieces/empty.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { ItemGroup } from './item-group.tsx'
import { useShown, ValueCard } from './value-card.tsx'
import { useHistoryWords } from './words.ts'

const SeriesSheet = sheetLater(async () => (await import('./series-sheet.tsx')).SeriesSheet)

/** What each view holds; values are apart. */
const views = {
  conditions: ['condition', 'allergy'],
  medicines: ['medicine'],
  values: [],
  contacts: ['contact'],
  rest: ['procedure', 'immunisation', 'plan'],
} as const satisfies Record<string, readonly ItemKind[]>
type View = keyof typeof views
const order: readonly View[] = ['conditions', 'medicines', 'values', 'contacts', 'rest']

interface HistoryRead {
  readonly groups: readonly Group[]
  readonly series: readonly Series[]
  readonly seriesTotal: number
  readonly sources: readonly string[]
  readonly allowed: readonly string[]
}

/** On the person's page: what other systems have told, with its origin, and what somebody here stands for. */
export function HistoryPanel({ page }: PanelProps) {
  const { t } = useHistoryWords()
  const person = page.person.id
  const reading = useRead(readHistory, { person }, { topics: [`person:${person}`] })
  return (
    <Section title={t.title}>
      <WhenRead reading={reading} lines={3}>
        {(history) => <Views history={history} person={person} />}
      </WhenRead>
    </Section>
  )
}

function Views({ history, person }: { readonly history: HistoryRead; readonly person: PersonId }) {
  const { t, source } = useHistoryWords()
  const counts = Object.fromEntries(order.map((view) => [view, countOf(history, view)]))
  const [chosen, setChosen] = useState<View | null>(null)
  const first = order.find((view) => (counts[view] ?? 0) > 0)
  if (first === undefined) {
    return (
      <Empty icon="note">
        <p>{t.none}</p>
        <p className="subtle">{t.noneHint}</p>
      </Empty>
    )
  }
  const view = chosen ?? first
  const groups = history.groups.filter(({ kind }) => views[view].some((one) => one === kind))
  return (
    <>
      <p className="subtle">{t.lead(history.sources.map(source).join(', '))}</p>
      <div className="history-views no-print">
        <Segments
          label={t.view}
          value={view}
          onChange={setChosen}
          options={order.map((one) => ({ value: one, text: `${t.views[one]} ${counts[one] ?? 0}` }))}
        />
      </div>
      {view === 'values' ? (
        <Values history={history} person={person} />
      ) : (
        groups.map((group) => (
          <ItemGroup
            key={group.kind}
            group={group}
            person={person}
            allowed={history.allowed}
            named={groups.length > 1}
          />
        ))
      )}
    </>
  )
}

function Values({ history, person }: { readonly history: HistoryRead; readonly person: PersonId }) {
  const { t } = useHistoryWords()
  const shown = useShown(history.series)
  const [open, setOpen] = useState<string | null>(null)
  const opened = shown.find(({ key }) => key === open)
  if (shown.length === 0) return <p className="subtle">{t.noValues}</p>
  return (
    <>
      <ul className="history-values" aria-label={t.views.values}>
        {shown.map((one) => (
          <li key={one.key}>
            <ValueCard shown={one} onOpen={() => setOpen(one.key)} />
          </li>
        ))}
      </ul>
      {history.series.length < history.seriesTotal && (
        <p className="subtle">{t.values.moreKinds(history.series.length, history.seriesTotal)}</p>
      )}
      {opened && (
        <SeriesSheet shown={opened} person={person} allowed={history.allowed} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function countOf(history: HistoryRead, view: View): number {
  if (view === 'values') return history.seriesTotal
  const kinds: readonly ItemKind[] = views[view]
  return history.groups.reduce((sum, group) => sum + (kinds.includes(group.kind) ? group.total : 0), 0)
}
