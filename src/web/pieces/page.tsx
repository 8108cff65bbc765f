import './page.css'
import { Heading } from '@digdir/designsystemet-react'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { takeArrival } from '../shell/arrival.ts'

interface PageProps {
  /** The page's one h1. */
  readonly title: string
  /** The tab's title where the heading names a person; names do not belong in the browser's history. */
  readonly tab?: string
  /** A line under the heading. */
  readonly lead?: ReactNode
  /** Buttons beside the heading. */
  readonly actions?: ReactNode
  /** `wide` for boards and tables; else the page keeps to a readable measure. */
  readonly width?: 'wide' | 'read'
  readonly children: ReactNode
}

/** One screen: heading that takes focus on arrival, tab title, lead, actions, content. */
export function Page({ title, tab, lead, actions, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    if (takeArrival()) heading.current?.focus()
  }, [pathname])
  return (
    <article className="page" data-width={width}>
      <title>{`${tab ?? title} · Hemma`}</title>
      <header className="page-head">
        <div className="page-words">
          <Heading level={1} data-size="md" ref={heading} tabIndex={-1} className="page-title">
            {title}
          </Heading>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  )
}
