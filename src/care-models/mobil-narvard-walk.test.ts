import { describe, expect, it } from 'vitest'
import { on, walk } from '../../test/calendar-walk.ts'
import { dayOf, instantAt } from '../shared/day.ts'
import { deadlinesAfter } from './deadline-rules.ts'
import { hemsjukvardslakarteam } from './models/hemsjukvardslakarteam.ts'
import { narsjukvardsteam } from './models/narsjukvardsteam.ts'
import type { Workplace } from './people.ts'
import { criteriaFor, doorsFor, fitOf, mayTakeMedicalResponsibility, outcomesFor } from './rules.ts'

describe('an acute visit is made no later than the next working day (MNV-06)', () => {
  it.each([
    ['a Tuesday morning', '2026-11-24 08:10', '2026-11-25'],
    ['a Friday evening', '2026-11-20 18:40', '2026-11-23'],
    ['a Saturday night', '2026-11-21 23:50', '2026-11-23'],
    ['the evening before Midsummer Eve', '2026-06-18 19:00', '2026-06-22'],
    ['Midsummer Day', '2026-06-20 11:00', '2026-06-22'],
    ['the evening before Christmas Eve', '2026-12-23 20:00', '2026-12-28'],
    ['the day before Ascension Day', '2027-05-05 15:30', '2027-05-07'],
  ] as const)('asked for on %s', (_when, asked, latest) => {
    const reported = on(asked, 'reported', { urgency: 'acute' })
    const visit = deadlinesAfter(hemsjukvardslakarteam, reported, reported.at).find(
      ({ key }) => key === 'assess',
    )
    expect(visit && dayOf(visit.due)).toBe(latest)
    expect(visit?.tell).toBe('headOfUnit')
  })

  it('counts from the asking, also when nobody reads before Monday', () => {
    const monday = instantAt('2026-11-23', '08:00')
    const reported = on('2026-11-20 18:40', 'reported', { urgency: 'acute', readFrom: monday })
    const due = deadlinesAfter(hemsjukvardslakarteam, reported, reported.at).map(({ key, due }) => [
      key,
      dayOf(due),
    ])
    expect(due).toEqual([
      ['receipt', '2026-11-23'],
      ['assess', '2026-11-23'],
    ])
  })
})

describe("Aino's road over Midsummer: the home-care physician, an unstable week with the hospital's team, and back", () => {
  const atHome = [
    on('2026-06-11 16:20', 'reported', { urgency: 'acute' }),
    on('2026-06-12 08:05', 'receipted'),
    on('2026-06-12 13:00', 'assessed'),
    on('2026-06-12 13:30', 'decided', { outcome: 'enrol' }),
    on('2026-06-12 13:35', 'enrolled'),
    on('2026-06-12 13:40', 'responsibilityTaken'),
    on('2026-06-12 14:00', 'stepDone', { step: 'planIfWorse' }),
    on('2026-06-15 08:00', 'answered'),
    on('2026-06-24 10:00', 'stepDone', { step: 'medicationReview' }),
    on('2026-06-24 10:30', 'stepDone', { step: 'riskAssessments' }),
    on('2026-07-08 10:30', 'stepDone', { step: 'carePlan' }),
    on('2026-07-08 11:00', 'stepDone', { step: 'relatives' }),
  ]
  const unstable = [
    on('2026-06-18 15:40', 'reported', { urgency: 'today' }),
    on('2026-06-18 15:50', 'receipted'),
    on('2026-06-18 17:30', 'assessed'),
    on('2026-06-18 17:50', 'decided', { outcome: 'enrol' }),
    on('2026-06-18 17:55', 'enrolled'),
    on('2026-06-18 18:00', 'responsibilityTaken'),
    on('2026-06-22 08:10', 'answered'),
    on('2026-06-22 09:00', 'stepDone', { step: 'planIfWorse' }),
    on('2026-06-22 09:30', 'stepDone', { step: 'agreeWithHomePhysician' }),
    on('2026-06-24 13:00', 'reviewed'),
    on('2026-06-30 13:00', 'reviewed'),
    on('2026-07-01 14:00', 'handBackSent'),
    on('2026-07-03 09:00', 'handBackAccepted'),
    on('2026-07-03 09:00', 'closed'),
    on('2026-07-15 14:00', 'stepDone', { step: 'survey' }),
  ]

  it('goes on with the home-care physician all the time: what was begun there is not forgotten', () => {
    expect(walk(hemsjukvardslakarteam, atHome, { from: '2026-06-11', to: '2026-09-05' })).toEqual([
      'Thu 2026-06-11: receipt by 2026-06-11, assess by 2026-06-12',
      'Fri 2026-06-12: answer by 2026-06-15, medicationReview by 2026-06-29, riskAssessments by 2026-06-29, ' +
        'carePlan by 2026-07-10, relatives by 2026-07-10, review from 2026-08-07',
      'Mon 2026-06-15: medicationReview by 2026-06-29, riskAssessments by 2026-06-29, ' +
        'carePlan by 2026-07-10, relatives by 2026-07-10, review from 2026-08-07',
      'Wed 2026-06-24: carePlan by 2026-07-10, relatives by 2026-07-10, review from 2026-08-07',
      'Wed 2026-07-08: review from 2026-08-07',
      'Fri 2026-08-07: review by 2026-09-04',
      'Sat 2026-09-05 (closed): review overdue since 2026-09-04',
    ])
  })

  it('asks every week whether the care can go back, and the head of unit hears when nobody accepts it', () => {
    expect(walk(narsjukvardsteam, unstable, { from: '2026-06-18', to: '2026-07-20' })).toEqual([
      'Thu 2026-06-18: answer by 2026-06-22, planIfWorse by 2026-06-22, agreeWithHomePhysician by 2026-06-22, ' +
        'review by 2026-06-25',
      'Mon 2026-06-22: review by 2026-06-25',
      'Wed 2026-06-24: review by 2026-07-01',
      'Tue 2026-06-30: review by 2026-07-07',
      'Wed 2026-07-01: handBackAccepted by 2026-07-06, review by 2026-07-07',
      'Fri 2026-07-03: survey from 2026-07-10',
      'Fri 2026-07-10: survey by 2026-07-17',
      'Wed 2026-07-15: nothing',
    ])
    const offered = on('2026-07-01 14:00', 'handBackSent')
    const [handBack] = deadlinesAfter(narsjukvardsteam, offered, offered.at)
    expect(handBack).toMatchObject({ key: 'handBackAccepted', tell: 'headOfUnit' })
  })
})

