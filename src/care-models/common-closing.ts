import type { CareModel } from './care-model.ts'
import { isTrue } from './condition.ts'
import { byDesign, type Named, name, type Origin, readAs, say } from './wording.ts'

type Closing = CareModel['closing']

/** Closing when the state is stable. */
export function whenStable(origin: Origin): Closing['criteria'][number] {
  return {
    key: 'stable',
    text: say('Läget är stabilt', 'The state is stable'),
    condition: { fact: 'stateOfHealth', oneOf: ['stable'] },
    origin,
  }
}

/** To who takes the person on, to the municipal nurse where there is home care, and to the person. */
export function commonReports(origin: Origin): Closing['reports'] {
  return [
    {
      key: 'fixedCareContact',
      text: say(
        'Distriktsläkare eller annan fast vårdkontakt',
        'District physician or other fixed care contact',
      ),
      origin,
    },
    {
      key: 'municipalNurse',
      text: say('Kommunens sjuksköterska', 'The municipal nurse'),
      when: isTrue('homeCare'),
      origin: byDesign,
    },
    { key: 'person', text: say('Personen: Min plan', 'The person: My plan'), origin: byDesign },
  ]
}

/** The receiver accepts, or the head of unit is told. No source gives the days: three, by design. */
export const commonHandBack: Closing['handBack'] = {
  text: say('Mottagaren tar emot ansvaret', 'The receiver accepts responsibility'),
  professions: ['physician', 'nurse', 'coordinator'],
  acceptWithinWorkingDays: 3,
  tell: 'headOfUnit',
  origin: byDesign,
}

/** No measurement of satisfaction with home visits existed (EST-10); the two questions are ours. */
export const howWasIt: Named = name(
  'howWasIt',
  say(
    'Kände du dig trygg hemma? Visste du vem du skulle ringa?',
    'Did you feel safe at home? Did you know whom to call?',
  ),
  readAs(say('Frågorna är våra.', 'The questions are ours.'), 'EST-10'),
)
