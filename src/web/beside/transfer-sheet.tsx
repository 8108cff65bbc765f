import './beside.css'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { besideEntry, type TransferRow } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useKinds } from '../person/entry-words.ts'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Acts, type Handed } from './acts.tsx'
import { Changes } from './changes.tsx'
import { CopyText } from './copy-text.tsx'
import { useMarkWords } from './use-mark-words.ts'

interface TransferSheetProps {
  readonly row: TransferRow | null
  /** Whose entry was marked just before this one took its place; null for the first. */
  readonly after: string | null
  /** How many the list holds. */
  readonly left: number
  readonly open: boolean
  readonly onMarked: (row: TransferRow) => void
  readonly onClose: () => void
}

/** One entry on its way to the other record: whom it is about, the text, the ways to take it, and the mark. */
export function TransferSheet({ row, after, left, open, onMarked, onClose }: TransferSheetProps) {
  const kinds = useKinds()
  return (
    <Sheet title={row ? kinds[row.kind] : ''} open={open} onClose={onClose} place="side">
      {row && (
        <Entry
          key={row.record}
          row={row}
          after={after}
          left={left}
          onMarked={() => onMarked(row)}
          onClose={onClose}
        />
      )}
    </Sheet>
  )
}

interface EntryProps {
  readonly row: TransferRow
  readonly after: string | null
  readonly left: number
  readonly onMarked: () => void
  readonly onClose: () => void
}

function Entry({ row, after, left, onMarked, onClose }: EntryProps) {
  const t = useTexts({ sv, en })
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed is gone with its entry: one goes on at the beginning of the next.
    if (after !== null) top.current?.focus()
  }, [after])
  const { person, record } = row
  const [took, setTook] = useState<Handed['entry'] | null>(null)
  const reading = useRead(besideEntry, { person: person.id, record }, { topics: ['unit'] })
  return (
    <div className="stack">
      <div ref={top} tabIndex={-1} className="stack">
        {after !== null && <StatusLine tone="success">{t.sheet.marked(after)}</StatusLine>}
        <PersonHead person={person} />
      </div>
      <p className="subtle">
        {row.state !== 'transferred' && `${t.sheet.left(left)} · `}
        <Link to="/person/$id" params={{ id: person.id }} className="ds-link">
          {t.sheet.toPerson}
        </Link>
      </p>
      <WhenRead reading={reading} lines={8}>
        {(handed) => (
          <>
            <Standing handed={handed} />
            <Changes changes={handed.changes} />
            {took !== null && took !== handed.entry && handed.state !== 'transferred' && (
              <StatusLine tone="warning">{t.sheet.newer}</StatusLine>
            )}
            <CopyText
              key={handed.entry}
              handed={handed}
              next={took !== handed.entry}
              onTook={() => setTook(handed.entry)}
            />
            <Acts
              handed={handed}
              took={took}
              onTook={() => setTook(handed.entry)}
              onMarked={onMarked}
              onUndone={onClose}
            />
            <Done handed={handed} />
          </>
        )}
      </WhenRead>
    </div>
  )
}

function Standing({ handed }: { readonly handed: Handed }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const markWords = useMarkWords()
  const { state, mark, copied, system } = handed
  return (
    <>
      {mark && (
        <StatusLine tone={state === 'transferred' ? 'success' : 'warning'}>
          {state !== 'transferred' && `${t.states[state]}. `}
          {markWords(mark)}
        </StatusLine>
      )}
      {state === 'removed' && <p>{t.sheet.removed(mark?.system ?? system)}</p>}
      {copied && state !== 'transferred' && <StatusLine>{t.copiedBy(copied.by, near(copied.at))}</StatusLine>}
    </>
  )
}

/** Everything that has been done to hand it over, with reasons; drawn when something has. */
function Done({ handed: { acts } }: { readonly handed: Handed }) {
  const t = useTexts({ sv, en }).sheet
  const { near } = useMoments()
  if (acts.length === 0) return null
  return (
    <section className="transfer-acts">
      <h3>{t.acts}</h3>
      <ul>
        {acts.map((one) => (
          <li key={`${one.act}${one.at}`}>
            <strong>{t.act[one.act]}</strong> {t.actBy(one.by, near(one.at))}
            {one.reason && `: ${one.reason}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
