import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { findDuplicates } from '../../persons/person-api.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { DeclareSheet } from './declare-sheet.tsx'
import { Hit } from './hit.tsx'

type Duplicate = z.output<typeof findDuplicates.output>['duplicates'][number]

/** Persons who may be the one about to be created; each leads to their own page instead. */
export function Duplicates({ found }: { readonly found: readonly Duplicate[] }) {
  const t = useTexts({ sv, en }).create
  const navigate = useNavigate()
  const [declaring, setDeclaring] = useState<Duplicate | null>(null)
  return (
    <Section title={t.duplicates} count={found.length} tone="alert" level={3}>
      <ul className="duplicates">
        {found.map((duplicate) => (
          <li key={duplicate.person}>
            <Tag tone="warning">{t.why[duplicate.why]}</Tag>
            <Hit hit={duplicate} onDeclare={() => setDeclaring(duplicate)} />
          </li>
        ))}
      </ul>
      {declaring && (
        <DeclareSheet
          hit={declaring}
          onClose={() => setDeclaring(null)}
          onDone={() => void navigate({ to: '/person/$id', params: { id: declaring.person } })}
        />
      )}
    </Section>
  )
}
