import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { createToken, TOKEN_BYTES, TOKEN_PREFIX } from '../../fhir/token-api.ts'
import { asId, type UnitId, uuid7 } from '../../shared/id.ts'
import { machineToken as en } from '../../shared/texts/en/machine-token.ts'
import { machineToken as sv } from '../../shared/texts/sv/machine-token.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface NewTokenProps {
  readonly units: readonly { readonly unit: UnitId; readonly name: string }[]
  readonly onClose: () => void
}

/** Makes a token on this device, tells the server its fingerprint, and shows the token this once. */
export function NewToken({ units, onClose }: NewTokenProps) {
  const t = useTexts({ sv, en })
  const [name, setName] = useState('')
  const [unit, setUnit] = useState<UnitId | ''>('')
  const [made, setMade] = useState<string | null>(null)
  const { send, check, state, problem, settle } = useWhole(useSend(createToken), [
    [isBlank(name, 2), 'name', 'text'],
    [unit === '', 'unit', 'choice'],
  ])
  const make = async () => {
    if (!check() || unit === '') return
    const token = TOKEN_PREFIX + base64url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)))
    const id = uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
    const done = await send({ token: id, unit, name, sha256: await fingerprint(token) })
    if (done !== undefined) setMade(token)
  }
  return (
    <Sheet title={t.createTitle} open onClose={onClose} place="side">
      {made === null ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          {problem && <Problem problem={problem} />}
          <TextField
            name="name"
            label={t.fields.name}
            hint={t.nameHint}
            required
            value={name}
            onChange={(text) => {
              settle()
              setName(text)
            }}
            problem={problem}
            maxLength={80}
          />
          <SelectField
            name="unit"
            label={t.fields.unit}
            required
            empty={t.chooseUnit}
            value={unit}
            onChange={(chosen) => setUnit(asId<'unit'>(chosen))}
            options={units.map((one) => ({ value: one.unit, text: one.name }))}
            problem={problem}
          />
          <Button type="submit" loading={state === 'sending'}>
            {t.make}
          </Button>
        </form>
      ) : (
        <MadeToken token={made} onDone={onClose} />
      )}
    </Sheet>
  )
}

function MadeToken({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const t = useTexts({ sv, en })
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(token)
    setCopied(true)
    announce(t.copied)
  }
  return (
    <div className="stack">
      <p>{t.once}</p>
      <TextField name="token" label={t.fields.token} required value={token} onChange={() => undefined} />
      <div className="row">
        <Button variant="secondary" onClick={() => void copy()}>
          {copied ? t.copied : t.copy}
        </Button>
        <Button onClick={onDone}>{t.done}</Button>
      </div>
      <p className="subtle">{t.use}</p>
      <code className="token-use">Authorization: Bearer {TOKEN_PREFIX}…</code>
    </div>
  )
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** SHA-256 in hexadecimal: all that leaves this device of a token. */
async function fingerprint(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
