import { newValue, type Value } from './value.ts'

/** Shows answers as they will be when what waits on this device is done. */
export interface Foresight {
  /** The answer with what waits in it; the very same answer where nothing that waits changes it. */
  readonly see: (question: string, asked: unknown, answer: unknown) => unknown
}

/** What is foreseen for who works here; null while nothing waits. */
export const foresight: Value<Foresight | null> = newValue<Foresight | null>(null)
