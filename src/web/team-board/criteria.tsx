import { careModel as enModel } from '../../shared/texts/en/care-model.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { careModel as svModel } from '../../shared/texts/sv/care-model.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { Icon } from '../pieces/icon.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Detail } from './detail.ts'

/** The model's criteria beside what is known: met, not met, unknown, and who knows it. They show; a person decides (GEN-06). */
export function Criteria({ row }: { readonly row: Pick<Detail, 'criteria' | 'fit'> }) {
  const t = useTexts({ sv, en }).detail
  const model = useTexts({ sv: svModel, en: enModel })
  return (
    <div className="criteria">
      <p>{model.fit[row.fit]}</p>
      <ul>
        {row.criteria.map((criterion) => (
          <Criterion key={criterion.key} criterion={criterion} />
        ))}
      </ul>
      <p className="subtle">{t.lead}</p>
    </div>
  )
}

function Criterion({ criterion }: { readonly criterion: Detail['criteria'][number] }) {
  const t = useTexts({ sv, en }).detail
  const model = useTexts({ sv: svModel, en: enModel })
  const language = useLanguage()
  const { kind, judgement, basis, missing, instead, weight } = criterion
  const words = kind === 'inclusion' ? model.judgement[judgement] : model.against[judgement]
  // What speaks for the team is good when met, what speaks against it is good when not.
  const good = judgement !== 'unknown' && (kind === 'inclusion') === (judgement === 'met')
  const against = kind === 'exclusion' && judgement === 'met'
  const tone = judgement === 'unknown' ? 'unknown' : good ? 'good' : 'bad'
  return (
    <li data-tone={tone}>
      <Icon name={tone === 'good' ? 'check' : tone === 'bad' ? 'close' : 'search'} />
      <div>
        <strong>{criterion.text[language]}</strong>
        <p className="subtle">
          {words}
          {basis && `, ${t.basis[basis]}`}
          {weight === 'supports' && ` · ${model.supports}`}
        </p>
        {missing.length > 0 && (
          <p className="subtle">{t.missing(missing.map((fact) => model.fact[fact]).join(', '))}</p>
        )}
        {against && instead && <p>{instead[language]}</p>}
      </div>
    </li>
  )
}
