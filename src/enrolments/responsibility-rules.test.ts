import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clock, instantAt } from '../shared/day.ts'
import { type Instant, later } from '../shared/instant.ts'
import { contains, overlaps } from '../shared/period.ts'
import { opensNext, type PhoneHours as PhoneLine, phoneAt } from '../shared/phone-hours.ts'
import type { Held, Role, Slot } from './responsibility.ts'
import { slotOf } from './responsibility.ts'
import { checkSaying, foremost, heldAt, paint, rolesToSay, type Saying } from './responsibility-rules.ts'

const start: Instant = '2026-11-01T00:00:00.000Z'
const hour = (hours: number): Instant => later(start, hours * 3_600_000)

interface Said {
  readonly who: string | null
  readonly role: Role
  readonly from: number
  readonly length: number | null
}

/** Says each statement in turn, one per hour, as the store does: what is touched falls, its remains are said anew. */
function told(statements: readonly Said[]): Held[] {
  let rows: Held[] = []
  for (const [index, said] of statements.entries()) {
    const at = hour(index)
    const period = {
      start: hour(said.from),
      ...(said.length === null ? {} : { end: hour(said.from + said.length) }),
    }
    const { superseded, remains } = paint(rows, { ...period, slot: slotOf(said.role) })
    const fallen = new Set(superseded.map((held) => held.id))
    rows = rows.map((held) => (fallen.has(held.id) ? { ...held, supersededAt: at } : held))
    for (const [part, { of, start: from, end }] of remains.entries()) {
      rows.push({ ...of, id: `${index}-rest-${part}`, start: from, end, writtenAt: at, supersededAt: null })
    }
    if (said.who !== null)
      rows.push(row({ id: String(index), who: said.who, role: said.role, at, ...period }))
  }
  return rows
}

function row(given: {
  id: string
  who: string
  role: Role
  at: Instant
  start: Instant
  end?: Instant
}): Held {
  const { id, who, role, at, start: from, end } = given
  const holder = { staff: null, unit: null, name: who, title: '', unitName: '', phone: null }
  const rest = { writtenAt: at, supersededAt: null, source: 'own', saidBy: '' } as const
  return { id, statement: id, role, slot: slotOf(role), holder, start: from, end, ...rest }
}

/** The answer without any algebra: of the statements made so far, the last that covers the instant. */
function lastSaid(statements: readonly Said[], slot: Slot, at: Instant): string | null {
  const covering = statements.filter((said) => {
    const end = said.length === null ? undefined : hour(said.from + said.length)
    return slotOf(said.role) === slot && contains({ start: hour(said.from), end }, at)
  })
  return covering.at(-1)?.who ?? null
}

const statement: fc.Arbitrary<Said> = fc.record({
  who: fc.option(fc.constantFrom('Amina', 'Johan', 'Henrik', 'Erik'), { freq: 5 }),
  role: fc.constantFrom<Role>('teamPhysician', 'physicianContact', 'teamNurse', 'municipalNurse'),
  from: fc.integer({ min: 0, max: 40 }),
  length: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 4 }),
})
const statements = fc.array(statement, { maxLength: 14 })

test('at every instant a slot is held by whom the last statement about that instant said, and by nobody else', () => {
  fc.assert(
    fc.property(statements, fc.integer({ min: 0, max: 60 }), (said, at) => {
      const held = heldAt(told(said), hour(at))
      for (const slot of ['medical', 'teamNurse', 'municipalNurse'] as const) {
        const names = held.filter((one) => one.slot === slot).map((one) => one.holder.name)
        const expected = lastSaid(said, slot, hour(at))
        expect(names).toEqual(expected === null ? [] : [expected])
      }
    }),
  )
})

test('no two periods of one slot that are believed at once ever overlap', () => {
  fc.assert(
    fc.property(statements, (said) => {
      const now = told(said).filter((held) => held.supersededAt === null)
      for (const [index, one] of now.entries()) {
        for (const other of now.slice(index + 1)) {
          expect(one.slot === other.slot && overlaps(one, other)).toBe(false)
        }
      }
    }),
  )
})

test('what was believed at any past moment is what had been said by then, whatever was said later', () => {
  fc.assert(
    fc.property(statements, fc.nat(14), fc.integer({ min: 0, max: 60 }), (said, then, at) => {
      const rows = told(said)
      const before = said.slice(0, then + 1)
      const held = heldAt(rows, hour(at), hour(then))
      const expected = (['medical', 'teamNurse', 'municipalNurse'] as const)
        .map((slot) => lastSaid(before, slot, hour(at)))
        .filter((name) => name !== null)
      expect(held.map((one) => one.holder.name).toSorted()).toEqual(expected.toSorted())
    }),
  )
})

test('nothing that was ever written is lost: each statement with a holder is still among the rows', () => {
  fc.assert(
    fc.property(statements, (said) => {
      const rows = told(said)
      const written = said.flatMap((one, index) => (one.who === null ? [] : [String(index)]))
      expect(written.every((id) => rows.some((held) => held.id === id))).toBe(true)
    }),
  )
})

const lines: PhoneLine[] = [
  { line: 'day', phone: 'day', from: '07:00', to: '16:00', days: 'every' },
  { line: 'evening', phone: 'evening', from: '16:00', to: '21:30', days: 'every' },
  { line: 'night', phone: 'night', from: '21:30', to: '07:00', days: 'every' },
]
const at = (clock: Clock) => instantAt('2026-11-21', clock)
const duty: PhoneLine = { line: 'duty', phone: 'duty', from: '16:30', to: '08:00', days: 'every' }

