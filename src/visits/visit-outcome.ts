import { z } from 'zod'
import { commandId, type ProcessId, processId } from '../shared/id.ts'
import { visitState } from './visit.ts'

/** What every command on a visit answers: ids, version and state only. */
export const changed = z.strictObject({ visit: processId, version: commandId, state: visitState })
export type Changed = z.output<typeof changed>

/** Commands on a visit name its process, so that the door decides, locks it and checks the version. */
export function onVisit(input: { visit: ProcessId }): { process: ProcessId } {
  return { process: input.visit }
}
