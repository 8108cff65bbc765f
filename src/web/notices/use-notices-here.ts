import { useCallback, useEffect, useState } from 'react'
import { noticeKey, subscribeNotices, unsubscribeNotices } from '../../notices/api.ts'
import { labelOf } from '../../shared/device-label.ts'
import type { Problem } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { ask, forgetHere, heldHere, keepHere, standing, subscribeHere } from './push.ts'

/** Where this browser's notices stand, and what was last tried. */
export interface NoticesHere {
  readonly state: 'waiting' | 'unsupported' | 'homeScreen' | 'blocked' | 'off' | 'on'
  readonly busy: 'asking' | 'working' | null
  /** Why it is still off: nobody answered the browser's question, or its push service was not reached. */
  readonly fault: 'unanswered' | 'failed' | null
  readonly problem: Problem | null
  readonly turnOn: () => Promise<void>
  readonly turnOff: () => Promise<void>
}

/** Notices on this device: the browser's own subscription together with the server's knowledge of it. */
export function useNoticesHere(): NoticesHere {
  const reading = useRead(noticeKey, {}, { everyHat: true })
  const [held, lookAgain] = useHeld()
  const [busy, setBusy] = useState<NoticesHere['busy']>(null)
  const [fault, setFault] = useState<NoticesHere['fault']>(null)
  const start = useSend(subscribeNotices)
  const stop = useSend(unsubscribeNotices)
  const known = reading.state === 'ready' ? reading.data : null

  async function turnOn(): Promise<void> {
    setFault(null)
    setBusy('asking')
    const answer = await ask()
    if (answer === 'granted' && known?.publicKey) {
      setBusy('working')
      const made = await subscribeHere(known.publicKey).catch(() => undefined)
      const sent =
        made &&
        (await start.send({
          subscription: crypto.randomUUID(),
          label: labelOf(navigator.userAgent),
          ...made,
        }))
      if (sent) keepHere(sent.subscription)
      else if (made) await forgetHere()
      else setFault('failed')
    } else if (answer === 'default') setFault('unanswered')
    setBusy(null)
    lookAgain()
  }

  async function turnOff(): Promise<void> {
    setBusy('working')
    if (typeof held === 'string') await stop.send({ subscription: held })
    await forgetHere()
    setBusy(null)
    lookAgain()
  }

  const problem = start.problem ?? stop.problem ?? (reading.state === 'failed' ? reading.problem : null)
  return { state: stateOf(held, known), busy, fault, problem, turnOn, turnOff }
}

function stateOf(
  held: string | null | undefined,
  known: {
    readonly publicKey: string | null
    readonly subscribed: readonly { subscription: string }[]
  } | null,
): NoticesHere['state'] {
  const stands = standing()
  if (stands !== 'open') return stands
  if (known === null || held === undefined) return 'waiting'
  if (known.publicKey === null) return 'unsupported'
  // Somebody else may have signed in on this device since: then it is theirs to turn on.
  return known.subscribed.some(({ subscription }) => subscription === held) ? 'on' : 'off'
}

/** The id of what the browser holds; undefined until it has been asked. */
function useHeld(): [string | null | undefined, () => void] {
  const [held, setHeld] = useState<string | null>()
  const look = useCallback(() => {
    heldHere().then(setHeld, () => setHeld(null))
  }, [])
  useEffect(look, [look])
  return [held, look]
}
