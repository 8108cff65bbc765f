import { z } from 'zod'
import { day } from '../shared/day.ts'
import { factShapes, places } from './facts.ts'

/** Where a person is who is not at home, as their unit last said it. */
export const away = z.strictObject({
  place: z.enum(places).exclude(['home']),
  /** Which ward, which home, with whom. */
  name: z.string().nullable(),
  since: day,
  /** When the person is expected back, if that is known. */
  until: day.nullable(),
  /** The telephone there, in E.164. */
  phone: z.string().nullable(),
})
export type Away = z.output<typeof away>

/** Where the person is by a statement's form; null at home, and where the form cannot be read as such a statement. */
export function awayIn(form: unknown): Away | null {
  const read = factShapes.whereabouts.safeParse(form)
  if (!read.success || read.data.place === 'home') return null
  const { place, name, since, until, phone } = read.data
  return { place, name: name ?? null, since, until: until ?? null, phone: phone ?? null }
}
