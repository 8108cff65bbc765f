import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { besideDocument, type besideEntry, besideMark, besidePdf, besideUndo } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Failed } from '../pieces/failed.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { read } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

/** One entry as it is handed over. */
export type Handed = z.output<(typeof besideEntry)['output']>

interface ActsProps {
  readonly handed: Handed
  /** The version that was taken: once it is, the mark is what one does next. Null while none is. */
  readonly took: Handed['entry'] | null
  readonly onTook: () => void
  readonly onMarked: () => void
  readonly onUndone: () => void
}

/** The mark in one tap, the files, and the way back with its reason. */
export function Acts({ handed, took, onTook, onMarked, onUndone }: ActsProps) {
  const t = useTexts({ sv, en }).sheet
  const marking = useSend(besideMark, onMarked)
  const { person, record, entry, system, state, mark, allowed } = handed
  return (
    <div className="stack">
      {marking.problem && <Problem problem={marking.problem} retry={marking.retry} />}
      <div className="row">
        {allowed.includes('beside.mark') && (
          <Button
            variant={took === entry || state === 'removed' ? 'primary' : 'secondary'}
            loading={marking.state === 'sending'}
            // What was taken is what is marked: a newer version is refused until it has been taken too.
            onClick={() => void marking.send({ person, record, entry: took ?? entry })}
          >
            <Icon name="check" />
            {state === 'removed' ? t.markRemoved(mark?.system ?? system) : t.mark(system)}
          </Button>
        )}
      </div>
      <Files handed={handed} onTook={onTook} />
      {allowed.includes('beside.undo') && mark && <Undo handed={handed} onUndone={onUndone} />}
    </div>
  )
}

function Files({ handed: { person, record }, onTook }: Pick<ActsProps, 'handed' | 'onTook'>) {
  const t = useTexts({ sv, en }).sheet
  const [busy, setBusy] = useState<'pdf' | 'document' | null>(null)
  const [fault, setFault] = useState<ProblemWords | null>(null)
  const fetching = async (which: 'pdf' | 'document') => {
    setBusy(which)
    setFault(null)
    try {
      const name = which === 'pdf' ? await savePdf(person, record) : await saveDocument(person, record)
      announce(t.fetched(name))
      onTook()
    } catch (thrown) {
      setFault(thrown as ProblemWords) // Cast: read() rejects with nothing else.
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      {fault && <Failed problem={fault} again={() => setFault(null)} />}
      <div className="row">
        {(['pdf', 'document'] as const).map((which) => (
          <Button
            key={which}
            variant="secondary"
            loading={busy === which}
            onClick={() => void fetching(which)}
          >
            <Icon name="down" />
            {t[which]}
          </Button>
        ))}
      </div>
    </>
  )
}

async function savePdf(person: Handed['person'], record: Handed['record']): Promise<string> {
  const { base64, contentType, fileName } = await read(besidePdf, { person, record })
  return save(`data:${contentType};base64,${base64}`, fileName)
}

async function saveDocument(person: Handed['person'], record: Handed['record']): Promise<string> {
  const { document, contentType, fileName } = await read(besideDocument, { person, record })
  const text = JSON.stringify(document, null, 2)
  return save(`data:${contentType};charset=utf-8,${encodeURIComponent(text)}`, fileName)
}

function save(href: string, name: string): string {
  const link = window.document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  return name
}

function Undo({ handed, onUndone }: { readonly handed: Handed; readonly onUndone: () => void }) {
  const t = useTexts({ sv, en }).sheet
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const done = () => {
    announce(t.undone)
    onUndone()
  }
  const sending = useWhole(useSend(besideUndo, done), [[isBlank(reason, 3), 'reason', 'text']])
  const { person, record, mark } = handed
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (mark) void sending.send({ person, record, mark: mark.id, reason })
  }
  if (!open) {
    return (
      <div className="row">
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          <Icon name="undo" />
          {t.undo}
        </Button>
      </div>
    )
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <TextField
        label={t.undoWhy}
        hint={t.undoHint}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        problem={sending.problem}
      />
      <div className="row">
        <Button type="submit" variant="secondary" loading={sending.state === 'sending'}>
          {t.undoSave}
        </Button>
      </div>
    </form>
  )
}
