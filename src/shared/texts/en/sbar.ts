import type { sbar as sv } from '../sv/sbar.ts'

export const sbar = {
  title: 'SBAR',
  letters: { situation: 'S', bakgrund: 'B', aktuellt: 'A', rekommendation: 'R' },
  fields: {
    situation: 'Situation',
    bakgrund: 'Background',
    aktuellt: 'Assessment',
    rekommendation: 'Recommendation',
  },
  hints: {
    situation: 'What has happened, and why do you call now?',
    bakgrund: 'Illnesses, medicines, hypersensitivity, decided limits of treatment, next of kin.',
    aktuellt: 'How is the person right now, and what has been done?',
    rekommendation: 'What do you need help with, and how soon?',
  },
} satisfies typeof sv
