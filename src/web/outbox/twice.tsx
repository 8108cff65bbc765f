import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { useTexts } from '../shell/language.ts'

interface TwiceProps {
  readonly words: string
  readonly sure: string
  readonly yes: string
  readonly sending?: boolean
  readonly onYes: () => void
}

/** What cannot be undone is asked twice, in the same place. */
export function Twice({ words, sure, yes, sending = false, onYes }: TwiceProps) {
  const t = useTexts({ sv, en })
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <Button variant="tertiary" data-color="danger" loading={sending} onClick={() => setAsks(true)}>
        {words}
      </Button>
    )
  }
  return (
    <fieldset className="outbox-sure">
      <legend>{sure}</legend>
      <div className="row">
        <Button data-color="danger" loading={sending} onClick={onYes}>
          {yes}
        </Button>
        <Button variant="tertiary" autoFocus onClick={() => setAsks(false)}>
          {t.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
