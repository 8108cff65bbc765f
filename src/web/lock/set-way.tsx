import { Button, Input } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useState } from 'react'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import { mayHavePasskey } from '../device/passkey.ts'
import { LONGEST_PIN, type PinFault, pinFault } from '../device/pin.ts'
import { Choice } from '../pieces/choice.tsx'
import { Field } from '../pieces/field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { initialsOf } from '../shell/initials.ts'
import { useTexts } from '../shell/language.ts'
import { packHere } from '../shell/packing.ts'
import { type Session, useSession } from '../shell/session.ts'

interface SetWayProps {
  readonly onDone: () => void
  readonly onCancel: () => void
}

type Way = 'pin' | 'passkey'

/** Chooses what opens the day bag without the server: the device's own lock where it can, else a PIN. */
export function SetWay({ onDone, onCancel }: SetWayProps) {
  const t = useTexts({ sv, en })
  const [canPasskey, setCanPasskey] = useState(false)
  const [chosen, setChosen] = useState<Way | null>(null)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => void mayHavePasskey().then(setCanPasskey), [])
  const way = canPasskey ? (chosen ?? 'passkey') : 'pin'
  const refuse = () => {
    setRefused(true)
    setChosen('pin')
  }
  return (
    <div className="stack">
      {canPasskey && (
        <Choice<Way>
          label={t.ways.label}
          name="way"
          required
          value={way}
          onChange={setChosen}
          options={[
            { value: 'passkey', text: t.ways.passkey, hint: t.ways.passkeyHint },
            { value: 'pin', text: t.ways.pin, hint: t.ways.pinHint },
          ]}
        />
      )}
      {isRefused && (
        <div role="alert">
          <StatusLine tone="warning">{t.ways.noPasskey}</StatusLine>
        </div>
      )}
      {way === 'pin' && <NewPin onDone={onDone} />}
      {way === 'passkey' && <NewPasskey onDone={onDone} onRefused={refuse} />}
      <Button variant="tertiary" onClick={onCancel}>
        {t.cancel}
      </Button>
    </div>
  )
}

function NewPasskey({ onDone, onRefused }: { readonly onDone: () => void; readonly onRefused: () => void }) {
  const t = useTexts({ sv, en })
  const session = useSession()
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const { makePasskey } = await import('../device/passkey.ts')
    const made = await makePasskey(initialsOf(session.staff.name))
    if (made) {
      const { setPasskey } = await import('../device/keys.ts')
      await setPasskey(made.credential, made.salt, made.given)
      await pack(session)
    }
    setBusy(false)
    if (made) onDone()
    else onRefused()
  }
  return (
    <Button loading={isBusy} onClick={() => void make()}>
      {t.turnOn}
    </Button>
  )
}

type Fault = PinFault | 'differ'

function NewPin({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).pin
  const session = useSession()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = pinFault(pin) ?? (pin === again ? null : 'differ')
    setFault(found)
    if (found !== null || isBusy) return
    setBusy(true)
    const keys = await import('../device/keys.ts')
    await keys.setPin(pin)
    await pack(session)
    setBusy(false)
    onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <PinBox
        label={t.new}
        name="newPin"
        hint={t.hint}
        value={pin}
        onChange={setPin}
        error={fault !== null && fault !== 'differ' ? t.faults[fault] : undefined}
      />
      <PinBox
        label={t.again}
        name="pinAgain"
        value={again}
        onChange={setAgain}
        error={fault === 'differ' ? t.faults.differ : undefined}
      />
      <Button type="submit" loading={isBusy}>
        {t.save}
      </Button>
    </form>
  )
}

interface PinBoxProps {
  readonly label: string
  readonly name: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

function PinBox({ label, name, hint, value, onChange, error }: PinBoxProps) {
  return (
    <Field label={label} name={name} hint={hint} error={error} required>
      <Input
        className="pin"
        type="password"
        name={name}
        inputMode="numeric"
        autoComplete="new-password"
        maxLength={LONGEST_PIN}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

/** What one needs to be let in without the server lies here from now on. */
async function pack(session: Session): Promise<void> {
  const { packSession } = await import('../device/opening.ts')
  await packSession(session)
  void packHere(session, 'now')
}
