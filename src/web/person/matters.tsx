import type { PersonPage } from '../../persons/page-api.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { useTexts } from '../shell/language.ts'
import { EditFact } from './fact-editing.tsx'
import { SaidBy } from './said-by.tsx'

/** What matters to the person, in their own words. */
export function Matters({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const { saidBy } = useTexts({ sv: svFact, en: enFact })
  const held = page.facts.whatMatters
  return (
    <section className="matters-band" aria-labelledby="matters">
      <h2 id="matters">{t.matters}</h2>
      <div className="matters-words">
        {held ? (
          <>
            <blockquote className="matters">{held.value.text}</blockquote>
            {held.value.saidBy !== 'person' && <p className="subtle">{saidBy[held.value.saidBy]}</p>}
            <SaidBy held={held} />
          </>
        ) : (
          <p className="subtle">{t.mattersMissing}</p>
        )}
      </div>
      <EditFact kind="whatMatters" held={held} />
    </section>
  )
}
