import type { z } from 'zod'
import type { Command } from '../../shared/endpoint.ts'
import type { Envelope } from '../shell/envelope.ts'
import { readings } from '../shell/readings.ts'
import { keysOf } from './outbox-rules.ts'
import type { NewWork, Written } from './outbox-store.ts'
import { whomIn } from './whom.ts'

/** A command as a piece of work: what it is about, whom by name, and what it hangs together with. */
export function newWork<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  { id, expects, madeAt, input }: Envelope<z.input<In>>,
  by: { readonly user: string; readonly assignment: string; readonly call: Written['call'] },
): NewWork {
  const parsed = command.input.safeParse(input)
  const about = parsed.success ? command.about(parsed.data) : 'self'
  const shown = readings.getQueryCache().findAll({ type: 'active' })
  return {
    ...{ id, expects, madeAt, input, user: by.user, assignment: by.assignment, call: by.call },
    process: typeof about === 'object' && 'process' in about ? about.process : null,
    endpoint: command.id,
    path: command.path,
    whom: whomIn(
      shown.map(({ state }) => state.data),
      about,
      input,
    ),
    handsOver: command.handsOver ?? null,
    keys: keysOf(about, input, Date.parse(madeAt)),
    state: 'inHand',
    quiet: command.audit.activity === 'Läsa',
  }
}
