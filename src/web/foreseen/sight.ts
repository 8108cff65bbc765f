import type { z } from 'zod'
import type { Command, Profession, Query } from '../../shared/endpoint.ts'
import type { CommandId, PersonId, StaffId, UnitId } from '../../shared/id.ts'
import type { Instant } from '../../shared/instant.ts'

/** A command that waits on this device. */
export interface Waiting {
  /** The endpoint's id, for example 'visit.arrive'. */
  readonly endpoint: string
  readonly id: CommandId
  readonly madeAt: Instant
  readonly input: unknown
  /** Whom it is about, as far as the screen that made it knew. */
  readonly person: PersonId | null
}

/** Who made what waits, as far as screens say it. */
export interface Author {
  readonly staff: StaffId
  readonly name: string
  readonly title: string
  readonly profession: Profession
  readonly unit: UnitId
  readonly unitName: string
}

/** One waiting command with its input read, and who made it. */
export interface Made<In> {
  readonly id: CommandId
  readonly madeAt: Instant
  readonly input: In
  readonly person: PersonId | null
  readonly by: Author
}

/** What one command that waits changes in one answer: `asked` is what was asked for. */
interface Change<In> {
  readonly question: string
  readonly on: (answer: unknown, made: Made<In>, asked: unknown) => unknown
}

/** An answer as it stands, to which question, and what was asked. */
export interface Seen {
  readonly question: string
  readonly asked: unknown
  readonly answer: unknown
}

/** What a command will come to, told before the server has it: its output, and how answers look with it done. */
export interface Sight {
  readonly endpoint: string
  readonly output: (made: Made<unknown>) => unknown
  readonly change: (reading: Seen, made: Made<unknown>) => unknown
  readonly read: (input: unknown) => unknown
}

/** How an answer of this question looks once the command is done. */
export function seen<In, QIn extends z.ZodType, QOut extends z.ZodType>(
  question: Query<QIn, QOut>,
  on: (answer: z.output<QOut>, made: Made<In>, asked: z.input<QIn>) => z.output<QOut>,
): Change<In> {
  // Cast: what is kept under a question's id is what the server answered to that very question.
  return { question: question.id, on: on as Change<In>['on'] }
}

/** Declares what is foreseen of one command. */
export function sight<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  output: (made: Made<z.output<In>>) => z.output<Out> | undefined,
  changes: readonly Change<z.output<In>>[],
): Sight {
  type Of = Made<z.output<In>>
  return {
    endpoint: command.id,
    read: (input) => command.input.parse(input),
    output: (made) => output(made as Of), // Cast: `read` above parsed the input by this very command.
    change: ({ question, asked, answer }, made) =>
      changes
        .filter((one) => one.question === question)
        .reduce((so, { on }) => on(so, made as Of, asked), answer), // Cast: likewise.
  }
}
