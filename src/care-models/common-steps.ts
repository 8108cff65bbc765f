import { BEREAVEMENT_CALL } from '../tasks/bereavement.ts'
import { physicianOnly } from './common-outcomes.ts'
import type { Step } from './step.ts'
import { nextWorkingDay, type Term, weeks } from './term.ts'
import { type Bilingual, byDesign, type Origin, say } from './wording.ts'

/** Reads and receipts what came in, within the bound of its urgency. */
export const receiptStep: Step = {
  key: 'receipt',
  phase: 'report',
  text: say('Läs och kvittera', 'Read and receipt'),
  after: ['reported'],
  term: { unit: 'urgency', bound: 'receiptWithin' },
  until: ['receipted', 'decided'],
  professions: ['nurse', 'physician', 'coordinator'],
  tell: 'headOfUnit',
  origin: byDesign,
}

/** Sees the person, within the bound of the urgency. */
export function assessStep(text: Bilingual, origin: Origin): Step {
  return {
    key: 'assess',
    phase: 'report',
    text,
    after: ['reported'],
    term: { unit: 'urgency', bound: 'assessWithin' },
    until: ['assessed', 'decided'],
    professions: ['nurse', 'physician'],
    tell: 'headOfUnit',
    origin,
  }
}

/** Chooses the outcome after the assessment. */
export function decideStep(term: Term): Step {
  return {
    key: 'decide',
    phase: 'report',
    text: say('Besluta vad teamet gör', 'Decide what the team does'),
    after: ['assessed'],
    term,
    until: ['decided'],
    professions: ['physician', 'nurse'],
    tell: 'headOfUnit',
    origin: byDesign,
  }
}

/** The sender and the sender's unit get an answer with advice, also when nothing more is done. */
export function answerStep(origin: Origin): Step {
  return {
    key: 'answer',
    phase: 'report',
    text: say('Svar till den som hörde av sig', 'Answer to the sender'),
    after: ['decided'],
    term: nextWorkingDay(),
    until: ['answered'],
    professions: ['nurse', 'physician', 'coordinator'],
    tell: 'headOfUnit',
    origin,
  }
}

/** A physician of the team takes medical responsibility; until then it has not moved. */
export const takeResponsibilityStep: Step = {
  key: 'takeResponsibility',
  phase: 'enrolment',
  text: say('Läkare tar över det medicinska ansvaret', 'A physician takes over medical responsibility'),
  after: ['enrolled'],
  term: nextWorkingDay(),
  until: ['responsibilityTaken', 'closed'],
  professions: ['physician'],
  tell: 'headOfUnit',
  origin: physicianOnly,
}

export const planIfWorseStep: Step = {
  key: 'planIfWorse',
  phase: 'enrolment',
  text: say('Plan vid försämring', 'Plan if it gets worse'),
  after: ['enrolled'],
  term: nextWorkingDay(),
  until: ['closed'],
  professions: ['physician', 'nurse'],
  origin: byDesign,
}

/** A task of the enrolment that is done once. */
export function enrolmentStep(step: Pick<Step, 'key' | 'text' | 'term' | 'professions' | 'origin'>): Step {
  return { ...step, phase: 'enrolment', after: ['enrolled'], until: ['closed'] }
}

/** Goes through the whole situation again and again, so that nobody is enrolled and forgotten. */
export function reviewStep(text: Bilingual, term: Term, origin: Origin): Step {
  return {
    key: 'review',
    phase: 'enrolment',
    text,
    after: ['enrolled', 'reviewed'],
    term,
    until: ['reviewed', 'closed'],
    professions: ['physician', 'nurse'],
    origin,
  }
}

/** Asks the person and a relative how it was (EST-10: satisfaction with home visits was not measured). */
export const surveyStep: Step = {
  key: 'survey',
  phase: 'afterwards',
  text: say('Fråga personen och närstående hur det blev', 'Ask the person and relatives how it went'),
  after: ['closed'],
  term: weeks(1, 2),
  until: [],
  professions: ['coordinator', 'nurse'],
  origin: byDesign,
}

export const bereavementStep: Step = {
  key: BEREAVEMENT_CALL,
  phase: 'afterwards',
  text: say('Efterlevandesamtal', 'Bereavement call'),
  after: ['died'],
  term: weeks(4, 8),
  until: [],
  professions: ['nurse', 'physician'],
  origin: byDesign,
}
