import type { Field, Outcome } from './decision.ts'
import { byDesign, type Origin, say, stated } from './wording.ts'

const advice: Field = {
  key: 'advice',
  label: say('Råd och förslag till fortsatt handläggning', 'Advice and proposed further handling'),
  kind: 'text',
  required: true,
}

const consult: Outcome = {
  key: 'consult',
  effect: 'consult',
  text: say('Konsultativt stöd', 'Consultation'),
  professions: ['physician', 'nurse'],
  fields: [advice],
  answer: say(
    'Teamet ger råd och stöd. Ansvaret ligger kvar där det är.',
    'The team advises and supports. Responsibility stays where it is.',
  ),
  origin: byDesign,
}

/** Only a physician admits to a ward; it stands when the receiving physician has said yes. */
const directAdmission: Outcome = {
  key: 'directAdmission',
  effect: 'directAdmission',
  text: say('Direktinläggning', 'Direct admission'),
  professions: ['physician'],
  fields: [
    {
      key: 'receivingPhysician',
      label: say('Mottagande läkare', 'Receiving physician'),
      kind: 'text',
      required: true,
    },
    { key: 'ward', label: say('Avdelning', 'Ward'), kind: 'text', required: true },
    {
      key: 'theirAnswer',
      label: say('Mottagarens svar', 'Their answer'),
      kind: 'choice',
      choices: [
        { key: 'accepted', label: say('Tar emot', 'Accepts') },
        { key: 'refused', label: say('Tar inte emot', 'Does not accept') },
      ],
      mustBe: 'accepted',
      required: true,
    },
    {
      key: 'transport',
      label: say('Transport', 'Transport'),
      kind: 'choice',
      choices: [
        { key: 'own', label: say('Egen eller taxi', 'Own or taxi') },
        { key: 'patientTransport', label: say('Sjuktransport', 'Patient transport') },
        { key: 'ambulance', label: say('Ambulans', 'Ambulance') },
      ],
      required: true,
    },
    advice,
  ],
  answer: say('Personen läggs in direkt på avdelning.', 'The person is admitted directly to a ward.'),
  origin: byDesign,
}

const emergencyDepartment: Outcome = {
  key: 'emergencyDepartment',
  effect: 'emergencyDepartment',
  text: say('Till akutmottagning', 'To the emergency department'),
  professions: ['physician', 'nurse'],
  fields: [
    {
      key: 'why',
      label: say('Varför vård på sjukhus behövs nu', 'Why hospital care is needed now'),
      kind: 'text',
      required: true,
    },
    advice,
  ],
  answer: say('Personen behöver akutmottagning.', 'The person needs the emergency department.'),
  origin: byDesign,
}

const passOn: Outcome = {
  key: 'passOn',
  effect: 'passOn',
  text: say('Vidare till rätt dörr', 'Passed on to a better door'),
  professions: ['physician', 'nurse', 'coordinator'],
  fields: [
    { key: 'receiver', label: say('Vem som tar vid', 'Who takes over'), kind: 'text', required: true },
    advice,
  ],
  answer: say('En annan verksamhet passar bättre.', 'Another service fits better.'),
  origin: byDesign,
}

const adviceOnly: Outcome = {
  key: 'advice',
  effect: 'advice',
  text: say('Endast råd', 'Advice only'),
  professions: ['physician', 'nurse'],
  fields: [advice],
  answer: say('Teamet ger råd.', 'The team gives advice.'),
  origin: byDesign,
}

const declined: Outcome = {
  key: 'declined',
  effect: 'declined',
  text: say('Personen avböjer', 'The person declines'),
  professions: ['physician', 'nurse', 'coordinator'],
  fields: [
    {
      key: 'inTheirWords',
      label: say('Vad personen säger', 'What the person says'),
      kind: 'text',
      required: false,
    },
    advice,
  ],
  answer: say('Personen har tackat nej.', 'The person has declined.'),
  origin: byDesign,
}

/**
 * The outcomes that most teams share, in the order of the screen. Each carries advice back to the sender.
 * A team gives its source to the ones that it names, and may leave out others.
 */
export function commonOutcomes(named: Partial<Record<string, Origin>> = {}): Outcome[] {
  const all = [consult, directAdmission, emergencyDepartment, passOn, adviceOnly, declined]
  return all.map((outcome) => ({ ...outcome, origin: named[outcome.key] ?? outcome.origin }))
}

/** Enrolment, in the team's own word. A nurse may enrol; medical responsibility is then taken by a physician. */
export function enrolOutcome(text: Outcome['text'], answer: Outcome['answer'], origin: Origin): Outcome {
  return {
    key: 'enrol',
    effect: 'enrol',
    text,
    professions: ['physician', 'nurse'],
    fields: [{ ...advice, label: say('Råd till den som hörde av sig', 'Advice to the sender') }],
    answer,
    origin,
  }
}

/** The municipality never has physician responsibility; who takes it is a physician (HSL 12:3). */
export const physicianOnly = stated('HSL 12:3')
