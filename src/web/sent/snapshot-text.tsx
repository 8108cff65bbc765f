import './sent.css'
import type { SnapshotSection } from '../../exchanges/message.ts'
import { useWritten } from '../pieces/written.ts'

/** Headed text as it was sent. */
export function SnapshotText({ sections }: { readonly sections: readonly SnapshotSection[] }) {
  const written = useWritten()
  if (sections.length === 0) return null
  return (
    <dl className="headed">
      {sections.map((section, index) => (
        <div key={index}>
          <dt>{written(section.heading)}</dt>
          <dd>{section.text}</dd>
        </div>
      ))}
    </dl>
  )
}
