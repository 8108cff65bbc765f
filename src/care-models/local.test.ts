import { describe, expect, it } from 'vitest'
import { on } from '../../test/calendar-walk.ts'
import { dayOf } from '../shared/day.ts'
import { deadlinesAfter } from './deadline-rules.ts'
import { asRunBy } from './local.ts'
import { alma } from './models/alma.ts'
import { mint } from './models/mint.ts'
import { capacityState, criteriaFor, fitOf } from './rules.ts'

describe('a team that runs a model its own way', () => {
  it('sets its own numbers, and the texts say them', () => {
    const ours = asRunBy(mint, { places: 30, limits: { manyContacts: 4 } })
    expect(capacityState(ours, 25)).toEqual({ places: 30, free: 5, needsReason: false })
    expect(ours.capacity?.text.sv).toBe('Cirka 30 anslutna åt gången')
    const row = criteriaFor(ours, { contactsLast12Months: { known: 4, complete: false } })[1]
    expect(row?.judgement).toBe('met')
    expect(row?.criterion.text.sv).toBe('Många vårdkontakter det senaste året (minst 4)')
    expect(row?.criterion.origin).toEqual({ standing: 'team' })
  })

  it('moves an age limit (the seeds disagree on age)', () => {
    const known = {
      ageYears: 66,
      chronicDiagnoses: { known: 3, complete: true },
      hasWorsened: true,
      canReachHealthCentre: false,
      livesInCatchment: true,
      canWaitHours: true,
    }
    expect(fitOf(criteriaFor(alma, known))).toBe('fits')
    expect(fitOf(criteriaFor(asRunBy(alma, { limits: { age: 67 } }), known))).toBe('doesNotFit')
  })

  it('waits longer before the head of unit is told', () => {
    const ours = asRunBy(mint, { handBackWorkingDays: 5 })
    const [handBack] = deadlinesAfter(
      ours,
      on('2027-02-09 14:00', 'handBackSent'),
      '2027-02-09T13:00:00.000Z',
    )
    expect(handBack && dayOf(handBack.due)).toBe('2027-02-16')
  })

  it('leaves the declaration as it was', () => {
    const before = JSON.stringify(mint)
    asRunBy(mint, { places: 30, limits: { manyContacts: 4, older: 75 }, handBackWorkingDays: 5 })
    expect(JSON.stringify(mint)).toBe(before)
  })

  it.each([
    ['a limit outside its bounds', { limits: { manyContacts: 1 } }, 'careModel.outOfBounds'],
    ['half a contact', { limits: { manyContacts: 4.5 } }, 'careModel.outOfBounds'],
    ['no places', { places: 0 }, 'careModel.outOfBounds'],
    ['a criterion that has no number', { limits: { unstable: 3 } }, 'careModel.notAdjustable'],
    ['a criterion that does not exist', { limits: { shoeSize: 3 } }, 'careModel.notAdjustable'],
  ])('is refused %s', (_sentence, settings, code) => {
    expect(() => asRunBy(mint, settings)).toThrow(code)
  })

  it('is refused places where the model has none', () => {
    expect(() => asRunBy(alma, { places: 20 })).toThrow('careModel.notAdjustable')
  })
})
