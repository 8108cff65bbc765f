import { day } from '../../shared/day.ts'
import type { Fields } from './fields.ts'
import type { Chosen } from './person-choice.tsx'

/** The chosen person as the form's fields keep them; empty texts when nobody is chosen. */
export function writeChosen(person: Chosen | null): Record<string, string> {
  return {
    'person.id': person?.id ?? '',
    'person.name': person?.name ?? '',
    'person.birthDay': person?.birthDay ?? '',
  }
}

/** The person that the fields hold, or null. */
export function readChosen(fields: Fields): Chosen | null {
  const id = fields.of('person.id')
  if (id === '') return null
  const birthDay = day.safeParse(fields.of('person.birthDay'))
  return { id, name: fields.of('person.name'), birthDay: birthDay.success ? birthDay.data : null }
}
