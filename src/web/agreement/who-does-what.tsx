import './agreement.css'
import type { HomeCare } from '../../agreements/agreement.ts'
import type { ShownAgreement } from '../../agreements/api.ts'
import { originTold } from '../../care-models/telling.ts'
import { agreement as en } from '../../shared/texts/en/agreement.ts'
import { agreement as sv } from '../../shared/texts/sv/agreement.ts'
import { useTelling } from '../care-model/use-telling.ts'
import { useMoments } from '../pieces/moment.ts'
import { useLanguage, useTexts } from '../shell/language.ts'

interface WhoDoesWhatProps {
  readonly agreement: ShownAgreement
  /** Which column holds for the person; absent where it is about nobody. */
  readonly homeCare?: HomeCare
}

/** Who does what, task by task, with and without home care; the column that holds for the person is marked in words too. */
export function WhoDoesWhat({ agreement, homeCare = 'unknown' }: WhoDoesWhatProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const telling = useTelling()
  const { near } = useMoments()
  const columns = [
    { key: 'withHomeCare', title: t.with, here: homeCare === 'yes' },
    { key: 'withoutHomeCare', title: t.without, here: homeCare === 'no' },
  ] as const
  return (
    <div className="agreement">
      <p>
        <strong>{agreement.title[language]}</strong>
      </p>
      <ul className="agreement-rows" aria-label={t.title}>
        {agreement.tasks.map((row) => (
          <li key={row.task.sv}>
            <p className="said-text">{row.task[language]}</p>
            <dl className="agreement-who">
              {columns.map(({ key, title, here }) => (
                <div key={key} data-here={here}>
                  <dt>{here ? `${title}, ${t.here}` : title}</dt>
                  <dd>{row[key][language]}</dd>
                </div>
              ))}
            </dl>
            {row.origin && <p className="subtle">{originTold(row.origin, telling)}</p>}
          </li>
        ))}
      </ul>
      {agreement.url && (
        <a className="ds-link agreement-link" href={agreement.url} target="_blank" rel="noopener noreferrer">
          {t.whole}
        </a>
      )}
      <p className="subtle">
        {agreement.said ? t.said(agreement.said.by, near(agreement.said.at)) : t.ofModel}
      </p>
    </div>
  )
}
