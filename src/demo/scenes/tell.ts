import type { z } from 'zod'
import { declare } from '../../access/api.ts'
import type { Command } from '../../shared/endpoint.ts'
import type { PersonKey } from '../cast/names.ts'
import type { Actor, Stage } from '../stage.ts'

/** One member of staff who says things about one person; each statement by a name of its own. */
export function telling(stage: Stage, actor: Actor, about: PersonKey) {
  return async <In extends z.ZodType, Out extends z.ZodType>(
    command: Command<In, Out>,
    name: string,
    value: Extract<z.input<In>, { value: unknown }>['value'],
  ): Promise<void> => {
    const input = { person: stage.id(about), entry: stage.id(`scene:${about}-${name}`), value }
    // Cast: every command that states a fact takes exactly this input (fact-api.ts).
    await actor.send(command, input as z.input<In>, { name: `scene:${about}-${name}` })
  }
}

/** A care relation said by a member of staff, for who takes part without a list to show it. */
export async function declared(
  stage: Stage,
  who: { staff: string; about: PersonKey; statement: string },
): Promise<Actor> {
  const actor = await stage.as(who.staff)
  const input = { person: stage.id(who.about), statement: who.statement, span: 'ongoing' as const }
  await actor.send(declare, input, { name: `scene:declare-${who.staff}-${who.about}` })
  return actor
}
