import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { listChanges } from '../../organisation/organisation-api.ts'
import type { StaffId, UnitId } from '../../shared/id.ts'
import { Empty } from '../pieces/empty.tsx'
import { Section } from '../pieces/section.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { useFieldWords } from './field-words.ts'
import { useOrganisationWords } from './words.ts'

type Change = z.output<(typeof listChanges)['output']>['changes'][number]

const STEP = 10

/** Who changed what, newest first: of the whole provider, one unit, or one member of staff. */
export function Changes({ unit, staff }: { readonly unit?: UnitId; readonly staff?: StaffId }) {
  const t = useOrganisationWords().history
  const [take, setTake] = useState(STEP)
  const reading = useRead(listChanges, { take, ...(unit ? { unit } : {}), ...(staff ? { staff } : {}) })
  return (
    <Section title={t.title} {...(reading.state === 'ready' ? { count: reading.data.total } : {})}>
      <WhenRead reading={reading} lines={2}>
        {({ changes, total }) =>
          changes.length === 0 ? (
            <Empty icon="clock">{t.none}</Empty>
          ) : (
            <>
              <ol className="admin-changes">
                {changes.map((change) => (
                  <li key={change.id}>
                    <OneChange
                      change={change}
                      about={{ unit: unit === undefined, staff: staff === undefined }}
                    />
                  </li>
                ))}
              </ol>
              {changes.length < total && (
                <Button variant="secondary" className="no-print" onClick={() => setTake(take + 4 * STEP)}>
                  {t.more}
                </Button>
              )}
            </>
          )
        }
      </WhenRead>
    </Section>
  )
}

interface OneChangeProps {
  readonly change: Change
  /** What the page around it does not say already. */
  readonly about: { readonly unit: boolean; readonly staff: boolean }
}

function OneChange({ change, about: names }: OneChangeProps) {
  const t = useOrganisationWords()
  const own = chosenOf(useSession())?.provider.name
  const { label, value } = useFieldWords()
  const about = [names.staff && change.staffName, names.unit && change.unitName].filter(Boolean).join(', ')
  const by =
    change.byProvider === own ? t.history.by(change.by) : t.history.byOther(change.by, change.byProvider)
  return (
    <>
      <p className="admin-change-head">
        <strong>{t.changes[change.what]}</strong>
        {about && <span>{about}</span>}
      </p>
      <p className="subtle">
        <Time at={change.at} as="near" /> {by}
        {change.fromFile && `, ${t.history.fromFile}`}
      </p>
      <ul className="admin-change-fields">
        {Object.entries(change.fields)
          .filter(([, [before, after]]) => before !== null || after !== null)
          .map(([field, [before, after]]) => (
            <li key={field}>
              {before === null
                ? t.history.set(label(field), value(field, after))
                : t.history.field(label(field), value(field, before), value(field, after))}
            </li>
          ))}
      </ul>
    </>
  )
}
