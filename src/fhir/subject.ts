import { z } from 'zod'
import type { Day } from '../shared/day.ts'
import { Refused } from '../shared/refused.ts'
import { type Reference, type Resource, reference } from './parts.ts'
import { identityOf } from './read-patient.ts'

/** Whom a resource is about, as its delivery says it. */
export type Subject =
  /** A person by an identity number. */
  | { readonly by: 'identity'; readonly system: string; readonly value: string }
  /** The source's own name for someone whom the unit has taken in before (Patient/123), or Hemma's own. */
  | { readonly by: 'reference'; readonly id: string }
  /** The Patient of the same delivery at this place. */
  | { readonly by: 'entry'; readonly index: number }

/** AllergyIntolerance and Immunization say `patient`, the others `subject`. */
const about = z.looseObject({ subject: reference.optional(), patient: reference.optional() })

/** Whom a resource is about. `patientAt` finds a Patient of the delivery. Throws Refused when it does not say. */
export function subjectOf(
  given: Resource,
  places: { readonly patientAt: (to: Reference) => number | undefined; readonly today: Day },
): Subject {
  const said = about.safeParse(given)
  const to = said.success ? (said.data.subject ?? said.data.patient) : undefined
  if (to === undefined)
    throw new Refused('fhir.noSubject', { status: 422, field: `${given.resourceType}.subject` })
  const index = places.patientAt(to)
  if (index !== undefined) return { by: 'entry', index }
  const number = to.identifier === undefined ? undefined : identityOf(to.identifier, places.today)
  if (number !== undefined) return { by: 'identity', system: number.system, value: number.value }
  return byReference(to, given.resourceType)
}

function byReference(to: Reference, resourceType: string): Subject {
  const [, type, id] = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/.exec(to.reference ?? '') ?? []
  if (type === undefined || id === undefined) {
    const pointsNowhere = to.reference !== undefined && to.reference !== ''
    throw new Refused(pointsNowhere ? 'fhir.unknownSubject' : 'fhir.noSubject', {
      status: pointsNowhere ? 404 : 422,
      field: `${resourceType}.subject`,
    })
  }
  if (type !== 'Patient')
    throw new Refused('fhir.notPerson', { status: 422, data: { type }, field: `${resourceType}.subject` })
  return { by: 'reference', id: `Patient/${id}` }
}
