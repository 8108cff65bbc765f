import type { Section } from '../records/entry.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { fact as t } from '../shared/texts/sv/fact.ts'
import type { Fact, FactKind } from './facts.ts'
import { languageName } from './language.ts'

/**
 * What the record says when a fact is stated: Swedish, as the record is kept, in whole words.
 * The code and the key's place never stand here, and no number of a person does.
 */
export function factSections(fact: Fact): Section[] {
  const text = linesOf(fact)
    .filter((line) => line !== undefined && line !== '')
    .join('\n')
  return [{ heading: t.titles[fact.kind], text }]
}

/** What the record says when a line ends: the last statement is no longer shown, and why. */
export function endedSections(kind: FactKind, why: string): Section[] {
  return [{ heading: t.titles[kind], text: t.ended(why) }]
}

/** What lists filter and count a fact by; null where nothing is filtered. */
export function factCode(fact: Fact): string | null {
  switch (fact.kind) {
    case 'whereabouts':
      return fact.value.place
    case 'communication':
      return fact.value.interpreter
    case 'atTheDoor':
      return fact.value.twoMustGo === undefined ? null : 'twoMustGo'
    case 'contactPoint':
    case 'alert':
      return fact.value.kind
    case 'relative':
      return fact.value.authority
    case 'fixedContact':
      return fact.value.role
    case 'allergy':
      return fact.value.grade
    default:
      return null
  }
}

type Line = string | undefined

function linesOf(fact: Fact): Line[] {
  switch (fact.kind) {
    case 'whatMatters':
      return [fact.value.text, t.saidBy[fact.value.saidBy]]
    case 'whereabouts':
      return whereaboutsLines(fact.value)
    case 'communication':
      return communicationLines(fact.value)
    case 'atTheDoor':
      return doorLines(fact.value)
    case 'doorCode':
      return [t.doorCodeChanged]
    case 'contactPoint':
      return contactLines(fact.value)
    case 'relative':
      return relativeLines(fact.value)
    case 'fixedContact':
      return [`${t.roles[fact.value.role]}: ${fact.value.name}, ${fact.value.unit}`, shown(fact.value.phone)]
    case 'allergy':
      return allergyLines(fact.value)
    case 'alert':
      return [`${t.alertKinds[fact.value.kind]}: ${fact.value.text}`, fact.value.advice]
  }
}

type ValueOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>['value']

function whereaboutsLines(value: ValueOf<'whereabouts'>): Line[] {
  const where = value.name === undefined ? t.places[value.place] : `${t.places[value.place]}: ${value.name}`
  return [`${where}, ${t.since(value.since)}`, value.until && t.until(value.until), shown(value.phone)]
}

function communicationLines(value: ValueOf<'communication'>): Line[] {
  return [
    `${languageName(value.language, 'sv')}. ${t.interpreter[value.interpreter]}`,
    value.hearing && t.hearing[value.hearing],
    value.sight && t.sight[value.sight],
    value.advice,
  ]
}

function doorLines(value: ValueOf<'atTheDoor'>): Line[] {
  const { door } = t
  return [
    value.twoMustGo && door.twoMustGo(value.twoMustGo),
    value.infection && door.infection(value.infection),
    value.oxygen && door.oxygen(value.oxygen),
    value.lines && door.lines(value.lines),
    value.dog && door.dog(value.dog),
    value.floor && door.floor(value.floor),
    value.lift === undefined ? undefined : value.lift ? door.lift : door.noLift,
    value.way,
    value.other,
  ]
}

function contactLines(value: ValueOf<'contactPoint'>): Line[] {
  const address = value.kind === 'email' ? value.value : displayPhone(value.value)
  return [
    `${t.contactKinds[value.kind]}: ${address}`,
    value.reminders ? t.remindersAllowed : undefined,
    value.note,
  ]
}

function relativeLines(value: ValueOf<'relative'>): Line[] {
  return [
    `${value.firstName}, ${t.relations[value.relation]}`,
    value.authority === 'none' ? undefined : t.authorities[value.authority],
    shown(value.phone),
    value.order === 1 ? t.first : t.order(value.order),
    value.notAtNight ? t.notAtNight : undefined,
    value.note,
  ]
}

function allergyLines(value: ValueOf<'allergy'>): Line[] {
  if (value.grade === 'none') return [t.grades.none]
  return [`${value.substance}: ${t.grades[value.grade]}, ${t.certainty[value.certainty]}`, value.reaction]
}

function shown(phone: string | undefined): Line {
  return phone === undefined ? undefined : displayPhone(phone)
}
