import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { moreHistory } from '../../history/api.ts'
import type { Group, ShownItem } from '../../history/history.ts'
import type { PersonId } from '../../shared/id.ts'
import { Fold } from '../pieces/fold.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { Problem } from '../pieces/problem.tsx'
import { RowFault } from '../pieces/row-fault.tsx'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { read } from '../shell/read.ts'
import { Choosing } from './choosing.tsx'
import { ItemRow } from './item-row.tsx'
import { useHistoryWords } from './words.ts'

const ItemSheet = sheetLater(async () => (await import('./item-sheet.tsx')).ItemSheet)

interface ItemGroupProps {
  readonly group: Group
  readonly person: PersonId
  readonly allowed: readonly string[]
  /** True when other groups stand on the same view, so that this one needs its name. */
  readonly named?: boolean
}

/** Things of one kind: those that hold now first, then the ended ones behind a line that says how many. */
export function ItemGroup({ group, person, allowed, named = false }: ItemGroupProps) {
  const { t } = useHistoryWords()
  const more = useMore(group, person)
  const [open, setOpen] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const items = [...group.items, ...more.items]
  const opened = items.find(({ id }) => id === open)
  const split = group.active > 0 && group.active < group.total
  const rows = (some: readonly ShownItem[]) => (
    <ul className="history-rows" aria-label={t.kinds[group.kind]}>
      {some.map((item) => (
        <li key={item.id}>
          <RowFault>
            <ItemRow
              item={item}
              onOpen={() => setOpen(item.id)}
              {...(chosen === null
                ? {}
                : {
                    chosen: chosen.has(item.id),
                    onChoose: (yes: boolean) => setChosen(toggled(chosen, item.id, yes)),
                  })}
            />
          </RowFault>
        </li>
      ))}
    </ul>
  )
  const openOnes = items.some(({ confirmed }) => confirmed === null)
  return (
    <div className="history-group">
      <div className="history-group-head">
        {named && <h3>{t.kinds[group.kind]}</h3>}
        {group.kind === 'medicine' && <p className="subtle">{t.medicineHint}</p>}
        {chosen === null && openOnes && items.length > 1 && allowed.includes('history.confirm') && (
          <Button variant="tertiary" className="no-print" onClick={() => setChosen(new Set())}>
            {t.choose}
          </Button>
        )}
      </div>
      {chosen !== null && (
        <Choosing
          person={person}
          chosen={chosen}
          onDone={() => setChosen(null)}
          onStop={() => setChosen(null)}
        />
      )}
      {group.total === 0 && <p className="subtle">{t.nothing[group.kind]}</p>}
      {rows(split ? items.filter(({ active }) => active) : items)}
      {split && (
        <Fold title={t.endedTitle(group.total - group.active)}>
          {rows(items.filter(({ active }) => !active))}
        </Fold>
      )}
      {more.problem && <Problem problem={more.problem} />}
      {items.length < group.total && (
        <div className="row no-print">
          <span className="subtle">{t.moreOf(items.length, group.total)}</span>
          <Button variant="secondary" loading={more.reading} onClick={more.next}>
            {t.showAll(group.total)}
          </Button>
        </div>
      )}
      {opened && <ItemSheet item={opened} person={person} allowed={allowed} onClose={() => setOpen(null)} />}
    </div>
  )
}

function toggled(chosen: ReadonlySet<string>, id: string, yes: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  if (yes) next.add(id)
  else next.delete(id)
  return next
}

/** The rest of a kind, fetched page by page when somebody asks for it. */
function useMore(group: Group, person: PersonId) {
  const [items, setItems] = useState<readonly ShownItem[]>([])
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<ProblemWords | null>(null)
  const next = async () => {
    setReading(true)
    setProblem(null)
    try {
      let all = [...items]
      while (group.items.length + all.length < group.total) {
        const skip = group.items.length + all.length
        const page = await read(moreHistory, { person, kind: group.kind, skip })
        if (page.items.length === 0) break
        all = [...all, ...page.items]
      }
      setItems(all)
    } catch (error) {
      setProblem(error as ProblemWords) // Cast: read() rejects with a Problem and nothing else.
    }
    setReading(false)
  }
  return { items, reading, problem, next: () => void next() }
}
