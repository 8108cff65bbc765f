import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { PersonHit } from '../../persons/person.ts'
import type { findDuplicates } from '../../persons/person-api.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { type ChosenPerson, chosenHit } from './chosen-person.ts'
import { DeclareSheet } from './declare-sheet.tsx'
import { Hit } from './hit.tsx'

type Duplicate = z.output<typeof findDuplicates.output>['duplicates'][number]

interface DuplicatesProps {
  readonly found: readonly Duplicate[]
  /** Takes the one who was meant; absent: each leads to their own page. */
  readonly onChosen: ((person: ChosenPerson) => void) | undefined
  readonly anyone: boolean
}

/** Persons who may be the one about to be created; each can be taken instead. */
export function Duplicates({ found, onChosen, anyone }: DuplicatesProps) {
  const t = useTexts({ sv, en }).create
  const navigate = useNavigate()
  const [declaring, setDeclaring] = useState<Duplicate | null>(null)
  const take = (hit: PersonHit, related: boolean) => {
    if (onChosen) onChosen(chosenHit(hit, related))
    else void navigate({ to: '/person/$id', params: { id: hit.person } })
  }
  return (
    <Section title={t.duplicates} count={found.length} tone="alert" level={3}>
      <ul className="duplicates">
        {found.map((duplicate) => (
          <li key={duplicate.person}>
            <Tag tone="warning">{t.why[duplicate.why]}</Tag>
            <Hit
              hit={duplicate}
              onDeclare={() => setDeclaring(duplicate)}
              onTake={onChosen && (anyone || duplicate.related) ? (hit) => take(hit, hit.related) : undefined}
            />
          </li>
        ))}
      </ul>
      {declaring && (
        <DeclareSheet
          hit={declaring}
          onClose={() => setDeclaring(null)}
          onDone={() => take(declaring, true)}
        />
      )}
    </Section>
  )
}
