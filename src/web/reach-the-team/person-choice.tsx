import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonHit } from '../../persons/person.ts'
import { searchPersons } from '../../persons/person-api.ts'
import type { Day } from '../../shared/day.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSettled } from './use-settled.ts'

/** The person whom it is about, as the form keeps them. */
export interface Chosen {
  readonly id: string
  readonly name: string
  readonly birthDay: Day | null
}

interface PersonChoiceProps {
  readonly value: Chosen | null
  readonly onChange: (person: Chosen | null) => void
  readonly problem?: Problem | null
  /** Only persons in whose care the own unit already takes part can be chosen; a caller may tell of anyone. */
  readonly anyone?: boolean
}

/** Finds one person by name or number; once chosen, the name and age stand there instead of the search. */
export function PersonChoice({ value, onChange, problem, anyone = false }: PersonChoiceProps) {
  const t = useTexts({ sv, en }).person
  const [term, setTerm] = useState('')
  if (value) {
    return (
      <div className="person-chosen">
        <PersonHead person={{ ...value, identity: '' }} />
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
      <Hits term={term} anyone={anyone} onChoose={onChange} />
    </div>
  )
}

interface HitsProps {
  readonly term: string
  readonly anyone: boolean
  readonly onChoose: (person: Chosen) => void
}

function Hits({ term, anyone, onChoose }: HitsProps) {
  const t = useTexts({ sv, en }).person
  const asked = useSettled(term.trim(), 250)
  const reading = useRead(searchPersons, { term: asked }, { when: asked.length >= 2 })
  if (asked.length < 2 || reading.state !== 'ready') return null
  const { hits, more, tooShort } = reading.data
  if (tooShort) return null
  if (hits.length === 0) return <p className="subtle">{t.none}</p>
  return (
    <>
      <ul className="hits">
        {hits.slice(0, 8).map((hit) => (
          <li key={hit.person}>
            <Hit hit={hit} open={anyone || hit.related} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {(more || hits.length > 8) && <p className="subtle">{t.more}</p>}
    </>
  )
}

interface HitProps {
  readonly hit: PersonHit
  readonly open: boolean
  readonly onChoose: (person: Chosen) => void
}

function Hit({ hit, open, onChoose }: HitProps) {
  const t = useTexts({ sv, en }).person
  const facts = [hit.birthDay, hit.municipality, hit.deceased ? t.deceased : null].filter(Boolean).join(' · ')
  const chosen = { id: hit.person, name: hit.name, birthDay: hit.birthDay }
  return (
    <button
      type="button"
      className="hit"
      disabled={!open || hit.deceased !== null}
      onClick={() => onChoose(chosen)}
    >
      <strong>{hit.fullName}</strong>
      <span>{facts}</span>
      {!open && <span>{t.notRelated}</span>}
    </button>
  )
}
