import type { person as sv } from '../../sv/refusals/person.ts'

/** What can be wrong when persons are created or changed. A number or a name never stands here. */
export const person = {
  numberTaken:
    'The number already belongs to a person in Hemma. Search by the number instead of creating the person again.',
  possibleDuplicate:
    'There are already persons who resemble this one ({count}). Look at them, and say if it is none of them.',
  alreadyProtected: 'The person is already protected in this way. Read the page again.',
  notProtected: 'The person is not protected, so there is nothing to lift.',
  municipalityUnknown: 'Hemma does not know the municipality. Choose one from the list.',
  healthCentreUnknown: 'Hemma has no such health centre today. Choose one from the list.',
  deceased: 'The person has died, so this can no longer be changed.',
} satisfies typeof sv
