import type { PersonId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import { partLater } from '../pieces/later.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { useTexts } from '../shell/language.ts'

const TransferMark = partLater(async () => (await import('../beside/transfer-mark.tsx')).TransferMark, 0)

/** The notes on the visit, oldest first. They are corrected on the person's timeline. */
export function Notes({ notes, person }: Pick<VisitWhole, 'notes'> & { readonly person: PersonId }) {
  const t = useTexts({ sv, en }).note
  if (notes.length === 0) return null
  return (
    <Section title={t.list} count={notes.length}>
      <ul className="visit-notes">
        {notes.map((note) => (
          <li key={note.entry}>
            <p className="visit-note-by">
              <b>{note.author}</b> <Time at={note.happenedAt} />{' '}
              {!note.signed && <Tag tone="warning">{t.unsigned}</Tag>}
            </p>
            <dl>
              {note.sections.map(({ heading, text }) => (
                <div key={heading}>
                  <dt>{heading}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            <TransferMark person={person} entry={note.entry} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
