import type { SbarHeading } from '../../sbar.ts'

/** The four headings of SBAR: letter, label, and what to write there. */
export const sbar = {
  title: 'SBAR',
  letters: {
    situation: 'S',
    bakgrund: 'B',
    aktuellt: 'A',
    rekommendation: 'R',
  } satisfies Record<SbarHeading, string>,
  fields: {
    situation: 'Situation',
    bakgrund: 'Bakgrund',
    aktuellt: 'Aktuellt tillstånd',
    rekommendation: 'Rekommendation',
  } satisfies Record<SbarHeading, string>,
  hints: {
    situation: 'Vad har hänt, och varför ringer du nu?',
    bakgrund: 'Sjukdomar, läkemedel, överkänslighet, beslutade behandlingsbegränsningar, närstående.',
    aktuellt: 'Hur mår personen just nu, och vad är redan gjort?',
    rekommendation: 'Vad behöver du hjälp med, och hur snart?',
  } satisfies Record<SbarHeading, string>,
}
