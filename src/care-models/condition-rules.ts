import type { Condition, Leaf } from './condition.ts'
import type { Count, Facts } from './facts.ts'

/** Unknown is a third answer: it is never taken for met, and never for not met. */
export type Judgement = 'met' | 'notMet' | 'unknown'

/** What the facts answer to a condition (Kleene's three-valued logic): knowing less never turns an answer round. */
export function judge(condition: Condition, facts: Facts): Judgement {
  if ('all' in condition) return allOf(condition.all.map((part) => judge(part, facts)))
  if ('any' in condition) return anyOf(condition.any.map((part) => judge(part, facts)))
  if ('not' in condition) return opposite(judge(condition.not, facts))
  return judgeFact(condition, facts)
}

function judgeFact(asked: Leaf, facts: Facts): Judgement {
  const value = facts[asked.fact]
  if (value === undefined) return 'unknown'
  if ('is' in asked) return answered(value === asked.is)
  if ('oneOf' in asked) return answered(asked.oneOf.some((choice) => choice === value))
  if ('startsWithAny' in asked) return hasCode(asked.startsWithAny, facts.diagnosisCodes ?? [])
  const known = countOf(value)
  if (known === undefined) return 'unknown'
  return 'atLeast' in asked
    ? judgeAtLeast(known, asked.atLeast)
    : opposite(judgeAtLeast(known, asked.atMost + 1))
}

/** A lower bound settles "at least" when it reaches the limit; below it, only a complete count settles it. */
function judgeAtLeast({ known, complete }: Count, limit: number): Judgement {
  if (known >= limit) return 'met'
  return complete ? 'notMet' : 'unknown'
}

function countOf(value: Facts[keyof Facts]): Count | undefined {
  if (typeof value === 'number') return { known: value, complete: true }
  return typeof value === 'object' && 'known' in value ? value : undefined
}

/** A code that the record holds is met; one that it does not hold may stand in another's record. */
function hasCode(prefixes: readonly string[], codes: readonly string[]): Judgement {
  return codes.some((code) => prefixes.some((prefix) => code.startsWith(prefix))) ? 'met' : 'unknown'
}

function answered(yes: boolean): Judgement {
  return yes ? 'met' : 'notMet'
}

function opposite(judgement: Judgement): Judgement {
  if (judgement === 'unknown') return 'unknown'
  return judgement === 'met' ? 'notMet' : 'met'
}

/** All of them: one that is not met settles it; else one unknown leaves it open. */
function allOf(judgements: readonly Judgement[]): Judgement {
  if (judgements.includes('notMet')) return 'notMet'
  return judgements.includes('unknown') ? 'unknown' : 'met'
}

function anyOf(judgements: readonly Judgement[]): Judgement {
  return opposite(allOf(judgements.map(opposite)))
}
