import { describe, expect, it } from 'vitest'
import { on, walk } from '../../test/calendar-walk.ts'
import { dayOf, instantAt } from '../shared/day.ts'
import { deadlinesAfter } from './deadline-rules.ts'
import { alma } from './models/alma.ts'
import { mint } from './models/mint.ts'

describe("Esther's road through MiNT, over Christmas and New Year", () => {
  const road = [
    on('2026-12-18 16:40', 'reported', { urgency: 'nextWorkingDay' }),
    on('2026-12-21 08:15', 'receipted'),
    on('2026-12-21 13:00', 'assessed'),
    on('2026-12-22 10:00', 'decided', { outcome: 'enrol' }),
    on('2026-12-22 10:05', 'enrolled'),
    on('2026-12-23 09:00', 'answered'),
    on('2026-12-23 09:30', 'responsibilityTaken'),
    on('2026-12-28 09:00', 'stepDone', { step: 'planIfWorse' }),
    on('2027-01-04 11:00', 'stepDone', { step: 'riskAssessments' }),
    on('2027-01-11 11:00', 'stepDone', { step: 'medicationReview' }),
    on('2027-01-14 13:00', 'reviewed'),
    on('2027-02-09 14:00', 'handBackSent'),
    on('2027-02-15 10:00', 'handBackAccepted'),
    on('2027-02-15 10:05', 'closed'),
    on('2027-02-24 15:00', 'stepDone', { step: 'survey' }),
  ]

  it('has exactly the right deadlines each day, from varsel to the last question', () => {
    expect(walk(mint, road, { from: '2026-12-17', to: '2027-03-05' })).toEqual([
      'Thu 2026-12-17: nothing',
      'Fri 2026-12-18: receipt by 2026-12-21, assess by 2026-12-21',
      'Mon 2026-12-21: decide by 2026-12-22',
      'Tue 2026-12-22: answer by 2026-12-23, takeResponsibility by 2026-12-23, planIfWorse by 2026-12-23, ' +
        'riskAssessments by 2027-01-04, medicationReview by 2027-01-12, review from 2027-01-12',
      'Wed 2026-12-23: planIfWorse by 2026-12-23, riskAssessments by 2027-01-04, ' +
        'medicationReview by 2027-01-12, review from 2027-01-12',
      'Thu 2026-12-24 (closed): planIfWorse overdue since 2026-12-23, riskAssessments by 2027-01-04, ' +
        'medicationReview by 2027-01-12, review from 2027-01-12',
      'Mon 2026-12-28: riskAssessments by 2027-01-04, medicationReview by 2027-01-12, review from 2027-01-12',
      'Mon 2027-01-04: medicationReview by 2027-01-12, review from 2027-01-12',
      'Mon 2027-01-11: review from 2027-01-12',
      'Tue 2027-01-12: review by 2027-01-19',
      'Thu 2027-01-14: review from 2027-02-04',
      'Thu 2027-02-04: review by 2027-02-11',
      'Tue 2027-02-09: review by 2027-02-11, handBackAccepted by 2027-02-12',
      'Fri 2027-02-12: review overdue since 2027-02-11, handBackAccepted by 2027-02-12',
      'Sat 2027-02-13 (closed): review overdue since 2027-02-11, handBackAccepted overdue since 2027-02-12',
      'Mon 2027-02-15: survey from 2027-02-22',
      'Mon 2027-02-22: survey by 2027-03-01',
      'Wed 2027-02-24: nothing',
    ])
  })

  it('tells the head of unit when the hand-back is not accepted within three working days', () => {
    const [handBack] = deadlinesAfter(
      mint,
      on('2027-03-24 14:00', 'handBackSent'),
      instantAt('2027-03-31', '08:00'),
    )
    // Good Friday and Easter Monday lie between: Thursday, Tuesday, Wednesday.
    expect(handBack).toMatchObject({ key: 'handBackAccepted', state: 'open', tell: 'headOfUnit' })
    expect(handBack && dayOf(handBack.due)).toBe('2027-03-31')
  })

  it('brings the review back also when it was ticked off as a task', () => {
    const enrolled = on('2027-01-04 10:00', 'enrolled')
    const ticked = on('2027-01-26 10:00', 'stepDone', { step: 'review' })
    const days = { from: '2027-01-26', to: '2027-01-26' } as const
    expect(walk(mint, [enrolled, ticked], days)[0]).toContain('review from 2027-02-16')
  })
})

describe("a varsel that is answered with advice only leaves nothing but the sender's answer", () => {
  const road = [
    on('2027-05-05 15:30', 'reported', { urgency: 'today' }),
    on('2027-05-05 15:40', 'receipted'),
    on('2027-05-05 16:30', 'decided', { outcome: 'advice' }),
    on('2027-05-10 08:05', 'answered'),
  ]

  it('is due after Ascension Day and stays until the sender has receipted it', () => {
    expect(walk(mint, road, { from: '2027-05-05', to: '2027-05-12' })).toEqual([
      'Wed 2027-05-05: answer by 2027-05-07',
      'Sat 2027-05-08 (closed): answer overdue since 2027-05-07',
      'Mon 2027-05-10: nothing',
    ])
  })
})

describe('Midsummer with ALMA, which works every day', () => {
  const reported = on('2026-06-18 21:30', 'reported', { urgency: 'oneDay' })
  const road = [
    reported,
    on('2026-06-18 22:10', 'receipted'),
    on('2026-06-19 11:00', 'assessed'),
    on('2026-06-19 11:40', 'decided', { outcome: 'enrol' }),
    on('2026-06-19 11:45', 'enrolled'),
    on('2026-06-19 12:00', 'responsibilityTaken'),
    on('2026-06-19 12:30', 'stepDone', { step: 'planIfWorse' }),
    on('2026-06-22 09:00', 'answered'),
    on('2026-06-22 09:30', 'stepDone', { step: 'planTogether' }),
    on('2026-06-30 04:00', 'died'),
    on('2026-08-03 13:00', 'stepDone', { step: 'bereavementCall' }),
  ]

  it('has exactly the right deadlines each day until the bereavement call', () => {
    expect(walk(alma, road, { from: '2026-06-18', to: '2026-08-10' })).toEqual([
      'Thu 2026-06-18: nothing',
      'Fri 2026-06-19 (closed): answer by 2026-06-22, planTogether by 2026-06-22, review from 2026-06-26, ' +
        'longStay by 2026-09-19',
      'Mon 2026-06-22: review from 2026-06-26, longStay by 2026-09-19',
      'Fri 2026-06-26: review by 2026-07-03, longStay by 2026-09-19',
      'Tue 2026-06-30: bereavementCall from 2026-07-28',
      'Tue 2026-07-28: bereavementCall by 2026-08-25',
      'Mon 2026-08-03: nothing',
    ])
  })

  it('gives a contact "within a day" four hours to be read and 24 to be seen (ALMA-09)', () => {
    const due = deadlinesAfter(alma, reported, reported.at).map(({ key, due }) => [key, due])
    expect(due).toEqual([
      ['receipt', instantAt('2026-06-19', '01:30')],
      ['assess', instantAt('2026-06-19', '21:30')],
    ])
  })

  it('takes an urgency that nobody knows for the most urgent', () => {
    const unknown = { ...reported, urgency: 'whenever' }
    expect(deadlinesAfter(alma, unknown, reported.at)[0]?.due).toBe(instantAt('2026-06-18', '22:30'))
  })
})
