import { useState } from 'react'
import { agreementFor } from '../../agreements/api.ts'
import type { PersonId, UnitId } from '../../shared/id.ts'
import { agreement as en } from '../../shared/texts/en/agreement.ts'
import { agreement as sv } from '../../shared/texts/sv/agreement.ts'
import { Fold } from '../pieces/fold.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { WhoDoesWhat } from './who-does-what.tsx'

interface AgreementFoldProps {
  readonly person: PersonId
  /** Whose agreement; one's own team's unless told. */
  readonly team?: UnitId
}

/** Who does what for this person, folded where it is decided and ordered. Read when it is opened. */
export function AgreementFold({ person, team }: AgreementFoldProps) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  const reading = useRead(agreementFor, { person, ...(team ? { team } : {}) }, { when: open })
  return (
    <Fold title={t.title} onToggle={setOpen}>
      {open && (
        <WhenRead reading={reading} lines={5}>
          {({ agreement, municipality, homeCare }) => (
            <div className="stack">
              <p>{t.who[homeCare](municipality ? t.of(municipality) : '')}</p>
              {agreement ? <WhoDoesWhat agreement={agreement} homeCare={homeCare} /> : <p>{t.noTeam}</p>}
            </div>
          )}
        </WhenRead>
      )}
    </Fold>
  )
}
