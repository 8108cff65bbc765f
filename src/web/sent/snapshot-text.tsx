import './sent.css'
import type { SnapshotSection } from '../../exchanges/message.ts'

/** Headed text as it was sent. */
export function SnapshotText({ sections }: { readonly sections: readonly SnapshotSection[] }) {
  if (sections.length === 0) return null
  return (
    <dl className="headed">
      {sections.map((section, index) => (
        <div key={index}>
          <dt>{section.heading}</dt>
          <dd>{section.text}</dd>
        </div>
      ))}
    </dl>
  )
}
