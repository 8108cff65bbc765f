import type { Moment, Precision } from '../measurements/measurement.ts'
import type { Instant } from '../shared/instant.ts'
import type { Confirmation, ItemKind, ShownItem, ShownValue } from './history.ts'
import { reading } from './rules.ts'

/** What every stored thing carries besides what it says. */
export interface StoredOrigin {
  readonly source_system: string
  readonly source_name: string | null
  readonly unit_name: string
  readonly taken_at: Instant
  readonly content_hash: string
}

/** A confirmation with the content that it was given for. */
export type Standing = Confirmation & { readonly hash: string }

/** Where it came from, in which record it lies, and who stands for it as it is now. */
export function originOf(row: StoredOrigin, standing: Standing | undefined) {
  const holds = standing !== undefined && standing.hash === row.content_hash
  return {
    source: row.source_system,
    by: row.source_name,
    unitName: row.unit_name,
    takenAt: row.taken_at,
    confirmed: holds ? { entry: standing.entry, by: standing.by, at: standing.at, own: standing.own } : null,
  }
}

/** A stored time as it was told. */
export function momentOf(at: Instant | null, precision: string | null): Moment | null {
  return at === null ? null : { at, precision: precisionOf(precision) }
}

function precisionOf(stored: string | null): Precision {
  return stored === 'year' || stored === 'month' || stored === 'day' ? stored : 'time'
}

/** A stored thing as it is shown. */
export function shownItemOf(
  row: StoredOrigin & {
    readonly id: string
    readonly kind: ItemKind
    readonly display: string
    readonly code: string | null
    readonly code_system: string | null
    readonly category: string | null
    readonly status: string
    readonly active: boolean
    readonly detail: string | null
    readonly from_at: Instant | null
    readonly from_precision: string | null
    readonly until_at: Instant | null
    readonly until_precision: string | null
  },
  standing: Standing | undefined,
): ShownItem {
  return {
    id: row.id,
    kind: row.kind,
    display: row.display,
    code: row.code,
    codeSystem: row.code_system,
    category: row.category,
    status: row.status,
    active: row.active,
    detail: row.detail,
    from: momentOf(row.from_at, row.from_precision),
    until: momentOf(row.until_at, row.until_precision),
    ...originOf(row, standing),
  }
}

/** A stored value as it is read here, with what the source wrote beside it when that is not the same. */
export function shownValueOf(
  row: StoredOrigin & {
    readonly id: string
    readonly code: string
    readonly effective_at: Instant
    readonly effective_precision: string
    readonly value: number | null
    readonly comparator: ShownValue['comparator']
    readonly unit: string | null
    readonly value_text: string | null
  },
  standing: Standing | undefined,
): ShownValue {
  const { value, unit, told } = reading(row.code, row)
  return {
    id: row.id,
    at: { at: row.effective_at, precision: precisionOf(row.effective_precision) },
    value,
    comparator: row.comparator,
    unit,
    text: row.value_text,
    told,
    ...originOf(row, standing),
  }
}
