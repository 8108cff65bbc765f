import type { RoundReason, WorrySaid } from '../../rounds/round.ts'

/**
 * Why somebody stands where she does in a round that is on. The order was proposed when it began, but the worry is the
 * one that holds now: two screens of one round never tell of two.
 */
export function reasonsNow(row: {
  readonly reasons: readonly RoundReason[]
  readonly worry: WorrySaid | null
}): readonly RoundReason[] {
  const others = row.reasons.filter(({ code }) => code !== 'worry')
  const { worry } = row
  if (worry === null || worry.level === 'calm') return others
  return [{ code: 'worry', level: worry.level, by: worry.by, at: worry.at }, ...others]
}
