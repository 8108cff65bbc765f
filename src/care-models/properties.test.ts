import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asInstant } from '../shared/instant.ts'
import { atLeast, atMost, type Condition } from './condition.ts'
import { judge } from './condition-rules.ts'
import { deadlinesAfter, openDeadlines, type RoadEvent } from './deadline-rules.ts'
import { countFact, type Facts, factName, yesNoFact } from './facts.ts'
import { careModels } from './models/all.ts'
import { criteriaFor, fitOf, gatesFor } from './rules.ts'
import { eventKind } from './step.ts'
import type { Term } from './term.ts'
import { spanOf } from './term-rules.ts'

const small = fc.integer({ min: 0, max: 12 })
const count = fc.record({ known: small, complete: fc.boolean() })

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    ageYears: fc.integer({ min: 0, max: 110 }),
    diagnosisCodes: fc.subarray(['I50.9', 'J44.1', 'E11.9', 'F32.1']),
    stateOfHealth: fc.constantFrom('stable' as const, 'unstable' as const),
    livesIn: fc.constantFrom('ownHome' as const, 'careHome' as const),
    chronicDiagnoses: count,
    contactsLast12Months: count,
    admissionsLast12Months: count,
    previousEnrolments: count,
    canWaitHours: fc.boolean(),
    hasWorsened: fc.boolean(),
    canReachHealthCentre: fc.boolean(),
    homeCare: fc.boolean(),
    livesInCatchment: fc.boolean(),
    needsCoordination: fc.boolean(),
  },
  { requiredKeys: [] },
)

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom(...yesNoFact.options)
      .chain((fact) => fc.boolean().map((is): Condition => ({ fact, is }))),
    fc
      .tuple(fc.constantFrom(...countFact.options, 'ageYears' as const), small)
      .map(([f, n]) => atLeast(f, n)),
    fc.tuple(fc.constantFrom(...countFact.options, 'ageYears' as const), small).map(([f, n]) => atMost(f, n)),
    fc.constant<Condition>({ fact: 'diagnosisCodes', startsWithAny: ['I50'] }),
    fc.constant<Condition>({ fact: 'stateOfHealth', oneOf: ['unstable'] }),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
}))

const instant = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
  .map(asInstant)
const number = fc.integer({ min: 1, max: 60 })
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.constant<Term>({ unit: 'sameDay' }),
  fc
    .tuple(fc.constantFrom('hours', 'days', 'workingDays', 'months'), number)
    .map(([unit, count]) => ({ unit, count })),
  fc.tuple(small, number).map(([from, more]): Term => ({ unit: 'weeks', from, to: from + more })),
)
const event: fc.Arbitrary<RoadEvent> = fc.record({ kind: fc.constantFrom(...eventKind.options), at: instant })
const model = fc.constantFrom(...careModels)

describe('knowing less', () => {
  it('never turns an answer round: without a fact it is the same or unknown', () => {
    fc.assert(
      fc.property(condition, facts, fc.constantFrom(...factName.options), (asked, known, removed) => {
        const { [removed]: _, ...less } = known
        expect([judge(asked, known), 'unknown']).toContain(judge(asked, less))
      }),
      { numRuns: 2000 },
    )
  })

  it('never turns an answer round: a count that may be higher is the same or unknown', () => {
    fc.assert(
      fc.property(condition, facts, fc.constantFrom(...countFact.options), (asked, known, fact) => {
        const counted = known[fact]
        fc.pre(counted?.complete === true)
        const less = { ...known, [fact]: { known: counted.known, complete: false } }
        expect([judge(asked, known), 'unknown']).toContain(judge(asked, less))
      }),
      { numRuns: 2000 },
    )
  })

  it('never makes a person fit a team: a removed fact leaves "fits" only where it stood before', () => {
    fc.assert(
      fc.property(model, facts, fc.constantFrom(...factName.options), (team, known, removed) => {
        const { [removed]: _, ...less } = known
        expect([fitOf(criteriaFor(team, known)), 'unclear']).toContain(fitOf(criteriaFor(team, less)))
      }),
    )
  })
})

describe('a deadline', () => {
  it('never lies before its event and never opens after it is due', () => {
    fc.assert(
      fc.property(
        term,
        instant,
        fc.constantFrom('everyDay' as const, 'workingDays' as const),
        (given, at, works) => {
          const span = spanOf(given, at, works)
          expect(span.from >= at && span.due >= span.from).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('stands for every team after its event, whenever it is looked at', () => {
    fc.assert(
      fc.property(model, event, instant, (team, happened, now) => {
        for (const deadline of deadlinesAfter(team, happened, now)) {
          expect(deadline.due >= happened.at && deadline.from >= happened.at).toBe(true)
          expect(deadline.state === 'overdue').toBe(now > deadline.due)
        }
      }),
    )
  })

  it('does not depend on the order in which the road was written down, and never looks ahead', () => {
    const road = fc.uniqueArray(event, { maxLength: 8, selector: ({ at }) => at })
    fc.assert(
      fc.property(model, road, instant, (team, events, now) => {
        const past = events.filter(({ at }) => at <= now)
        expect(openDeadlines(team, events.toReversed(), now)).toEqual(openDeadlines(team, past, now))
      }),
    )
  })
})

describe('the gates', () => {
  it('never let anything through with a question unanswered', () => {
    fc.assert(
      fc.property(model, fc.nat(), (team, which) => {
        const skipped = team.gates[which % Math.max(1, team.gates.length)]
        fc.pre(skipped !== undefined)
        const yes = { answer: 'yes' as const }
        const answers = Object.fromEntries(
          team.gates.filter((gate) => gate !== skipped).map(({ key }) => [key, yes]),
        )
        expect(gatesFor(team, answers).maySend).toBe(false)
      }),
    )
  })
})
