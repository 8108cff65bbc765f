import type { person as sv } from '../sv/person.ts'

/** The person: search, page, corrections. */
export const person = {
  death: {
    heading: 'Deceased',
    noted: (day: string) => `The person died ${day}.`,
    takenBack: (why: string) => `That the person has died was taken back. ${why}`,
  },
} satisfies typeof sv
