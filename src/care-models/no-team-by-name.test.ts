import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { on, walk } from '../../test/calendar-walk.ts'
import { careModel as texts } from '../shared/texts/sv/care-model.ts'
import { profession } from '../shared/texts/sv/profession.ts'
import { type CareModel, careModel } from './care-model.ts'
import { commonAgreement } from './common-agreement.ts'
import { commonHandBack } from './common-closing.ts'
import { commonOutcomes, enrolOutcome } from './common-outcomes.ts'
import { flowOf } from './flow.ts'
import { layOut } from './flow-layout.ts'
import { careModels } from './models/all.ts'
import { capacityState, criteriaFor, doorsFor, fitOf, gatesFor, outcomesFor } from './rules.ts'
import { days, nextWorkingDay } from './term.ts'
import { byDesign, name, say } from './wording.ts'

/** A team that is in no source: it says "flagga", takes flags from families, and is never full. */
const children: CareModel = {
  id: 'children',
  version: 1,
  name: say('Mobilt palliativt barnteam', 'Mobile palliative team for children'),
  purpose: say('Barnet hemma så länge familjen vill.', 'The child at home as long as the family wishes.'),
  source: { title: say('Ingen', 'None'), publisher: '-', published: '-', ids: ['HSL 12:3'] },
  words: {
    contactTeam: say('Kontakta teamet', 'Contact the team'),
    report: say('flagga', 'flag'),
    theReport: say('flaggan', 'the flag'),
    reportSent: say('Flaggan är skickad', 'The flag has been sent'),
    reports: say('flaggor', 'flags'),
    sendReport: say('Flagga', 'Flag'),
    myReports: say('Mina flaggor', 'My flags'),
    enrolled: say('inskriven', 'enrolled'),
    enrolledList: say('Inskrivna', 'Enrolled'),
    enrolment: say('inskrivning', 'enrolment'),
    enrol: say('Skriv in', 'Enrol'),
    close: say('Skriv ut', 'Discharge'),
  },
  belongsTo: 'region',
  belonging: say('Barnkliniken', 'Department of paediatrics'),
  worksIn: 'hospital',
  staffing: [
    {
      profession: 'nurse',
      text: say('Barnsjuksköterska', 'Nurse'),
      employer: 'region',
      record: 'health',
      origin: byDesign,
    },
  ],
  opening: { days: 'everyDay', text: say('Alla dagar', 'Every day'), origin: byDesign },
  catchment: { text: say('Regionen', 'The region'), origin: byDesign },
  doors: [
    {
      kind: 'phone',
      text: say('Familjen', 'The family'),
      from: ['home'],
      licensedOnly: false,
      origin: byDesign,
    },
  ],
  reasons: [name('night', say('Orolig natt', 'A bad night'), byDesign)],
  urgencies: [
    {
      key: 'tomorrow',
      order: 1,
      text: say('I morgon', 'Tomorrow'),
      receiptWithin: days(1),
      assessWithin: days(1),
      origin: byDesign,
    },
  ],
  gates: [],
  criteria: [
    {
      key: 'child',
      kind: 'inclusion',
      weight: 'required',
      text: say('Under 18 år', 'Under 18 years'),
      condition: { fact: 'ageYears', atMost: 17 },
      origin: byDesign,
    },
  ],
  capacity: null,
  outcomes: [
    enrolOutcome(say('Skriv in', 'Enrol'), say('Barnet skrivs in.', 'The child is enrolled.'), byDesign),
    ...commonOutcomes().filter(({ effect }) => effect === 'advice'),
  ],
  steps: [
    {
      key: 'callBack',
      phase: 'report',
      text: say('Ring familjen', 'Call the family'),
      after: ['reported'],
      term: nextWorkingDay(),
      until: ['assessed', 'decided'],
      professions: ['nurse'],
      origin: byDesign,
    },
  ],
  assessments: [],
  visitKinds: [
    {
      key: 'visit',
      text: say('Hembesök', 'Home visit'),
      beforeEnrolment: true,
      joint: 'optional',
      professions: ['nurse'],
      origin: byDesign,
    },
  ],
  contactKinds: [name('homeVisit', say('Hembesök', 'Home visit'), byDesign)],
  responsibility: {
    medical: { kind: 'advises', text: say('Barnkliniken', 'Paediatrics'), origin: byDesign },
    nursing: { kind: 'shares', text: say('Teamet', 'The team'), origin: byDesign },
    coordination: { kind: 'takesOver', text: say('Teamet', 'The team'), origin: byDesign },
  },
  fixedCareContact: null,
  agreement: commonAgreement(say('Ingen', 'None')),
  enrolment: { timeLimit: null, usualLength: null, longestLength: null, mayReturn: true, origin: byDesign },
  closing: {
    criteria: [],
    reports: [{ key: 'person', text: say('Familjen', 'The family'), origin: byDesign }],
    handBack: commonHandBack,
  },
  survey: null,
  indicators: [],
}

