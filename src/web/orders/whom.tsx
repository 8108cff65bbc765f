import { type PersonPage, readPersonPage } from '../../persons/page-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

/** Whom one orders for, first in the sheet that covers the page: who, and what they cannot bear. */
export function Whom({ person }: { readonly person: PersonId }) {
  const reading = useRead(readPersonPage, { person })
  return (
    <WhenRead reading={reading} lines={1}>
      {(page) => <Head page={page} />}
    </WhenRead>
  )
}

function Head({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const { id, name, birthDay, identities, deceased, protected: protectedIdentity } = page.person
  const { allergies } = page.facts
  const known = allergies.filter(({ value }) => value.grade !== 'none')
  const identity = identities[0]?.text ?? ''
  return (
    <div>
      <PersonHead
        person={{
          ...{ id, name, birthDay, identity, deceased, protectedIdentity },
          alerts: known.map(({ value }) => `${t.allergies}: ${value.substance}`),
        }}
      />
      {known.length === 0 && <p className="subtle">{allergies.length > 0 ? t.noneKnown : t.notAsked}</p>}
    </div>
  )
}
