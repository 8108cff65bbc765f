import './door.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { readDoorCode } from '../../persons/fact-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { AtTheDoorView } from '../../visits/visit-view.ts'
import { Icon } from '../pieces/icon.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

interface DoorProps {
  readonly door: AtTheDoorView
  /** Shows the way to the code; absent in lists and on paper. */
  readonly person?: PersonId
  /** Words when there is nothing to know. */
  readonly quiet?: boolean
}

const grave = ['twoMustGo', 'infection']

/** What one must know before the bell is rung, the gravest first. The code is behind a tap that is logged. */
export function Door({ door, person, quiet = false }: DoorProps) {
  const t = useTexts({ sv, en }).door
  const { interpreter, alerts, facts } = door
  const nothing = facts.length === 0 && alerts.length === 0 && !interpreter
  return (
    <div className="door">
      {nothing && !quiet && !door.hasCode && <p className="subtle">{t.none}</p>}
      {!nothing && (
        <ul className="door-facts" aria-label={t.title}>
          {alerts.map((alert) => (
            <li key={alert} data-grave="true">
              <Icon name="alert" />
              <span>{alert}</span>
            </li>
          ))}
          {facts.map(({ kind, text }) => (
            <li key={kind} data-grave={grave.includes(kind)}>
              <Icon name={grave.includes(kind) ? 'alert' : 'home'} />
              <span>
                <b>{t.kinds[kind]}:</b> {text}
              </span>
            </li>
          ))}
          {interpreter && (
            <li data-grave="false">
              <Icon name="persons" />
              <span>{t.interpreter(interpreter)}</span>
            </li>
          )}
        </ul>
      )}
      {door.hasCode && person && <DoorCode person={person} />}
    </div>
  )
}

function DoorCode({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en }).door
  const [shown, setShown] = useState(false)
  if (shown) return <ShownCode person={person} />
  return (
    <div className="door-code no-print">
      <Button variant="secondary" onClick={() => setShown(true)}>
        <Icon name="lock" />
        {t.code}
      </Button>
      <span className="subtle">{t.codeLogged}</span>
    </div>
  )
}

function ShownCode({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en }).door
  const reading = useRead(readDoorCode, { person })
  return (
    <div className="no-print">
      <WhenRead reading={reading} lines={1}>
        {({ codes }) =>
          codes.length === 0 ? (
            <p>{t.noCode}</p>
          ) : (
            <dl className="door-codes">
              {codes.map((code) => (
                <div key={code.entry}>
                  {code.portCode && <Told term={t.port} text={code.portCode} />}
                  {code.keyPlace && <Told term={t.key} text={code.keyPlace} />}
                </div>
              ))}
            </dl>
          )
        }
      </WhenRead>
    </div>
  )
}

function Told({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  )
}
