import type { ShownItem } from '../../history/history.ts'
import { dayOf } from '../../shared/day.ts'
import { Icon } from '../pieces/icon.tsx'
import { Tag } from '../pieces/tag.tsx'
import { ConfirmedMark } from './confirmed-mark.tsx'
import { dayTold, useHistoryWords, wordFor } from './words.ts'

interface ItemRowProps {
  readonly item: ShownItem
  /** Set while several are being chosen. */
  readonly chosen?: boolean
  readonly onChoose?: (chosen: boolean) => void
  readonly onOpen: () => void
}

/** One imported thing: what, when, from where, and whether somebody stands for it. */
export function ItemRow({ item, chosen = false, onChoose, onOpen }: ItemRowProps) {
  const { t, source } = useHistoryWords()
  const when = useWhen(item)
  return (
    <div className="history-row" data-active={item.active}>
      {onChoose && item.confirmed === null && (
        <label className="history-pick">
          <input
            type="checkbox"
            className="ds-input"
            aria-label={t.pick(item.display)}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </label>
      )}
      <button type="button" className="history-open" onClick={onOpen}>
        <span className="history-words">
          <span className="history-name">
            {item.display}
            {item.kind === 'condition' && item.code && <span className="subtle"> {item.code}</span>}
          </span>
          {item.detail && <span className="history-detail">{item.detail}</span>}
          <span className="history-origin">{[when, item.by ?? source(item.source)].join(' · ')}</span>
          {item.confirmed && (
            <span className="history-origin">
              {t.confirmedBy(item.confirmed.by, dayOf(item.confirmed.at))}
            </span>
          )}
        </span>
        <span className="history-marks">
          <Gravity item={item} />
          <ConfirmedMark confirmed={item.confirmed} />
        </span>
        <Icon name="next" />
      </button>
    </div>
  )
}

function Gravity({ item }: { readonly item: ShownItem }) {
  const { t } = useHistoryWords()
  if (item.category === null) return null
  if (item.kind === 'contact') {
    const word = wordFor(t.classes, item.category)
    const said = word !== undefined && item.display.toLowerCase().includes(word.toLowerCase())
    return word === undefined || said ? null : <Tag tone="neutral">{word}</Tag>
  }
  const word = item.kind === 'allergy' ? wordFor(t.criticality, item.category) : undefined
  return word === undefined ? null : <Tag tone={item.category === 'high' ? 'danger' : 'neutral'}>{word}</Tag>
}

/** When it holds or held, in the words of its kind. */
export function useWhen(item: ShownItem): string {
  const { t } = useHistoryWords()
  const { from, until } = item
  if (from === null) return until === null ? t.noDate : t.until(dayTold(until))
  if (until !== null) return t.between(dayTold(from), dayTold(until))
  const lasts = item.active && (item.kind === 'condition' || item.kind === 'medicine' || item.kind === 'plan')
  return lasts ? t.since(dayTold(from)) : dayTold(from)
}
