import { Link } from '@tanstack/react-router'
import { besideHere } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

/** Which is the unit's record, with the ways to what waits and to how it is set. */
export function RecordLine() {
  const t = useTexts({ sv, en })
  const reading = useRead(besideHere, {}, { topics: ['unit'] })
  return (
    <Section
      title={t.setting.title}
      actions={
        <Link to="/record-setting" className="ds-button no-print" data-variant="secondary">
          {t.setting.see}
        </Link>
      }
    >
      <WhenRead reading={reading} lines={1}>
        {({ mode, system, waiting }) => (
          <>
            <p>{mode === 'own' ? t.setting.own : t.setting.beside(system)}</p>
            {waiting !== null && (
              <p className="no-print">
                <Link to="/transfers" className="ds-link">
                  {t.setting.waiting(waiting)}
                </Link>
              </p>
            )}
          </>
        )}
      </WhenRead>
    </Section>
  )
}
