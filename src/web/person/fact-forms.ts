import type { FactKind } from '../../persons/facts.ts'
import { languageCodes, languageName } from '../../persons/language.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import type { fact } from '../../shared/texts/sv/fact.ts'
import type { Language } from '../shell/language.ts'

type FactTexts = typeof fact

/** One field of a fact's form: how it is drawn, and how its text becomes the value that is sent. */
export interface FactField {
  readonly name: keyof FactTexts['fields']
  readonly as: 'text' | 'area' | 'tel' | 'day' | 'select' | 'number' | 'check' | 'yesNo'
  readonly required?: true
  readonly options?: (t: FactTexts, language: Language) => Readonly<Record<string, string>>
  /** What a new form begins with. */
  readonly first?: string
  /** Shown only while this holds. */
  readonly when?: (fields: Fields) => boolean
}

/** A form's fields as text, so that a draft keeps all of them alike. */
export type Fields = Readonly<Record<string, string>>

const order = (t: FactTexts) =>
  Object.fromEntries([1, 2, 3, 4, 5].map((place) => [String(place), place === 1 ? t.first : t.order(place)]))
const languages = (_: FactTexts, language: Language) =>
  Object.fromEntries(
    languageCodes
      .map((code) => [code, languageName(code, language)] as const)
      .sort(([, a], [, b]) => a.localeCompare(b, language)),
  )
const known = ({ grade }: Fields) => grade !== 'none'

/** The form of each kind of fact, field by field. */
export const factForms: Readonly<Record<FactKind, readonly FactField[]>> = {
  whatMatters: [
    { name: 'text', as: 'area', required: true },
    { name: 'saidBy', as: 'select', options: (t) => t.saidBy, first: 'person', required: true },
  ],
  whereabouts: [
    { name: 'place', as: 'select', options: (t) => t.places, required: true },
    { name: 'name', as: 'text', when: ({ place }) => place !== 'home' },
    { name: 'since', as: 'day', required: true },
    { name: 'until', as: 'day', when: ({ place }) => place !== 'home' },
    { name: 'phone', as: 'tel', when: ({ place }) => place !== 'home' },
  ],
  communication: [
    { name: 'language', as: 'select', options: languages, first: 'sv', required: true },
    { name: 'interpreter', as: 'select', options: (t) => t.interpreterShort, first: 'no', required: true },
    { name: 'hearing', as: 'select', options: (t) => t.hearing },
    { name: 'sight', as: 'select', options: (t) => t.sight },
    { name: 'advice', as: 'area' },
  ],
  atTheDoor: [
    { name: 'twoMustGo', as: 'text' },
    { name: 'infection', as: 'text' },
    { name: 'oxygen', as: 'text' },
    { name: 'lines', as: 'text' },
    { name: 'dog', as: 'text' },
    { name: 'floor', as: 'text' },
    { name: 'lift', as: 'yesNo' },
    { name: 'way', as: 'area' },
    { name: 'other', as: 'area' },
  ],
  doorCode: [
    { name: 'portCode', as: 'text' },
    { name: 'keyPlace', as: 'text' },
  ],
  contactPoint: [
    { name: 'kind', as: 'select', options: (t) => t.contactKinds, required: true },
    { name: 'value', as: 'text', required: true },
    { name: 'reminders', as: 'check' },
    { name: 'note', as: 'text' },
  ],
  relative: [
    { name: 'firstName', as: 'text', required: true },
    { name: 'relation', as: 'select', options: (t) => t.relations, required: true },
    { name: 'phone', as: 'tel' },
    { name: 'order', as: 'number', options: order, first: '1', required: true },
    { name: 'notAtNight', as: 'check' },
    { name: 'authority', as: 'select', options: (t) => t.authorities, first: 'none', required: true },
    { name: 'note', as: 'area' },
  ],
  fixedContact: [
    { name: 'role', as: 'select', options: (t) => t.roles, required: true },
    { name: 'name', as: 'text', required: true },
    { name: 'unit', as: 'text', required: true },
    { name: 'phone', as: 'tel' },
    { name: 'since', as: 'day' },
  ],
  allergy: [
    { name: 'grade', as: 'select', options: (t) => t.grades, required: true },
    { name: 'substance', as: 'text', required: true, when: known },
    { name: 'reaction', as: 'text', when: known },
    {
      name: 'certainty',
      as: 'select',
      options: (t) => t.certainty,
      first: 'confirmed',
      required: true,
      when: known,
    },
  ],
  alert: [
    { name: 'kind', as: 'select', options: (t) => t.alertKinds, required: true },
    { name: 'text', as: 'text', required: true },
    { name: 'advice', as: 'area' },
  ],
}

/** The fields that stand in the form now. */
export function shownFields(kind: FactKind, fields: Fields): readonly FactField[] {
  return factForms[kind].filter((field) => field.when?.(fields) ?? true)
}

/** What a form begins with: what holds, or the usual. */
export function fieldsOf(kind: FactKind, value: object | null): Fields {
  const held: Readonly<Record<string, unknown>> = { ...value }
  return Object.fromEntries(
    factForms[kind].map(({ name, as, first }) => {
      const known = held[name]
      if (known === undefined || known === null) return [name, value === null ? (first ?? '') : '']
      if (as === 'yesNo') return [name, known === true ? 'yes' : 'no']
      // A number is kept as it is dialled and written as it is read; an e-mail address stays as it is.
      if (as === 'tel' || name === 'value') return [name, displayPhone(String(known))]
      return [name, known === false ? '' : String(known)]
    }),
  )
}

/** What is sent: what was left blank or stands hidden is left out. */
export function formValue(kind: FactKind, fields: Fields): Record<string, string | number | boolean> {
  const entries = shownFields(kind, fields).flatMap(({ name, as }): [string, string | number | boolean][] => {
    const text = fields[name]?.trim() ?? ''
    if (as === 'check') return [[name, text === 'true']]
    if (text === '') return []
    if (as === 'number') return [[name, Number(text)]]
    return [[name, as === 'yesNo' ? text === 'yes' : text]]
  })
  return Object.fromEntries(entries)
}
