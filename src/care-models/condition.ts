import { z } from 'zod'
import {
  type CountFact,
  countFact,
  dwelling,
  type FactName,
  stateOfHealth,
  type YesNoFact,
  yesNoFact,
} from './facts.ts'

const leaf = z.union([
  z.strictObject({ fact: z.literal('ageYears'), atLeast: z.int() }),
  z.strictObject({ fact: z.literal('ageYears'), atMost: z.int() }),
  z.strictObject({ fact: countFact, atLeast: z.int() }),
  z.strictObject({ fact: countFact, atMost: z.int() }),
  z.strictObject({ fact: yesNoFact, is: z.boolean() }),
  z.strictObject({ fact: z.literal('stateOfHealth'), oneOf: z.array(stateOfHealth).min(1) }),
  z.strictObject({ fact: z.literal('livesIn'), oneOf: z.array(dwelling).min(1) }),
  z.strictObject({ fact: z.literal('diagnosisCodes'), startsWithAny: z.array(z.string()).min(1) }),
])
export type Leaf = z.infer<typeof leaf>

/**
 * A question to the facts, as data: it can be shown, stored and compared between versions, and its answer is
 * three-valued by construction. The list of forms is closed on purpose: it is no language of its own.
 */
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition }

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
)

export function atLeast(fact: CountFact | 'ageYears', number: number): Condition {
  return fact === 'ageYears' ? { fact, atLeast: number } : { fact, atLeast: number }
}

export function atMost(fact: CountFact | 'ageYears', number: number): Condition {
  return fact === 'ageYears' ? { fact, atMost: number } : { fact, atMost: number }
}

export function isTrue(fact: YesNoFact): Condition {
  return { fact, is: true }
}

export function isFalse(fact: YesNoFact): Condition {
  return { fact, is: false }
}

/** The facts that a condition asks for, each once, in the order asked. */
export function factsAsked(asked: Condition): FactName[] {
  if ('all' in asked) return [...new Set(asked.all.flatMap(factsAsked))]
  if ('any' in asked) return [...new Set(asked.any.flatMap(factsAsked))]
  if ('not' in asked) return factsAsked(asked.not)
  return [asked.fact]
}
