import type { task as sv } from '../../sv/refusals/task.ts'

/** What can be wrong with a task. */
export const task = {
  alreadyEnded: 'The task has already been ended.',
} satisfies typeof sv
