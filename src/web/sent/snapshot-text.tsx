import './sent.css'
import type { SnapshotSection } from '../../exchanges/message.ts'
import { useWritten } from '../pieces/written.ts'

interface SnapshotTextProps {
  readonly sections: readonly SnapshotSection[]
  /** The title that stands above; a part that is headed by the very same words does not say them again. */
  readonly under?: string
}

/** Headed text as it was sent. */
export function SnapshotText({ sections, under }: SnapshotTextProps) {
  const written = useWritten()
  const headed = sections.filter(({ heading }) => heading !== under)
  return (
    <>
      {sections
        .filter(({ heading }) => heading === under)
        .map(({ text }) => (
          <p key={text} className="said">
            {text}
          </p>
        ))}
      {headed.length > 0 && (
        <dl className="headed">
          {headed.map((section, index) => (
            <div key={index}>
              <dt>{written(section.heading)}</dt>
              <dd>{section.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
