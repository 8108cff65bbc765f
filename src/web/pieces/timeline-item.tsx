import './timeline-item.css'
import type { ReactNode } from 'react'
import type { Instant } from '../../shared/instant.ts'
import { Icon, type IconName } from './icon.tsx'
import { Time } from './time.tsx'

interface TimelineItemProps {
  readonly at: Instant
  readonly icon: IconName
  readonly title: ReactNode
  /** Who wrote it, from which unit. */
  readonly by: string
  /** Draft, imported, corrected, new since last: as tags. */
  readonly marks?: ReactNode
  readonly children?: ReactNode
}

/** One event in a person's timeline. Put them in an `<ol className="timeline">`. */
export function TimelineItem({ at, icon, title, by, marks, children }: TimelineItemProps) {
  return (
    <li className="timeline-item">
      <span className="timeline-mark">
        <Icon name={icon} />
      </span>
      <div className="timeline-body">
        <p className="timeline-head">
          <strong>{title}</strong>
          {marks}
        </p>
        <p className="timeline-facts">
          <Time at={at} as="full" />
          <span>{by}</span>
        </p>
        {children}
      </div>
    </li>
  )
}
