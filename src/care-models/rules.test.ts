import { describe, expect, it } from 'vitest'
import { atLeast, isTrue } from './condition.ts'
import type { Facts } from './facts.ts'
import { alma } from './models/alma.ts'
import { mint } from './models/mint.ts'
import {
  type Caller,
  capacityState,
  closingFor,
  criteriaFor,
  doorsFor,
  fieldsAmiss,
  fitOf,
  gatesFor,
  modelById,
  modelVersion,
  outcomesFor,
  reportsFor,
} from './rules.ts'

/** Esther, 88: heart failure, diabetes and COPD, in and out of hospital since spring, alone at home. */
const esther: Facts = {
  ageYears: 88,
  chronicDiagnoses: { known: 3, complete: false },
  contactsLast12Months: { known: 9, complete: false },
  stateOfHealth: 'unstable',
  hasWorsened: true,
  canReachHealthCentre: false,
  canWaitHours: true,
  livesInCatchment: true,
  needsCoordination: true,
  homeCare: true,
}

function judged(model: typeof mint, facts: Facts): Record<string, string> {
  return Object.fromEntries(criteriaFor(model, facts).map((row) => [row.criterion.key, row.judgement]))
}

describe('criteria beside what the record knows', () => {
  it('says that Esther meets every criterion of MiNT, and that a person decides', () => {
    expect(judged(mint, esther)).toEqual({
      multimorbid: 'met',
      manyContacts: 'met',
      unstable: 'met',
      older: 'met',
      coordination: 'met',
    })
    expect(fitOf(criteriaFor(mint, esther))).toBe('fits')
  })

  it('says that nothing is known about somebody nobody has met, and never that it fits', () => {
    expect(new Set(Object.values(judged(mint, {})))).toEqual(new Set(['unknown']))
    expect(fitOf(criteriaFor(mint, {}))).toBe('unclear')
    expect(fitOf(criteriaFor(alma, {}))).toBe('unclear')
  })

  it('names the facts that are missing, also a count that may be higher', () => {
    const facts: Facts = { ...esther, contactsLast12Months: { known: 2, complete: false } }
    const row = criteriaFor(mint, facts).find(({ criterion }) => criterion.key === 'manyContacts')
    expect(row).toMatchObject({ judgement: 'unknown', missing: ['contactsLast12Months'] })
  })

  it('does not ask again for what is settled', () => {
    const [first] = mint.criteria
    const condition = { all: [atLeast('chronicDiagnoses', 2), isTrue('homeCare')] }
    const model = { ...mint, criteria: first ? [{ ...first, condition }] : [] }
    const [row] = criteriaFor(model, { chronicDiagnoses: { known: 3, complete: true } })
    expect(row).toMatchObject({ judgement: 'unknown', missing: ['homeCare'] })
  })

  it('lets a younger person with the same needs fit MiNT: its age only supports', () => {
    const rows = criteriaFor(mint, { ...esther, ageYears: 52 })
    expect(rows.find(({ criterion }) => criterion.key === 'older')?.judgement).toBe('notMet')
    expect(fitOf(rows)).toBe('fits')
  })

  it.each<[string, Partial<Facts>, string]>([
    ['fits at 65 years', { ageYears: 65 }, 'fits'],
    ['does not fit at 64 years (ALMA-06)', { ageYears: 64 }, 'doesNotFit'],
    [
      'does not fit with only one diagnosis (ALMA-08)',
      { chronicDiagnoses: { known: 1, complete: true } },
      'doesNotFit',
    ],
    [
      'is unclear with one known diagnosis of perhaps more',
      { chronicDiagnoses: { known: 1, complete: false } },
      'unclear',
    ],
    ['does not fit when the person cannot wait (ALMA-09)', { canWaitHours: false }, 'doesNotFit'],
    ['is unclear when nobody has asked whether the person can wait', { canWaitHours: undefined }, 'unclear'],
    ['does not fit who can get to the health centre (ALMA-07)', { canReachHealthCentre: true }, 'doesNotFit'],
    ['does not fit who lives elsewhere (ALMA-04)', { livesInCatchment: false }, 'doesNotFit'],
  ])('ALMA %s', (_sentence, change, fit) => {
    expect(fitOf(criteriaFor(alma, { ...esther, ...change }))).toBe(fit)
  })
})

