import { useState } from 'react'
import { enrolmentList } from '../../enrolments/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { List } from '../pieces/list.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { NightSheet } from './night-sheet.tsx'

/** In the order of the alphabet, where a name is looked for. */
function byName<T extends { readonly person: { readonly name: string } }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'sv'))
}

/** About whom: one of those who are enrolled. */
export function ChooseSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts({ sv, en }).sent
  const reading = useRead(enrolmentList, {})
  const [chosen, setChosen] = useState<PersonId | null>(null)
  if (chosen !== null) return <NightSheet person={chosen} onClose={onClose} />
  return (
    <Sheet title={t.write} open onClose={onClose} place="side">
      <WhenRead reading={reading} lines={6}>
        {({ rows }) => (
          <List
            rows={byName(rows)}
            keyOf={(row) => row.enrolment}
            label={t.write}
            none={t.none}
            noneIcon="persons"
          >
            {(row) => (
              <button type="button" className="night-choose" onClick={() => setChosen(row.person.id)}>
                <PersonHead person={row.person} />
              </button>
            )}
          </List>
        )}
      </WhenRead>
    </Sheet>
  )
}
