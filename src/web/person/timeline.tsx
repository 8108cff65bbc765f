import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { PersonPage } from '../../persons/page-api.ts'
import { type EntryView, readTimeline } from '../../records/api.ts'
import { markLastHere } from '../../records/write-api.ts'
import type { Instant } from '../../shared/instant.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { Empty } from '../pieces/empty.tsx'
import { RowFault } from '../pieces/row-fault.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { envelope } from '../shell/envelope.ts'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { send } from '../shell/send.ts'
import { EntryItem } from './entry-item.tsx'
import { kindGroups } from './entry-words.ts'
import { everything, type Narrowed, TimelineFilter } from './timeline-filter.tsx'

type Asked = z.input<typeof readTimeline.input>
type Answered = z.output<typeof readTimeline.output>

/** What happened, latest first, with what is new since one was last here. */
export function Timeline({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const [narrowed, setNarrowed] = useState<Narrowed>(everything)
  const person = page.person.id
  const reading = useRead(readTimeline, asked(person, narrowed), { topics: ['unit'] })
  const data = reading.state === 'ready' ? reading.data : undefined
  const lastHere = useFirst(data?.lastHere)
  useMarkOnLeaving(person, data?.readAt)
  return (
    <Section title={t.title} tone="plain" id="timeline">
      <TimelineFilter narrowed={narrowed} onChange={setNarrowed} there={data} />
      <WhenRead reading={reading} lines={5}>
        {(first) => (
          <>
            <p className="list-count" role="status">
              {t.count(first.count)}
            </p>
            {first.entries.length === 0 ? (
              <Empty icon="note">{narrowed === everything ? t.empty : t.none}</Empty>
            ) : (
              <ol className="timeline">
                <Entries answer={first} page={page} narrowed={narrowed} lastHere={lastHere ?? null} />
              </ol>
            )}
          </>
        )}
      </WhenRead>
    </Section>
  )
}

/** At the top of the page: how much is new since one was last here, and the way down to it. Asks for nothing of its own. */
export function FreshLine({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const reading = useRead(readTimeline, asked(page.person.id, everything), { topics: ['unit'] })
  const count = useFirst(reading.state === 'ready' ? reading.data.newCount : undefined) ?? 0
  if (count === 0) return null
  return (
    <p className="no-print">
      <a className="ds-link" href="#timeline">
        {t.filter.fresh(count)}
      </a>
    </p>
  )
}

interface EntriesProps {
  readonly answer: Answered
  readonly page: PersonPage
  readonly narrowed: Narrowed
  readonly lastHere: Instant | null
}

/** The entries of one page, and the way to the older ones after them. */
function Entries({ answer, page, narrowed, lastHere }: EntriesProps) {
  const t = useTexts({ sv, en })
  const [older, setOlder] = useState(false)
  const last = answer.entries.at(-1)
  return (
    <>
      {answer.entries.map((entry) => (
        <RowFault key={entry.id}>
          <EntryItem entry={entry} person={page.person.id} fresh={isFresh(entry, lastHere)} />
        </RowFault>
      ))}
      {answer.more && last && !older && (
        <li>
          <Button variant="secondary" onClick={() => setOlder(true)}>
            {t.more}
          </Button>
        </li>
      )}
      {older && last && <Older after={last} page={page} narrowed={narrowed} lastHere={lastHere} />}
    </>
  )
}

function Older({ after, ...rest }: Omit<EntriesProps, 'answer'> & { readonly after: EntryView }) {
  const place = { happenedAt: after.happenedAt, entry: after.id }
  const reading = useRead(
    readTimeline,
    { ...asked(rest.page.person.id, rest.narrowed), after: place },
    { topics: ['unit'] },
  )
  if (reading.state !== 'ready') {
    return (
      <li>
        <WhenRead reading={reading}>{() => null}</WhenRead>
      </li>
    )
  }
  return <Entries answer={reading.data} {...rest} />
}

function asked(person: Asked['person'], narrowed: Narrowed): Asked {
  const { group, unit, from, to, text, freshOnly } = narrowed
  return {
    person,
    sinceLastHere: freshOnly,
    ...(group === 'all' ? {} : { kinds: [...kindGroups[group]] }),
    ...(unit === '' ? {} : { unit }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(text.trim().length < 2 ? {} : { text: text.trim() }),
  }
}

function isFresh(entry: EntryView, lastHere: Instant | null): boolean {
  return lastHere !== null && !entry.mine && entry.writtenAt > lastHere
}

/** The first answer, kept while the page stands: what was new when one came stays marked as new. */
function useFirst<T>(value: T | undefined): T | undefined {
  const first = useRef(value)
  if (first.current === undefined) first.current = value
  return first.current
}

/** Leaving the page says how far one has read. That it was lost with the network does no harm: all stays new. */
function useMarkOnLeaving(person: Asked['person'], readAt: Instant | undefined): void {
  const upTo = useRef(readAt)
  useEffect(() => {
    upTo.current = readAt ?? upTo.current
  }, [readAt])
  useEffect(
    () => () => {
      if (upTo.current) void send(markLastHere, envelope({ person, upTo: upTo.current }))
    },
    [person],
  )
}
