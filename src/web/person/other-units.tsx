import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'

const ChooseSheet = sheetLater(async () => (await import('./choose-sheet.tsx')).ChooseSheet)

type Other = PersonPage['others'][number]

/** Units of the same provider that have records: that they exist, and the deliberate step that opens them. */
export function OtherUnits({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).units
  const { near } = useMoments()
  const [opening, setOpening] = useState<Other | null>(null)
  if (page.others.length === 0 && page.opened.length === 0) return null
  return (
    <div className="no-print">
      <Section title={t.title}>
        {page.opened.map(({ unit, name, until }) => (
          <StatusLine key={unit}>{t.opened(name, near(until))}</StatusLine>
        ))}
        {page.others.length > 0 && (
          <>
            <p className="subtle">{t.lead}</p>
            <ul className="units-list">
              {page.others.map((other) => (
                <li key={other.unit}>
                  <span>{other.name}</span>
                  <Button
                    variant="secondary"
                    aria-label={t.openNamed(other.name)}
                    onClick={() => setOpening(other)}
                  >
                    {t.open}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {opening && <ChooseSheet page={page} other={opening} onClose={() => setOpening(null)} />}
    </div>
  )
}
