import type { task as sv } from '../../sv/refusals/task.ts'

export const task = {
  alreadyEnded: 'The task has already ended. Open it again if something is left.',
  isOpen: 'The task is already open.',
  alreadyYours: 'The task is already yours.',
  notYours: 'The task is not yours.',
  notOwnWords:
    'The task comes from the way of working and cannot be rewritten. Write one of your own beside it.',
  otherProfession: 'The task is for someone of another profession.',
  doneElsewhere: 'It is done by itself when it is done where it belongs. Go there from the task.',
  staffUnknown: 'That member of staff does not work at the unit. Choose someone in the list.',
  aboutUnknown: 'What the task belongs to is not yours.',
} satisfies typeof sv
