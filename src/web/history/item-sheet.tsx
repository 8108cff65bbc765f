import type { ReactNode } from 'react'
import type { ShownItem } from '../../history/history.ts'
import { dayOf } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { Sheet } from '../pieces/sheet.tsx'
import { Choosing } from './choosing.tsx'
import { useWhen } from './item-row.tsx'
import { Original } from './original.tsx'
import { Undo } from './undo.tsx'
import { useHistoryWords, whenTold } from './words.ts'

interface ItemSheetProps {
  readonly item: ShownItem
  readonly person: PersonId
  readonly allowed: readonly string[]
  readonly onClose: () => void
}

/** Everything that is known of one imported thing, what its source wrote, and who stands for it. */
export function ItemSheet({ item, person, allowed, onClose }: ItemSheetProps) {
  const { t, status, source } = useHistoryWords()
  const when = useWhen(item)
  const coded =
    item.code === null ? null : `${item.code}${item.codeSystem ? ` (${source(item.codeSystem)})` : ''}`
  return (
    <Sheet title={item.display} open onClose={onClose} place="side">
      <dl className="history-facts">
        <Told word={t.detail.when}>{when}</Told>
        {item.from?.precision === 'time' && item.kind === 'contact' && (
          <Told word="">
            {[item.from, item.until]
              .map((one) => one && whenTold(one))
              .filter(Boolean)
              .join(' – ')}
          </Told>
        )}
        <Told word={t.detail.status}>{status(item.status)}</Told>
        {item.detail && <Told word={t.detail.detail}>{item.detail}</Told>}
        {coded && <Told word={t.detail.code}>{coded}</Told>}
        {item.by && <Told word={t.detail.by}>{item.by}</Told>}
        <Told word={t.detail.source}>{source(item.source)}</Told>
        <Told word={t.detail.record}>{item.unitName}</Told>
        <Told word={t.detail.taken}>{dayOf(item.takenAt)}</Told>
      </dl>
      {item.confirmed === null ? (
        allowed.includes('history.confirm') && (
          <Choosing person={person} chosen={new Set([item.id])} onDone={onClose} />
        )
      ) : (
        <p>{t.confirmedBy(item.confirmed.by, dayOf(item.confirmed.at))}</p>
      )}
      {item.confirmed?.own && allowed.includes('history.undo') && (
        <Undo person={person} confirmation={item.confirmed.entry} item={item.id} onDone={onClose} />
      )}
      <Original person={person} item={item.id} />
    </Sheet>
  )
}

function Told({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )
}
