import './tag.css'
import { Tag as DsTag } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

interface TagProps {
  readonly tone?: 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger'
  readonly children: ReactNode
}

/** One or two words about a state. Colour only underlines what the words say. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return <DsTag data-color={tone}>{children}</DsTag>
}
