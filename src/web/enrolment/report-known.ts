import type { z } from 'zod'
import type { readHistory } from '../../history/api.ts'
import type { Series, ShownValue } from '../../history/history.ts'
import { openOrderStates } from '../../orders/order.ts'
import type { OrderRow } from '../../orders/view.ts'
import { timingText, valueText } from '../../orders/wording-rules.ts'
import type { planRead } from '../../plans/api.ts'
import { dayOf } from '../../shared/day.ts'
import { closing } from '../../shared/texts/sv/closing.ts'
import { history as historyWords } from '../../shared/texts/sv/history.ts'
import { order as orderWords } from '../../shared/texts/sv/order.ts'
import { plan as planWords } from '../../shared/texts/sv/plan.ts'

type Plans = Pick<z.output<typeof planRead.output>, 'ifWorse' | 'limits'>
type Values = Pick<z.output<typeof readHistory.output>, 'series'>

/** What the record knows when a closing is begun; a part that could not be read is absent. */
export interface Known {
  readonly plans?: Plans | undefined
  readonly orders?: readonly OrderRow[] | undefined
  readonly history?: Values | undefined
}

const t = closing.report.known

/**
 * The report's fields as they begin: what the team has written and ordered, and values that somebody stands for. It is
 * a draft in the record's language; whoever closes reads it and changes what is not so any more.
 */
export function knownForReport({ plans, orders = [], history }: Known): Readonly<Record<string, string>> {
  const own = plans?.ifWorse.find(({ fromUnit }) => fromUnit === null)?.plan
  const sent = orders.filter(({ side }) => side === 'ordering')
  const values = [...valuesOf(sent), ...confirmedOf(history?.series ?? [])]
  return {
    'report.now': lines([
      ...(plans?.limits ?? []).map(({ limit, decidedBy }) =>
        t.limit(planWords.limit.decision[limit.decision], limit.decidedOn, decidedBy),
      ),
      values.length > 0 && t.values,
      ...values,
    ]),
    'report.medicines': lines(
      (own?.medicines ?? []).map(({ medicine, where, when }) =>
        t.medicine([medicine, where, when].filter(Boolean).join('. ')),
      ),
    ),
    'report.remains': lines(
      sent
        .filter(({ state }) => openOrderStates.includes(state))
        .map(({ content, partner }) =>
          t.order(content.what, timingText(content.timing, orderWords.when), partner),
        ),
    ),
    'report.worse': lines([
      ...(own?.signs ?? []).map(({ sign, measure }) => `${sign}: ${measure}`),
      own?.note ?? '',
    ]),
  }
}

/** The latest value that came back of each order that asked for one. */
function valuesOf(orders: readonly OrderRow[]): string[] {
  return orders.flatMap(({ content, latest }) => {
    const value = latest === null ? '' : valueText(latest.value, latest.unit)
    if (latest === null || value === '') return []
    return [t.value(content.value?.name ?? content.what, value, `${dayOf(latest.at)}, ${latest.by}`)]
  })
}

/** The newest value of each kind that a named person has confirmed; unconfirmed ones count for nothing. */
function confirmedOf(series: readonly Series[]): string[] {
  const names: Readonly<Record<string, string>> = historyWords.valueNames
  return series.flatMap(({ code, display, values }) => {
    const newest = values.find(({ confirmed }) => confirmed !== null)
    const value = newest === undefined ? '' : shown(newest)
    if (newest === undefined || value === '') return []
    return [t.value(names[code] ?? display, value, `${dayOf(newest.at.at)}, ${newest.unitName}`)]
  })
}

function shown({ value, comparator, unit, text }: ShownValue): string {
  if (value === null) return text ?? ''
  const names: Readonly<Record<string, string>> = historyWords.unitNames
  const number = value.toLocaleString(historyWords.number, { maximumFractionDigits: 2 })
  return `${comparator ?? ''}${number} ${unit === null ? '' : (names[unit] ?? unit)}`.trim()
}

function lines(parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join('\n')
}
