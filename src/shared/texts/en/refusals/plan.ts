import type { plan as sv } from '../../sv/refusals/plan.ts'

export const plan = {
  newerVersion: 'Someone else has written a new version since you opened. Read it and redo your change.',
  nothingToEnd: 'There is no plan to remove.',
  physicianDecides: 'Only a physician decides on treatment limits.',
  limitEnded: 'The decision has already ended.',
  fromAnotherUnit: 'It comes from {unit}. Ask them to change it, or write one of your own.',
  decidedInFuture: 'The day of the decision cannot lie in the future.',
  sectionsEmpty: 'Write at least one sign that it is getting worse and what to do then.',
  noMinePlan: 'My plan has not been written yet.',
} satisfies typeof sv
