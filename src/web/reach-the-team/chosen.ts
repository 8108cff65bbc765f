import { day } from '../../shared/day.ts'
import type { ChosenPerson } from '../persons/chosen-person.ts'
import type { Fields } from './fields.ts'

/** The chosen person as the form's fields keep them; empty texts when nobody is chosen. */
export function writeChosen(person: ChosenPerson | null): Record<string, string> {
  return {
    'person.id': person?.id ?? '',
    'person.name': person?.name ?? '',
    'person.birthDay': person?.birthDay ?? '',
    'person.municipality': person?.municipality ?? '',
    'person.related': person?.related ? 'yes' : '',
  }
}

/** The person that the fields hold, or null. */
export function readChosen(fields: Fields): ChosenPerson | null {
  const id = fields.of('person.id')
  if (id === '') return null
  const birthDay = day.safeParse(fields.of('person.birthDay'))
  return {
    id,
    name: fields.of('person.name'),
    birthDay: birthDay.success ? birthDay.data : null,
    municipality: fields.of('person.municipality') || null,
    related: fields.of('person.related') === 'yes',
  }
}
