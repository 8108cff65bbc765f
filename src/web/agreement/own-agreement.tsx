import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { agreementsOfUnit } from '../../agreements/api.ts'
import { agreement as en } from '../../shared/texts/en/agreement.ts'
import { agreement as sv } from '../../shared/texts/sv/agreement.ts'
import { sheetLater } from '../pieces/later.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { WhoDoesWhat } from './who-does-what.tsx'

export type Agreements = z.output<(typeof agreementsOfUnit)['output']>

const StateSheet = sheetLater(async () => (await import('./state-sheet.tsx')).StateSheet)

/** What the own team has agreed with its municipalities, and the way to state it. */
export function OwnAgreement() {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  const reading = useRead(agreementsOfUnit, {}, { topics: ['unit'] })
  return (
    <Section
      title={t.local}
      actions={
        <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
          {t.state}
        </Button>
      }
    >
      <p className="subtle">{t.localLead}</p>
      <WhenRead reading={reading} lines={6}>
        {(data) => (
          <>
            {data.own.map(({ municipality, name, ...own }) => (
              <div key={municipality}>
                <h3>{name}</h3>
                <WhoDoesWhat agreement={own} />
              </div>
            ))}
            {data.general && (
              <div>
                <h3>{t.forAll}</h3>
                <WhoDoesWhat agreement={data.general} />
              </div>
            )}
            <StateSheet data={data} open={open} onClose={() => setOpen(false)} />
          </>
        )}
      </WhenRead>
    </Section>
  )
}
