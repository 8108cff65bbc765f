import type { Reader } from './draft.ts'
import { readAllergy } from './read-allergy.ts'
import { readCondition } from './read-condition.ts'
import { readEncounter } from './read-encounter.ts'
import { readImmunization } from './read-immunization.ts'
import { readMedication } from './read-medication.ts'
import { readObservation } from './read-observation.ts'
import { readPlan } from './read-plan.ts'
import { readProcedure } from './read-procedure.ts'

/** Types of resource that become history, each with its reader. A new type is a reader and a line here. */
export const readers: Readonly<Record<string, Reader>> = {
  Condition: readCondition,
  AllergyIntolerance: readAllergy,
  Encounter: readEncounter,
  Observation: readObservation,
  Procedure: readProcedure,
  Immunization: readImmunization,
  MedicationRequest: readMedication,
  CarePlan: readPlan,
}

/** Everything that is taken: the person, and what is about the person. */
export const takenTypes: readonly string[] = ['Patient', ...Object.keys(readers)]

/** The reader of a type; undefined for types that are not taken. */
export function readerOf(type: string): Reader | undefined {
  return Object.hasOwn(readers, type) ? readers[type] : undefined
}
