import { Button } from '@digdir/designsystemet-react'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { takeBackFact } from '../../persons/fact-api.ts'
import type { FactKind } from '../../persons/facts.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import type { EntryId } from '../../shared/id.ts'
import { calledNameOf } from '../../shared/person-name.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { AskAboutVisits } from '../visit/ask-about-visits.tsx'
import type { Edit, Held } from './edit.ts'

const EndFact = partLater(async () => (await import('./end-fact.tsx')).EndFact)
const FactForm = partLater(async () => (await import('./fact-form.tsx')).FactForm)

interface Editing {
  readonly edit: (edit: Edit) => void
  readonly may: (kind: FactKind) => boolean
}

const EditingContext = createContext<Editing>({ edit: () => undefined, may: () => false })

/** Opens the form of a fact, and says whether this reader may. */
export function useEditing(): Editing {
  return useContext(EditingContext)
}

/** Lets everything inside edit facts in one sheet, with a way back after each. */
export function FactEditing({ page, children }: { readonly page: PersonPage; readonly children: ReactNode }) {
  const t = useTexts({ sv, en }).fact
  const titles = useTexts({ sv: svFact, en: enFact }).titles
  const [open, setOpen] = useState<Edit | null>(null)
  const [done, setDone] = useState<{ entry: EntryId; words: string } | null>(null)
  const [moved, setMoved] = useState(false)
  const person = page.person.id
  const may = (kind: FactKind) =>
    page.allowed.includes(`person.set${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`)
  const finish = (entry: EntryId, words: string) => {
    setMoved(open?.kind === 'whereabouts')
    setOpen(null)
    setDone({ entry, words })
    announce(words)
  }
  return (
    <EditingContext value={{ edit: setOpen, may }}>
      {children}
      <Sheet
        title={open ? titles[open.kind] : ''}
        open={open !== null}
        onClose={() => setOpen(null)}
        place="side"
      >
        {open && (
          <>
            <FactForm
              key={open.held?.entry ?? open.kind}
              person={person}
              edit={open}
              current={currentOf(page, open)}
              onDone={(entry) => finish(entry, t.saved(titles[open.kind]))}
            />
            {open.held && (
              <EndFact
                person={person}
                over={open.held.entry}
                onDone={(entry) => finish(entry, t.ended(titles[open.kind]))}
              />
            )}
          </>
        )}
      </Sheet>
      {moved && (
        <AskAboutVisits
          person={{ id: person, calledName: calledNameOf(page.person) }}
          onDone={() => setMoved(false)}
        />
      )}
      {done && <Undo key={done.entry} person={person} done={done} onGone={() => setDone(null)} />}
    </EditingContext>
  )
}

/** What holds now in the line that is edited: another statement than the form began with when someone was first. */
function currentOf({ facts }: PersonPage, { kind, held }: Edit): Held | null {
  const lists: Partial<Record<FactKind, readonly Held[]>> = {
    contactPoint: facts.contactPoints,
    relative: facts.relatives,
    fixedContact: facts.fixedContacts,
    allergy: facts.allergies,
    alert: facts.alerts,
  }
  const singles: Partial<Record<FactKind, Held | null>> = facts
  const one = lists[kind]?.find(({ line }) => line === held?.line) ?? singles[kind] ?? null
  return one?.own ? one : null
}

interface UndoProps {
  readonly person: PersonPage['person']['id']
  readonly done: { readonly entry: EntryId; readonly words: string }
  readonly onGone: () => void
}

/** What was just saved, and the way back: it is marked as entered in error, and what stood before holds again. */
function Undo({ person, done, onGone }: UndoProps) {
  const t = useTexts({ sv, en }).fact
  const { undo, close } = useTexts({
    sv: { undo: 'Ångra', close: 'Stäng' },
    en: { undo: 'Undo', close: 'Close' },
  })
  const { send, problem } = useSend(takeBackFact, () => {
    announce(t.undone)
    onGone()
  })
  return (
    <div className="undo-bar no-print">
      <StatusLine
        tone={problem ? 'danger' : 'success'}
        act={undo}
        onAct={() => void send({ person, entry: newId<'entry'>(), statement: done.entry })}
      >
        {problem?.title || done.words}
      </StatusLine>
      <Button icon variant="tertiary" aria-label={close} onClick={onGone}>
        <Icon name="close" />
      </Button>
    </div>
  )
}

/** A small button that begins a new fact of a kind, where this reader may. */
export function AddFact({ kind }: { readonly kind: FactKind }) {
  const t = useTexts({ sv, en }).page
  const titles = useTexts({ sv: svFact, en: enFact }).titles
  const { edit, may } = useEditing()
  if (!may(kind)) return null
  return (
    <Button variant="tertiary" className="fact-add no-print" onClick={() => edit({ kind, held: null })}>
      <Icon name="plus" />
      {t.addNamed(titles[kind].toLowerCase())}
    </Button>
  )
}

/** A pencil beside what holds; adds a fact where none is. Another unit's fact is not changed, one's own is added. */
export function EditFact({ kind, held }: Edit) {
  const t = useTexts({ sv, en }).page
  const titles = useTexts({ sv: svFact, en: enFact }).titles
  const { edit, may } = useEditing()
  if (!may(kind)) return null
  const own = held?.own ? held : null
  const what = titles[kind].toLowerCase()
  return (
    <Button
      icon
      variant="tertiary"
      className="fact-edit no-print"
      aria-label={own ? t.editNamed(what) : t.addNamed(what)}
      onClick={() => edit({ kind, held: own })}
    >
      <Icon name={own ? 'edit' : 'plus'} />
    </Button>
  )
}
