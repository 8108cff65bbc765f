import type { profession as sv } from '../sv/profession.ts'

export const profession = {
  one: {
    physician: 'physician',
    nurse: 'nurse',
    assistantNurse: 'assistant nurse',
    occupationalTherapist: 'occupational therapist',
    physiotherapist: 'physiotherapist',
    coordinator: 'coordinator',
    other: 'other staff',
  },
  many: {
    physician: 'physicians',
    nurse: 'nurses',
    assistantNurse: 'assistant nurses',
    occupationalTherapist: 'occupational therapists',
    physiotherapist: 'physiotherapists',
    coordinator: 'coordinators',
    other: 'other staff',
  },
} satisfies typeof sv
