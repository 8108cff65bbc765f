import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { Heading } from '../../visits/headings.ts'
import { visitDocument } from '../../visits/visit-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'

interface NoteFormProps {
  readonly visit: VisitView
  readonly headings: readonly Heading[]
  readonly onWritten: () => void
}

/** The note under the unit's own headings for the writer's profession. What is written survives a reload. */
export function NoteForm({ visit, headings, onWritten }: NoteFormProps) {
  const t = useTexts({ sv, en }).note
  const names = useTexts({ sv: svVisit, en: enVisit }).headings
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [empty, setEmpty] = useState(false)
  const [entry] = useState(() => newId<'entry'>())
  const draft = useDraft(`visit:${visit.id}`)
  const sending = useSend(visitDocument, undefined, {
    onKept() {
      draft.forget()
      onWritten()
    },
  })
  const write = async (sign: boolean) => {
    const sections = headings.flatMap((heading) => {
      const text = texts[heading]?.trim() ?? ''
      return text === '' ? [] : [{ heading, text }]
    })
    setEmpty(sections.length === 0)
    if (sections.length === 0) return
    const done = await sending.send({ person: visit.person.id, visit: visit.id, entry, sections, sign })
    if (!done) return
    draft.forget()
    announce(t.saved)
    onWritten()
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <p className="subtle">
        {t.own} {t.headingsOf}
      </p>
      <DraftOffer draft={draft} onTake={setTexts} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      {headings.map((heading) => (
        <TextArea
          key={heading}
          label={names[heading]}
          name={heading}
          required
          rows={2}
          draft={draft}
          value={texts[heading] ?? ''}
          onChange={(text) => setTexts((before) => ({ ...before, [heading]: text }))}
          maxLength={20_000}
        />
      ))}
      {empty && <p role="alert">{t.empty}</p>}
      <div className="row">
        <Button loading={sending.state === 'sending'} onClick={() => write(true)}>
          {t.sign}
        </Button>
        <Button variant="secondary" disabled={sending.state === 'sending'} onClick={() => write(false)}>
          {t.later}
        </Button>
      </div>
    </form>
  )
}
