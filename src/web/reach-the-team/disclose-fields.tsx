import { disclosableEntries } from '../../referrals/api.ts'
import { asId } from '../../shared/id.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { Check } from '../pieces/check.tsx'
import { useMoments } from '../pieces/moment.ts'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import type { Fields } from './fields.ts'

/** The ids of the entries that are chosen to go with it. */
export function disclosedOf(fields: Fields) {
  return fields
    .of('disclose')
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => asId<'entry'>(id))
}

/** The own unit's latest entries about the person; only what is ticked leaves the house. */
export function DiscloseFields({ person, fields }: { readonly person: string; readonly fields: Fields }) {
  const t = useTexts({ sv, en }).disclose
  const { near } = useMoments()
  const reading = useRead(disclosableEntries, { person })
  const chosen = disclosedOf(fields)
  const tick = (entry: string, on: boolean) =>
    fields.set('disclose', (on ? [...chosen, entry] : chosen.filter((id) => id !== entry)).join(' '))
  return (
    <WhenRead reading={reading} lines={2}>
      {({ entries }) => (
        <div className="stack">
          <p className="subtle">{entries.length === 0 ? t.none : t.lead}</p>
          {entries.map(({ entry, happenedAt, author, beginning }) => (
            <Check
              key={entry}
              label={`${near(happenedAt)}, ${author}`}
              hint={beginning}
              checked={chosen.includes(entry)}
              onChange={(on) => tick(entry, on)}
            />
          ))}
        </div>
      )}
    </WhenRead>
  )
}
