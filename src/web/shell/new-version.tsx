import './new-version.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { version } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'
import { takeVersion } from './version.ts'

/** Says that a newer Hemma is there, and changes to it when one wants to; nothing where this is the newest. */
export function NewVersion() {
  const t = useTexts({ sv, en }).version
  const state = useValue(version)
  const [later, setLater] = useState(false)
  const [taking, setTaking] = useState<'no' | 'yes' | 'failed'>('no')
  if (state === 'newest' || (later && state === 'ready')) return null
  const take = async () => {
    setTaking('yes')
    if (!(await takeVersion())) setTaking('failed')
  }
  return (
    <section className="new-version" data-urgent={state !== 'ready'} aria-label={t.label}>
      <p role={state === 'ready' ? 'status' : 'alert'}>{taking === 'failed' ? t.waits : t[state]}</p>
      <div className="new-version-acts">
        <Button loading={taking === 'yes'} onClick={() => void take()}>
          {t.take}
        </Button>
        {state === 'ready' && (
          <Button variant="tertiary" onClick={() => setLater(true)}>
            {t.later}
          </Button>
        )}
      </div>
    </section>
  )
}
