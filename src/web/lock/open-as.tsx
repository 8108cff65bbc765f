import { Button, Input } from '@digdir/designsystemet-react'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import type { NotOpened, UserHere } from '../device/keys.ts'
import { LONGEST_PIN } from '../device/pin.ts'
import { Field } from '../pieces/field.tsx'
import { useMoments } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { signedOut } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { isBack } from '../shell/left.ts'
import { readings } from '../shell/readings.ts'

interface OpenAsProps {
  readonly who: UserHere
  /** Where to go on. */
  readonly back: string
  /** Back to the choice of who one is; null where there is nobody else. */
  readonly onOther: (() => void) | null
}

/** Opens what one has packed on this device, with one's PIN or the device's own lock. */
export function OpenAs({ who, back, onOther }: OpenAsProps) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const opening = useOpening(who, back)
  const isOver = opening.fault !== null && isFinal(opening.fault)
  return (
    <section className="stack lock-open" aria-labelledby="lock-as">
      <h2 id="lock-as" className="lock-as">
        <span className="me-mark" aria-hidden="true">
          {who.initials}
        </span>
        {t.lock.user(who.initials)}
      </h2>
      {who.bagPackedAt !== null && <p className="subtle">{t.packed(near(who.bagPackedAt))}</p>}
      {opening.fault && (opening.fault.why !== 'wrongPin' || isOver) && (
        <div role="alert">
          <StatusLine tone="danger">{t.lock[wordsOf(opening.fault)]}</StatusLine>
        </div>
      )}
      {!isOver && who.way === 'pin' && <PinForm opening={opening} />}
      {!isOver && who.way === 'passkey' && (
        <Button loading={opening.isTrying} onClick={() => void opening.byPasskey()}>
          {t.lock.byPasskey}
        </Button>
      )}
      {onOther && (
        <Button variant="tertiary" onClick={onOther}>
          {t.lock.other}
        </Button>
      )}
    </section>
  )
}

function PinForm({ opening }: { readonly opening: Opening }) {
  const t = useTexts({ sv, en }).lock
  const [pin, setPin] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const { fault, isTrying } = opening
  useEffect(() => {
    setPin('')
    box.current?.focus()
    if (fault?.why === 'wrongPin') announce(t.wrong(fault.left))
  }, [fault, t])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pin !== '' && !isTrying) void opening.byPin(pin)
    else box.current?.focus()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={t.pin}
        name="pin"
        required
        error={fault?.why === 'wrongPin' ? t.wrong(fault.left) : undefined}
      >
        <Input
          ref={box}
          className="pin"
          type="password"
          name="pin"
          inputMode="numeric"
          autoComplete="off"
          maxLength={LONGEST_PIN}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" loading={isTrying}>
        {t.open}
      </Button>
    </form>
  )
}

interface Opening {
  /** A new object after each try, so that the same fault is told again. */
  readonly fault: NotOpened | null
  readonly isTrying: boolean
  readonly byPin: (pin: string) => Promise<void>
  readonly byPasskey: () => Promise<void>
}

function useOpening({ user }: UserHere, back: string): Opening {
  const router = useRouter()
  const [fault, setFault] = useState<NotOpened | null>(null)
  const [isTrying, setTrying] = useState(false)
  const attempt = async (act: (keys: Keys) => ReturnType<Keys['openByPin']>) => {
    setTrying(true)
    const result = await act(await import('../device/keys.ts'))
    setTrying(false)
    if ('opened' in result) return setFault(result)
    isBack(user)
    signedOut.set(false)
    // What could not be read a moment ago is asked for again, of the bag.
    readings.clear()
    router.history.replace(back)
  }
  return {
    fault,
    isTrying,
    byPin: (pin) => attempt(({ openByPin }) => openByPin(user, pin)),
    byPasskey: () =>
      attempt(async ({ openByPasskey }) => {
        const { askPasskey } = await import('../device/passkey.ts')
        return openByPasskey(user, askPasskey)
      }),
  }
}

type Keys = typeof import('../device/keys.ts')

/** After these there is nothing left to try here. */
function isFinal(fault: NotOpened): boolean {
  return fault.why === 'wrongPin' ? fault.left <= 0 : fault.why === 'old' || fault.why === 'none'
}

function wordsOf(fault: NotOpened) {
  if (fault.why === 'wrongPin') return 'destroyed'
  return fault.why === 'none' ? 'gone' : fault.why
}