describe('a team that the engine has never heard of', () => {
  it('is a complete declaration', () => {
    expect(careModel.parse(children)).toEqual(children)
  })

  it('is reached by the family on the phone, and sends without gates', () => {
    const mother = { profession: 'other', licensed: false, workplace: 'home' } as const
    expect(doorsFor(children, mother).map(({ kind }) => kind)).toEqual(['phone'])
    expect(gatesFor(children, {})).toEqual({ gates: [], stoppedBy: null, maySend: true })
  })

  it('judges, decides and has room by its own declaration', () => {
    expect(fitOf(criteriaFor(children, { ageYears: 9 }))).toBe('fits')
    expect(fitOf(criteriaFor(children, { ageYears: 88 }))).toBe('doesNotFit')
    expect(outcomesFor(children, 'nurse').map(({ outcome, allowed }) => [outcome.key, allowed])).toEqual([
      ['enrol', true],
      ['advice', true],
    ])
    expect(capacityState(children, 400).needsReason).toBe(false)
  })

  it('walks its own calendar', () => {
    const road = [
      on('2026-04-02 20:00', 'reported'),
      on('2026-04-07 09:00', 'decided', { outcome: 'enrol' }),
      on('2026-04-10 12:00', 'handBackSent'),
      on('2026-04-11 12:00', 'handBackAccepted'),
    ]
    expect(walk(children, road, { from: '2026-04-02', to: '2026-04-12' })).toEqual([
      'Thu 2026-04-02: nothing',
      'Fri 2026-04-03 (closed): callBack by 2026-04-07',
      'Tue 2026-04-07: nothing',
      'Fri 2026-04-10: handBackAccepted by 2026-04-15',
      'Sat 2026-04-11 (closed): nothing',
    ])
  })

  it('is drawn like the others, with its own decision and hand-back', () => {
    const flow = flowOf(children, { language: 'sv', texts, professions: profession.one })
    const below = new Map(layOut(flow).nodes.map(({ id, y }) => [id, y]))
    const order = ['call', 'send', 'step:callBack', 'decision', 'outcome:enrol', 'ending', 'report:person']
    const heights = order.map((id) => below.get(id) ?? Number.NaN)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(flow.edges).toContainEqual({ from: 'outcome:enrol', to: 'ending', label: '' })
  })
})

describe('the source code', () => {
  const src = join(import.meta.dirname, '..')
  /** Who may name a team: the declarations, the demo region that has such teams, and tests. */
  const mayName = /^care-models\/models\/|^demo\/|^shared\/texts\/\w+\/cast\.ts$|\.test\.tsx?$/

  /** Members of the cast, as each endpoint's example calls them. */
  const castKey = /\bworld\.id(<[^>]*>)?\('[^']*'\)|\bas: '[^']*'/g

  /** A team's id as a word or part of a name (mint, Mint, MINT, mintBoard), but not as a source id (MINT-03). */
  function naming(id: string): RegExp {
    const spellings = [id, id.toUpperCase(), `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`]
    return new RegExp(`(?<![a-zåäö])(${spellings.join('|')})(?![a-zåäö]|-\\d\\d)`)
  }

  const namings = [...careModels.map(({ id }) => naming(id)), /MiNT/]

  it.each([
    ["if (model.id === 'mint')", true],
    ['const almaBoard = 1', true],
    ['MiNT', true],
    ['// 25 places (MINT-03)', false],
    ['the almanac and the peppermint', false],
  ])('%s names a team: %s', (line, named) => {
    expect(namings.some((one) => one.test(line))).toBe(named)
  })

  it('names no team outside the declarations', () => {
    const files = readdirSync(src, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
      .map((file) => relative(src, join(file.parentPath, file.name)))
    expect(files).toContain('care-models/rules.ts')
    const found = files
      .filter((file) => !mayName.test(file))
      .filter((file) => {
        const text = readFileSync(join(src, file), 'utf8').replaceAll(castKey, '')
        return namings.some((one) => one.test(text))
      })
    expect(found).toEqual([])
  })
})
