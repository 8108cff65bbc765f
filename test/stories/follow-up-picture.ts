import { type Day, dayOf, instantAt } from '../../src/shared/day.ts'
import { asInstant } from '../../src/shared/instant.ts'
import { ms, type Raw } from './raw-rows.ts'

/** The tables that the figures come from. */
export const followUpTables = [
  'referral',
  'referral_decision',
  'process',
  'unit',
  'enrolment',
  'visit',
  'visit_staff',
  'visit_partner',
  'contact',
  'avoided_care',
  'entry',
  'assignment',
  'care_order',
  'order_performance',
  'care_provider',
] as const
export type Tables = Record<(typeof followUpTables)[number], Raw[]>

/** Whose figures, of which days, at what moment. */
export interface Question {
  readonly tables: Tables
  readonly unit: string
  readonly from: Day
  readonly to: Day
  readonly now: number
}

/** The unit's own rows, and plain answers about time and state. */
export interface Picture {
  readonly tables: Tables
  readonly unit: string
  readonly now: number
  readonly referrals: readonly Raw[]
  readonly enrolments: readonly Raw[]
  readonly visits: readonly Raw[]
  readonly within: (instant: string | null | undefined) => boolean
  readonly onDays: (day: string | null | undefined) => boolean
  readonly stateOf: (process: Raw) => string
  readonly processOf: (id: string | null | undefined) => Raw | undefined
  readonly isMade: (visit: Raw) => boolean
  readonly atHome: (visit: Raw) => boolean
}

const DAY = 86_400_000

/** What the question's tables show of its unit. */
export function pictureOf({ tables, unit, from, to, now }: Question): Picture {
  const start = Date.parse(instantAt(from, '00:00'))
  const end = endOf(to)
  const processes = new Map(tables.process.map((row) => [row.id, row]))
  const own = (rows: readonly Raw[]) => rows.filter((row) => row.unit_id === unit)
  const within = (text: string | null | undefined) => ms(text) >= start && ms(text) < end
  const processOf = (id: string | null | undefined) => processes.get(id ?? null)
  const stateOf = (row: Raw) => processOf(row.id)?.state ?? ''
  return {
    tables,
    unit,
    now,
    referrals: own(tables.referral).filter((row) => within(row.received_at)),
    enrolments: own(tables.enrolment),
    visits: own(tables.visit),
    within,
    onDays: (day) => (day ?? '') >= from && (day ?? '') <= to,
    stateOf,
    processOf,
    isMade: (visit) => ['documented', 'done'].includes(stateOf(visit)),
    atHome: (visit) => visit.mode === 'home' || visit.mode === 'careHome',
  }
}

/** The first moment after a day in Sweden, in milliseconds since 1970. */
export function endOf(day: Day): number {
  return Date.parse(instantAt(dayOf(asInstant(new Date(Date.parse(day) + DAY + DAY / 2))), '00:00'))
}