test.each([
  ['06:59', 'night'],
  ['07:00', 'day'],
  ['15:59', 'day'],
  ['16:00', 'evening'],
  ['21:30', 'night'],
  ['00:00', 'night'],
] as const)('at %s the %s line of the municipality answers', (clock, line) => {
  expect(phoneAt(lines, at(clock))?.phone).toBe(line)
})

test('for medical responsibility the duty line goes before the hour’s line; a line of the whole day has no hole at midnight', () => {
  expect(phoneAt([...lines, duty], at('02:00'), true)?.phone).toBe('duty')
  expect(phoneAt([...lines, duty], at('12:00'), true)?.phone).toBe('day')
  expect(
    phoneAt([{ line: 'duty', phone: 'always', from: '00:00', to: '23:59', days: 'every' }], at('23:59'))
      ?.phone,
  ).toBe('always')
})

test('a health centre that is closed says when it opens', () => {
  const centre: PhoneLine[] = [{ line: 'day', phone: 'centre', from: '08:00', to: '17:00', days: 'every' }]
  expect(phoneAt(centre, at('22:15'))).toBeUndefined()
  expect(opensNext(centre, at('22:15'))?.at).toBe(instantAt('2026-11-22', '08:00'))
  expect(opensNext([], at('22:15'))).toBeUndefined()
})

test('first stands who answers at this hour; the municipality’s nurse before the team’s', () => {
  const team = { role: 'teamNurse', answers: true } as const
  const municipal = { role: 'municipalNurse', answers: true } as const
  expect(foremost([team, municipal])).toBe(municipal)
  expect(foremost([team, { ...municipal, answers: false }])).toBe(team)
  expect(foremost([])).toBeUndefined()
})

const physician = { profession: 'physician', ownerKind: 'region', isTeam: true } as const
const colleague = { own: true, ownerKind: 'region', profession: 'physician' } as const
const elsewhere = { own: false, ownerKind: 'region', profession: null } as const
const refusalOf = (saying: Saying): string => {
  try {
    checkSaying(saying)
    return 'said'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test.each<[string, Saying, string]>([
  [
    'a team physician takes over',
    { role: 'teamPhysician', by: physician, holder: colleague, heldHere: false },
    'said',
  ],
  [
    'a nurse takes over for a physician',
    { role: 'teamPhysician', by: { ...physician, profession: 'nurse' }, holder: colleague, heldHere: false },
    'responsibility.physicianOnly',
  ],
  [
    'a physician names a nurse',
    { role: 'teamPhysician', by: physician, holder: { ...colleague, profession: 'nurse' }, heldHere: false },
    'responsibility.holderNotPhysician',
  ],
  [
    'a physician employed by a municipality takes over',
    {
      role: 'physicianContact',
      by: { profession: 'physician', ownerKind: 'municipality', isTeam: false },
      holder: { ...colleague, ownerKind: 'municipality' },
      heldHere: false,
    },
    'responsibility.neverMunicipality',
  ],
  [
    'a unit of a municipality is named',
    {
      role: 'physicianContact',
      by: physician,
      holder: { ...elsewhere, ownerKind: 'municipality' },
      heldHere: false,
    },
    'responsibility.neverMunicipality',
  ],
  [
    'a physician of the team lets go by naming the health centre',
    { role: 'physicianContact', by: physician, holder: elsewhere, heldHere: true },
    'responsibility.sendingMovesNothing',
  ],
  [
    'a physician of the team lets go without naming anybody',
    { role: 'teamPhysician', by: physician, holder: null, heldHere: true },
    'responsibility.sendingMovesNothing',
  ],
  [
    'a nurse notes which health centre has it, while the team does not',
    {
      role: 'physicianContact',
      by: { ...physician, profession: 'nurse' },
      holder: elsewhere,
      heldHere: false,
    },
    'said',
  ],
  [
    'a health centre calls its physician a team’s',
    { role: 'teamPhysician', by: { ...physician, isTeam: false }, holder: colleague, heldHere: false },
    'responsibility.notATeam',
  ],
  [
    'a coordinator is named the team’s nurse',
    {
      role: 'teamNurse',
      by: { ...physician, profession: 'nurse' },
      holder: { ...colleague, profession: 'coordinator' },
      heldHere: false,
    },
    'responsibility.holderNotNurse',
  ],
])('%s', (_case, saying, expected) => {
  expect(refusalOf(saying)).toBe(expected)
})

test('whoever is of a municipality, whatever is said, never comes to hold medical responsibility', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Role>('teamPhysician', 'physicianContact', 'onCallPhysician'),
      fc.constantFrom('physician', 'nurse', 'coordinator'),
      fc.boolean(),
      fc.boolean(),
      (role, profession, isTeam, heldHere) => {
        const by = { profession, ownerKind: 'municipality', isTeam } as const
        const holder = { own: true, ownerKind: 'municipality', profession: 'physician' } as const
        expect(refusalOf({ role, by, holder, heldHere } as Saying)).toBe('responsibility.neverMunicipality')
      },
    ),
  )
})

test('home help speaks of the fixed social-care contact alone; unlicensed health staff of nothing', () => {
  const by = { ownerKind: 'municipality', isTeam: false } as const
  expect(rolesToSay({ ...by, profession: 'assistantNurse', area: 'social' })).toEqual(['fixedSocialContact'])
  expect(rolesToSay({ ...by, profession: 'assistantNurse', area: 'health' })).toEqual([])
  expect(rolesToSay({ ...by, profession: 'nurse', area: 'health' })).not.toContain('teamPhysician')
})