describe('the gates before anything is sent', () => {
  const yes = { answer: 'yes' } as const
  const no = { answer: 'no' } as const

  it('opens for a person who can wait', () => {
    expect(gatesFor(mint, { canWait: yes })).toMatchObject({ maySend: true, stoppedBy: null })
  })

  it('stays shut until it is answered', () => {
    expect(gatesFor(mint, {})).toMatchObject({ maySend: false, stoppedBy: null })
  })

  it('stops at "cannot wait" and shows 112, whatever reason is given', () => {
    const gates = gatesFor(alma, { canWait: { answer: 'no', reason: 'Vill inte till akuten' } })
    expect(gates.maySend).toBe(false)
    expect(gates.stoppedBy?.instead.sv).toBe('Ring 112.')
  })

  it.each(['', '   '])('does not let a gate of ALMA be passed silently (reason %j)', (reason) => {
    const answers = { canWait: yes, homeVisitFirst: { ...no, reason }, districtPhysicianFirst: yes }
    const gates = gatesFor(alma, answers)
    expect(gates.maySend).toBe(false)
    expect(gates.gates.map(({ state }) => state)).toEqual(['passed', 'needsReason', 'passed'])
  })

  it('lets both gates of ALMA be passed with written reasons', () => {
    const reason = 'Ambulansen är redan hos personen'
    const answers = {
      canWait: yes,
      homeVisitFirst: { ...no, reason },
      districtPhysicianFirst: { ...no, reason: 'Ingen läkare i tjänst' },
    }
    expect(gatesFor(alma, answers).maySend).toBe(true)
  })
})

describe('who may decide what', () => {
  function open(profession: Caller['profession']): string[] {
    return outcomesFor(mint, profession)
      .filter(({ allowed }) => allowed)
      .map(({ outcome }) => outcome.key)
  }

  it('lets a nurse decide everything but direct admission', () => {
    expect(open('nurse')).toEqual(['enrol', 'consult', 'emergencyDepartment', 'passOn', 'advice', 'declined'])
  })

  it('lets a physician decide everything', () => {
    expect(open('physician')).toEqual(mint.outcomes.map(({ key }) => key))
  })

  it('lets a coordinator pass on and note a no, and an assistant nurse nothing', () => {
    expect(open('coordinator')).toEqual(['passOn', 'declined'])
    expect(open('assistantNurse')).toEqual([])
  })

  it('keeps direct admission with physicians also when a declaration says otherwise', () => {
    const careless = {
      ...mint,
      outcomes: mint.outcomes.map((outcome) => ({ ...outcome, professions: ['nurse' as const] })),
    }
    const admission = outcomesFor(careless, 'nurse').find(
      ({ outcome }) => outcome.effect === 'directAdmission',
    )
    expect(admission?.allowed).toBe(false)
  })

  const admission = alma.outcomes.find(({ effect }) => effect === 'directAdmission')
  const written = {
    receivingPhysician: 'Bakjouren medicin',
    ward: 'Avdelning 4',
    theirAnswer: 'accepted',
    transport: 'patientTransport',
    advice: 'Meddela hemsjukvården',
  }

  it('takes a direct admission when receiving physician, ward, answer, transport and advice are written', () => {
    expect(admission && fieldsAmiss(admission, written)).toEqual([])
  })

  it.each([
    ['nobody receives', { receivingPhysician: ' ' }, 'receivingPhysician', 'missing'],
    ['no ward is named', { ward: undefined }, 'ward', 'missing'],
    ['the ward has said no', { theirAnswer: 'refused' }, 'theirAnswer', 'notPossible'],
    ['transport is none of the choices', { transport: 'helicopter' }, 'transport', 'notAChoice'],
    ['the sender gets no advice', { advice: '' }, 'advice', 'missing'],
  ])('refuses a direct admission when %s', (_sentence, change, key, problem) => {
    expect(admission && fieldsAmiss(admission, { ...written, ...change })).toEqual([{ key, problem }])
  })

  it('asks for advice to the sender with every outcome of both teams (MINT-10)', () => {
    for (const outcome of [...mint.outcomes, ...alma.outcomes]) {
      expect(fieldsAmiss(outcome, {}).map(({ key }) => key)).toContain('advice')
    }
  })
})

