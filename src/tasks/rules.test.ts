import { describe, expect, test } from 'vitest'
import { asId } from '../shared/id.ts'
import { allowed, demand, type TaskReader, type TaskStanding } from './rules.ts'

const unit = asId<'unit'>('00000000-0000-4000-8000-000000000001')
const me = asId<'staff'>('00000000-0000-4000-8000-000000000002')
const other = asId<'staff'>('00000000-0000-4000-8000-000000000003')
const reader: TaskReader = { unit, staff: me, purpose: 'care', profession: 'nurse' }
const open: TaskStanding = {
  state: 'open',
  unit,
  key: 'plan',
  profession: null,
  staff: null,
  aboutKind: 'enrolment',
}

describe('what can be done with a task', () => {
  const table: readonly (readonly [string, Partial<TaskStanding>, readonly string[]])[] = [
    ['open and nobody’s', {}, ['task.done', 'task.take', 'task.notNeeded']],
    ['mine', { staff: me }, ['task.done', 'task.letGo', 'task.notNeeded']],
    ['a colleague’s, who may be away', { staff: other }, ['task.done', 'task.take', 'task.notNeeded']],
    ['my own words', { key: 'own', staff: me }, ['task.done', 'task.letGo', 'task.change', 'task.notNeeded']],
    ['for another profession', { profession: 'physician' }, []],
    ['for my profession', { profession: 'nurse' }, ['task.done', 'task.take', 'task.notNeeded']],
    ['done', { state: 'done' }, ['task.reopen']],
    ['not needed', { state: 'notNeeded' }, ['task.reopen']],
    ['a step on the board: done there', { aboutKind: 'referral' }, ['task.take']],
    ['a search for somebody: ended there', { aboutKind: 'visit' }, ['task.take']],
    ['taking over medical responsibility: done there', { key: 'takeResponsibility' }, ['task.take']],
    ['a hand-back that waits: ended by its answer', { key: 'handBackAccepted' }, ['task.take']],
    ['a hand-back to phone about: ended there', { key: 'phoneHandBack' }, ['task.take']],
    ['a hand-back that nobody answered in time', { key: 'handBackOverdue' }, ['task.take']],
    ['a plan to write: done by writing it', { key: 'planIfWorse' }, ['task.take', 'task.notNeeded']],
    [
      'own words about a visit',
      { aboutKind: 'visit', key: 'own' },
      ['task.done', 'task.take', 'task.change', 'task.notNeeded'],
    ],
    ['another unit’s', { unit: asId<'unit'>('00000000-0000-4000-8000-000000000009') }, []],
  ]
  for (const [what, changed, actions] of table) {
    test(what, () => expect(allowed({ ...open, ...changed }, reader)).toEqual(actions))
  }

  test('a refusal says why', () => {
    expect(() => demand('task.done', { ...open, profession: 'physician' }, reader)).toThrow(
      'task.otherProfession',
    )
    expect(() => demand('task.done', { ...open, aboutKind: 'referral' }, reader)).toThrow(
      'task.doneElsewhere',
    )
    expect(() => demand('task.take', { ...open, staff: me }, reader)).toThrow('task.alreadyYours')
    expect(() => demand('task.done', { ...open, state: 'done' }, reader)).toThrow('task.alreadyEnded')
  })
})
