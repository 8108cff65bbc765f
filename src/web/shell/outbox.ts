import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import type { Command } from '../../shared/endpoint.ts'
import type { Handing, Settled } from '../device/outbox.ts'
import type { Who } from '../device/outbox-count.ts'
import { whenIdle } from '../pieces/when-idle.ts'
import type { Envelope } from './envelope.ts'
import { chosenOf, type Session } from './session.ts'

type Outbox = typeof import('../device/outbox.ts')

/** The outbox's code, once it is here; and for whom it works. */
let fetched: Outbox | null = null
let who: Who | null = null
let isTold = true

/** Fetches the outbox; undefined in a browser that can keep nothing, or before its code can be fetched. */
async function withOutbox<Result>(act: (outbox: Outbox) => Promise<Result>): Promise<Result | undefined> {
  try {
    fetched ??= await import('../device/outbox.ts')
    if (!isTold) fetched.workAs(who)
    isTold = true
    return await act(fetched)
  } catch (fault) {
    console.warn('nothing waits on this device', fault instanceof Error ? fault.name : '')
    return undefined
  }
}

/** While somebody works here: her work that waits is sent, and what she does goes through the outbox. */
export function useOutbox(session: Session): void {
  const { staff, chosen } = session
  const user = staff.id
  const hat = chosenOf(session)
  const by = useRef<Who['by'] | null>(null)
  by.current = hat
    ? {
        ...{ staff: user, name: staff.name, title: hat.title },
        ...{ profession: hat.profession, unit: hat.unit.id, unitName: hat.unit.name },
      }
    : null
  useEffect(() => {
    if (chosen === null || by.current === null) return
    who = { user, assignment: chosen, by: by.current }
    isTold = false
    whenIdle(() => void beginOutbox())
    return () => {
      who = null
      fetched?.workAs(null)
    }
  }, [user, chosen])
}

/** Sends what waits on this device: hers who works here as her own, everybody else's by the device's token. */
export async function beginOutbox(): Promise<void> {
  await withOutbox(({ flush }) => flush())
}

/** Delivers by the device's token while nobody is signed in. */
export async function deliverForOthers(): Promise<void> {
  await withOutbox(async ({ workAs }) => workAs(who))
}

/** Keeps a command and sends it at once. Undefined where it cannot be kept: it is then sent past the outbox. */
export async function byOutbox<In extends z.ZodType, Out extends z.ZodType>(
  command: Command<In, Out>,
  sealed: Envelope<z.input<In>>,
  handing: Handing,
): Promise<Settled | undefined> {
  if (who === null) return undefined
  return withOutbox((outbox) => outbox.handOver(command, sealed, handing))
}

/** Hears what comes of a command that was kept, until the returned function is called. */
export function whenSettled(id: string, listener: (settled: Settled) => void): () => void {
  return fetched?.whenSettled(id, listener) ?? (() => undefined)
}

/** The form that showed a refusal has been left. */
export function leaveForm(id: string): void {
  void fetched?.leaveForm(id)
}

/** Its author has called the other side about what is not sent. */
export function tickCalled(id: string): void {
  void withOutbox(async () => (await import('../device/outbox-own.ts')).tickCalled(id))
}
