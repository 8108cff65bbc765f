import './section.css'
import { Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  /** How many things stand in it. */
  readonly count?: number
  readonly actions?: ReactNode
  /** `card` lifts it from the paper; `plain` lets the content lie on it; `alert` asks for attention first. */
  readonly tone?: 'card' | 'plain' | 'alert'
  readonly level?: 2 | 3
  /** What an address may name to lead here. */
  readonly id?: string
  readonly children: ReactNode
}

/** A named part of a page; screen readers can jump to it. */
export function Section({ title, count, actions, tone = 'card', level = 2, id, children }: SectionProps) {
  const heading = useId()
  return (
    <section id={id} className="section" data-tone={tone} aria-labelledby={heading}>
      <header className="section-head">
        <Heading level={level} data-size={level === 2 ? 'xs' : '2xs'} id={heading}>
          {title}
          {count !== undefined && <span className="section-count"> {count}</span>}
        </Heading>
        {actions && <div className="section-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