describe('the ways in', () => {
  const nurse: Caller = { profession: 'nurse', licensed: true, workplace: 'municipalHealth' }

  it.each<[string, typeof mint, Caller, string[]]>([
    ['a municipal nurse may send a varsel or call', mint, nurse, ['form', 'phone']],
    [
      'a licensed physiotherapist on a ward may send a varsel',
      mint,
      { profession: 'physiotherapist', licensed: true, workplace: 'hospital' },
      ['form', 'phone'],
    ],
    [
      'an assistant nurse may not (MINT-08: licensed staff)',
      mint,
      { profession: 'assistantNurse', licensed: false, workplace: 'municipalHealth' },
      [],
    ],
    [
      'an ambulance nurse calls MiNT, or reports who can stay at home (LAN-12)',
      mint,
      { ...nurse, workplace: 'ambulance' },
      ['phone', 'report'],
    ],
    ['the home-care nurse sends to ALMA', alma, nurse, ['form', 'phone']],
    ['a ward nurse calls ALMA', alma, { ...nurse, workplace: 'hospital' }, ['phone']],
  ])('%s', (_sentence, model, caller, kinds) => {
    expect(doorsFor(model, caller).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('room in the team', () => {
  it.each([
    [0, 25, false],
    [24, 1, false],
    [25, 0, true],
    [27, 0, true],
  ])(
    'MiNT with %i enrolled has %i places free; one more needs a reason: %s',
    (enrolled, free, needsReason) => {
      expect(capacityState(mint, enrolled)).toEqual({ places: 25, free, needsReason })
    },
  )

  it('ALMA has no number and never asks', () => {
    expect(capacityState(alma, 90)).toEqual({ places: null, free: null, needsReason: false })
  })
})

describe('closing', () => {
  it('reports to the municipal nurse where there is home care, and asks where nobody knows', () => {
    const to = (facts: Facts) =>
      Object.fromEntries(reportsFor(mint, facts).map(({ report, judgement }) => [report.key, judgement]))
    expect(to({ homeCare: true })).toMatchObject({
      municipalNurse: 'met',
      person: 'met',
      fixedCareContact: 'met',
    })
    expect(to({ homeCare: false })).toMatchObject({ municipalNurse: 'notMet', person: 'met' })
    expect(to({})).toMatchObject({ municipalNurse: 'unknown', person: 'met' })
  })

  it('sees ALMA closing when the state is stable (ALMA-17), and not when nobody has said so', () => {
    expect(closingFor(alma, { stateOfHealth: 'stable' })[0]?.judgement).toBe('met')
    expect(closingFor(alma, {})[0]?.judgement).toBe('unknown')
  })
})

describe('models by name', () => {
  it('gives the model and the version that an enrolment began under', () => {
    expect(modelById('mint')).toBe(mint)
    expect(modelVersion('alma', 1)).toBe(alma)
  })

  it('refuses a model and a version that do not exist', () => {
    expect(() => modelById('nobody')).toThrow('careModel.unknown')
    expect(() => modelVersion('mint', 99)).toThrow('careModel.unknown')
  })
})
