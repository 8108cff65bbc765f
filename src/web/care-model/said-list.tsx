import type { ReactNode } from 'react'
import { originTold, told } from '../../care-models/telling.ts'
import type { Bilingual, Origin } from '../../care-models/wording.ts'
import { useTelling } from './use-telling.ts'

/** One statement of a declaration: what it says, what belongs to it, and where it comes from. */
export interface Said {
  readonly key: string
  readonly text: Bilingual
  readonly origin: Origin
  readonly detail?: ReactNode
}

/** Statements, under a heading of their own where the section's is not enough. */
export function SaidList({ title, rows }: { readonly title?: string; readonly rows: readonly Said[] }) {
  const telling = useTelling()
  if (rows.length === 0) return null
  return (
    <div className="said">
      {title && <h3>{title}</h3>}
      <ul>
        {rows.map(({ key, text, origin, detail }) => (
          <li key={key}>
            <p className="said-text">{told(text, telling)}</p>
            {detail && <p>{detail}</p>}
            <p className="subtle">{originTold(origin, telling)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
