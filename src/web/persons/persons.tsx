import './persons.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { impossibleNumber } from '../../persons/impossible-number.ts'
import type { PersonHit } from '../../persons/person.ts'
import { searchPersons } from '../../persons/person-api.ts'
import { readUnsigned } from '../../records/api.ts'
import { dayOf } from '../../shared/day.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Empty } from '../pieces/empty.tsx'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { connection } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { packedBag } from '../shell/packing.ts'
import { useRead } from '../shell/read.ts'
import { newValue, useValue } from '../shell/value.ts'
import { CreateSheet } from './create-sheet.tsx'
import { DeclareSheet } from './declare-sheet.tsx'
import { Hit } from './hit.tsx'
import { useStill } from './use-still.ts'

/** What was last written in the field, so that one comes back to one's hits. In memory only: it may be a name. */
const lastTerm = newValue('')

const WriteUnmatched = partLater(async () => (await import('../visit/unmatched.tsx')).WriteUnmatched, 0)
const PersonsInBag = partLater(async () => (await import('./in-bag.tsx')).PersonsInBag, 0)

/** Finding a person: one field, hits as one writes, and what to do when there are none. */
export function Persons() {
  const t = useTexts({ sv, en })
  const term = useValue(lastTerm)
  const asked = useStill(term.trim(), 250)
  const [creating, setCreating] = useState(false)
  const [declaring, setDeclaring] = useState<PersonHit | null>(null)
  const reading = useRead(searchPersons, { term: asked }, { when: asked !== '' })
  const hasBag = Boolean(useValue(packedBag))
  const isInBagOnly = !useValue(connection).reached && hasBag
  const data = reading.state === 'ready' && asked !== '' ? reading.data : undefined
  useEffect(() => {
    if (data && !data.tooShort) announce(t.search.count(data.count))
  }, [data, t])
  return (
    <Page
      title={t.search.title}
      width="read"
      actions={
        <Button variant="secondary" onClick={() => setCreating(true)}>
          <Icon name="plus" />
          {t.search.create}
        </Button>
      }
    >
      <Waiting />
      <TextField
        label={t.search.label}
        name="term"
        type="search"
        required
        hint={t.search.hint}
        value={term}
        onChange={(text) => lastTerm.set(text)}
        maxLength={120}
      />
      <PersonsInBag term={asked} />
      <WriteUnmatched offered={isInBagOnly} />
      {isInBagOnly ? null : asked === '' ? (
        <Empty icon="search">{t.search.begin}</Empty>
      ) : (
        <WhenRead reading={reading}>
          {(found) => <Found found={found} term={asked} onDeclare={setDeclaring} />}
        </WhenRead>
      )}
      <CreateSheet open={creating} onClose={() => setCreating(false)} />
      <DeclareThen hit={declaring} onClose={() => setDeclaring(null)} />
    </Page>
  )
}

interface FoundProps {
  readonly found: {
    readonly hits: readonly PersonHit[]
    readonly count: number
    readonly more: boolean
    readonly nearly: boolean
    readonly tooShort: boolean
  }
  readonly term: string
  readonly onDeclare: (hit: PersonHit) => void
}

function Found({ found, term, onDeclare }: FoundProps) {
  const t = useTexts({ sv, en }).search
  if (found.tooShort) return <p className="subtle">{t.tooShort}</p>
  if (found.hits.length === 0) {
    const impossible = impossibleNumber(term, dayOf(nowHere()))
    return (
      <Empty icon="search">
        <p>{t.none(term)}</p>
        <p>{impossible ? t.impossible[impossible] : t.noneNext}</p>
      </Empty>
    )
  }
  return (
    <div className="hits-found">
      <p className="list-count">
        {found.more ? t.more(found.count) : found.nearly ? t.nearly : t.count(found.count)}
      </p>
      <List
        rows={found.hits}
        total={found.count}
        keyOf={(hit) => hit.person}
        label={t.hits}
        none={null}
        quiet
      >
        {(hit) => <Hit hit={hit} onDeclare={onDeclare} />}
      </List>
    </div>
  )
}

/** Says first why the unit takes part, then leads to the page. */
function DeclareThen({ hit, onClose }: { readonly hit: PersonHit | null; readonly onClose: () => void }) {
  const navigate = useNavigate()
  if (!hit) return null
  return (
    <DeclareSheet
      hit={hit}
      onClose={onClose}
      onDone={() => void navigate({ to: '/person/$id', params: { id: hit.person } })}
    />
  )
}

/** What waits for one's own signature, as a way there. */
function Waiting() {
  const t = useTexts({ sv, en }).search
  const reading = useRead(readUnsigned, {})
  if (reading.state !== 'ready' || reading.data.entries.length === 0) return null
  return (
    <p>
      <Link to="/signing" className="ds-link">
        {t.unsigned(reading.data.entries.length)}
      </Link>
    </p>
  )
}