describe('who may do what', () => {
  it('leaves medical responsibility to a physician: a municipality never has it (HSL 12:3)', () => {
    for (const model of [hemsjukvardslakarteam, narsjukvardsteam]) {
      expect(model.belongsTo).not.toBe('municipality')
      const taking = model.steps.filter(({ until }) => until.includes('responsibilityTaken'))
      expect(taking.map(({ professions }) => professions)).toEqual([['physician']])
      expect(model.responsibility.medical.text.sv).toContain('Kommunen har aldrig läkaransvar')
      const municipal = model.staffing.filter(({ employer }) => employer === 'municipality')
      expect(municipal.map(({ profession }) => profession)).not.toContain('physician')
    }
    expect(mayTakeMedicalResponsibility('nurse')).toBe(false)
  })

  it('lets the home-care physician ask the hospital team, and the assistant nurse only call', () => {
    const from = (profession: 'physician' | 'nurse' | 'assistantNurse', workplace: Workplace) =>
      doorsFor(narsjukvardsteam, { profession, licensed: profession !== 'assistantNurse', workplace }).map(
        ({ kind }) => kind,
      )
    expect(hemsjukvardslakarteam.worksIn).toBe('primaryCare')
    expect(from('physician', hemsjukvardslakarteam.worksIn)).toContain('form')
    expect(from('nurse', 'municipalHealth')).toContain('form')
    expect(from('assistantNurse', 'municipalHealth')).toEqual([])
  })

  it('has the physician as fixed care contact at home (MNV-07), and leaves that with him while the hospital team is in', () => {
    expect(hemsjukvardslakarteam.fixedCareContact?.profession).toBe('physician')
    expect(narsjukvardsteam.fixedCareContact).toBeNull()
    expect(narsjukvardsteam.responsibility.coordination.kind).toBe('shares')
  })

  it('takes over only who is unstable at inpatient level, and says so when that is not known', () => {
    const aino = { chronicDiagnoses: { known: 3, complete: false }, needsCoordination: true } as const
    const fit = (more: object) => fitOf(criteriaFor(narsjukvardsteam, { ...aino, ...more }))
    expect(fit({ stateOfHealth: 'unstable', needsInpatientCare: true })).toBe('fits')
    expect(fit({ stateOfHealth: 'unstable' })).toBe('unclear')
    expect(fit({ stateOfHealth: 'stable', needsInpatientCare: true })).toBe('doesNotFit')
    const enrol = outcomesFor(narsjukvardsteam, 'coordinator').find(
      ({ outcome }) => outcome.effect === 'enrol',
    )
    expect(enrol?.allowed).toBe(false)
  })

  it('gives no number of places that its source does not give: a team says its own in its declaration', () => {
    expect([hemsjukvardslakarteam.capacity, narsjukvardsteam.capacity]).toEqual([null, null])
  })
})
