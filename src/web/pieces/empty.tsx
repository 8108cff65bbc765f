import './empty.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface EmptyProps {
  readonly icon?: IconName
  /** What there is none of, in words. */
  readonly children: ReactNode
}

/** Nothing here, said kindly and with the next step. */
export function Empty({ icon = 'check', children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
