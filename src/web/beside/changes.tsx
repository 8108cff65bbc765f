import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useHeadings } from '../person/entry-words.ts'
import { useTexts } from '../shell/language.ts'
import type { Handed } from './acts.tsx'

/** What is otherwise than in the version that the other record has, heading by heading. */
export function Changes({ changes }: Pick<Handed, 'changes'>) {
  const t = useTexts({ sv, en }).sheet
  const heading = useHeadings()
  if (changes.length === 0) return null
  return (
    <section className="transfer-changes">
      <h3>{t.changes}</h3>
      {changes.map((one) => (
        <div key={one.heading}>
          <p>
            <strong>{heading(one.heading)}</strong>
          </p>
          <dl>
            <div data-side="before">
              <dt>{t.before}</dt>
              <dd>{one.before === null ? <em>{t.nothing}</em> : <del>{one.before}</del>}</dd>
            </div>
            <div data-side="after">
              <dt>{t.after}</dt>
              <dd>{one.after === null ? <em>{t.gone}</em> : <ins>{one.after}</ins>}</dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  )
}
