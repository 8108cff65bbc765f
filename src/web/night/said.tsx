import type { NightLevel, NightSaid } from '../../night-reports/night-report.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

const parts = ['why', 'watch', 'decided', 'call'] as const

/** Why, what to look for, what is decided, whom to call: under their headings, what to look for in its own colour. */
export function Said({ said }: { readonly said: NightSaid }) {
  const { headings } = useTexts({ sv, en })
  return (
    <dl className="night-said">
      {parts.map((part) => (
        <div key={part} data-part={part}>
          <dt>{headings[part]}</dt>
          <dd>{said[part]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How worried, in words and colour. */
export function LevelTag({ level }: { readonly level: NightLevel }) {
  const { levels } = useTexts({ sv, en })
  return <Tag tone={level === 'watch' ? 'warning' : 'danger'}>{levels[level]}</Tag>
}
