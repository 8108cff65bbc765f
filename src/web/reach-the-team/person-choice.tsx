import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { impossibleNumber } from '../../persons/impossible-number.ts'
import { readPersonPage } from '../../persons/page-api.ts'
import type { PersonHit } from '../../persons/person.ts'
import { searchPersons } from '../../persons/person-api.ts'
import { dayOf } from '../../shared/day.ts'
import { person as enPerson } from '../../shared/texts/en/person.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { person as svPerson } from '../../shared/texts/sv/person.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { type ChosenPerson, chosenHit } from '../persons/chosen-person.ts'
import { CreateSheet } from '../persons/create-sheet.tsx'
import { DeclareSheet } from '../persons/declare-sheet.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSettled } from './use-settled.ts'

interface PersonChoiceProps {
  readonly value: ChosenPerson | null
  readonly onChange: (person: ChosenPerson | null) => void
  readonly problem?: Problem | null
  /** A caller may tell of anyone; a sender first says why the own unit takes part in the care. */
  readonly anyone?: boolean
}

/**
 * Finds one person by name or number; once chosen, the name and age stand there instead of the search. Who is not
 * known yet is added, and why one takes part in the care is said, in a sheet above the form: it keeps what it holds.
 */
export function PersonChoice({ value, onChange, problem, anyone = false }: PersonChoiceProps) {
  const t = useTexts({ sv, en }).person
  const [term, setTerm] = useState('')
  const [choosing, setChoosing] = useState(false)
  const there = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (value && choosing) there.current?.focus()
  }, [value, choosing])
  if (value) {
    return (
      <div className="person-chosen" ref={there} tabIndex={-1}>
        <Chosen person={value} />
        <Button variant="tertiary" onClick={() => onChange(null)}>
          {t.change}
        </Button>
      </div>
    )
  }
  return (
    <div className="stack">
      <TextField
        label={t.search}
        name="person"
        type="search"
        required
        value={term}
        onChange={setTerm}
        problem={problem}
      />
      <Hits
        term={term}
        anyone={anyone}
        onChoose={(person) => {
          setChoosing(true)
          onChange(person)
        }}
      />
    </div>
  )
}

interface HitsProps {
  readonly term: string
  readonly anyone: boolean
  readonly onChoose: (person: ChosenPerson) => void
}

function Hits({ term, anyone, onChoose }: HitsProps) {
  const t = useTexts({ sv, en }).person
  const words = useTexts({ sv: svPerson, en: enPerson }).search.impossible
  const [declaring, setDeclaring] = useState<PersonHit | null>(null)
  const [creating, setCreating] = useState(false)
  const asked = useSettled(term.trim(), 250)
  const reading = useRead(searchPersons, { term: asked }, { when: asked.length >= 2 })
  if (asked.length < 2 || reading.state !== 'ready') return null
  const { hits, more, tooShort } = reading.data
  if (tooShort) return null
  const impossible = hits.length === 0 ? impossibleNumber(asked, dayOf(nowHere())) : null
  return (
    <>
      {hits.length > 0 && (
        <ul className="hits">
          {hits.slice(0, 8).map((hit) => (
            <li key={hit.person}>
              <Hit hit={hit} open={anyone || hit.related} onChoose={onChoose} onDeclare={setDeclaring} />
            </li>
          ))}
        </ul>
      )}
      {(more || hits.length > 8) && <p className="subtle">{t.more}</p>}
      {!more && hits.length <= 8 && (
        <div className="row">
          <p className="subtle">{impossible ? words[impossible] : hits.length === 0 ? t.none : t.notAmong}</p>
          <Button variant="secondary" onClick={() => setCreating(true)}>
            <Icon name="plus" />
            {t.create}
          </Button>
        </div>
      )}
      {createPortal(
        <>
          <CreateSheet
            open={creating}
            onClose={() => setCreating(false)}
            term={asked}
            anyone={anyone}
            onChosen={onChoose}
          />
          {declaring && (
            <DeclareSheet
              hit={declaring}
              onClose={() => setDeclaring(null)}
              onDone={() => onChoose(chosenHit(declaring, true))}
            />
          )}
        </>,
        document.body,
      )}
    </>
  )
}

/** Who was chosen, with the number where the unit may read it; else, and until it has come, with the birth day. */
function Chosen({ person }: { readonly person: ChosenPerson }) {
  const { related, municipality, ...head } = person
  const reading = useRead(readPersonPage, { person: person.id }, { when: related })
  const page = reading.state === 'ready' ? reading.data.person : null
  return (
    <PersonHead
      person={{
        ...head,
        identity: page?.identities[0]?.text ?? '',
        home: municipality ?? page?.municipality?.name ?? null,
        protectedIdentity: page?.protected ?? false,
      }}
    />
  )
}

interface HitProps {
  readonly hit: PersonHit
  readonly open: boolean
  readonly onChoose: (person: ChosenPerson) => void
  readonly onDeclare: (hit: PersonHit) => void
}

function Hit({ hit, open, onChoose, onDeclare }: HitProps) {
  const t = useTexts({ sv, en }).person
  const facts = [hit.birthDay, hit.municipality, hit.deceased ? t.deceased : null].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      className="hit"
      disabled={hit.deceased !== null}
      onClick={() => (open ? onChoose(chosenHit(hit)) : onDeclare(hit))}
    >
      <strong>{hit.fullName}</strong>
      <span>{facts}</span>
      {!open && hit.deceased === null && (
        <span>
          <Icon name="lock" /> {t.notRelated}
        </span>
      )}
    </button>
  )
}
