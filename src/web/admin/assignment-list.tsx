import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { Check } from '../pieces/check.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { ChangeAssignment } from './change-assignment.tsx'
import { EndAssignment } from './end-assignment.tsx'
import type { Assignment } from './shown.ts'
import { daysInWords, useOrganisationWords } from './words.ts'

interface AssignmentListProps {
  readonly title: string
  readonly none: string
  readonly assignments: readonly Assignment[]
  /** Whether the rows name who works there, or where somebody works. */
  readonly by: 'staff' | 'unit'
  readonly actions?: ReactNode
}

/** Assignments, those that hold first; ended ones are shown when asked for. */
export function AssignmentList({ title, none, assignments, by, actions }: AssignmentListProps) {
  const t = useOrganisationWords()
  const [past, setPast] = useState(by === 'unit')
  const [open, setOpen] = useState<{ what: 'change' | 'end'; assignment: Assignment } | null>(null)
  const over = assignments.filter(({ standing }) => standing === 'over')
  const holding = assignments.filter(({ standing }) => standing !== 'over')
  const close = () => setOpen(null)
  return (
    <Section title={title} count={holding.length} actions={actions}>
      <List
        rows={past ? [...holding, ...over] : holding}
        keyOf={(one) => one.assignment}
        label={title}
        none={none}
        noneIcon="persons"
        quiet
      >
        {(one) => <Row one={one} by={by} onOpen={(what) => setOpen({ what, assignment: one })} />}
      </List>
      {over.length > 0 && (
        <Check label={`${t.units.showPast} (${over.length})`} checked={past} onChange={setPast} />
      )}
      <Sheet title={t.staff.changeAssignment} open={open?.what === 'change'} onClose={close} place="side">
        {open && <ChangeAssignment assignment={open.assignment} onDone={close} />}
      </Sheet>
      <Sheet title={t.staff.endTitle} open={open?.what === 'end'} onClose={close}>
        {open && <EndAssignment assignment={open.assignment} onDone={close} />}
      </Sheet>
    </Section>
  )
}

interface RowProps {
  readonly one: Assignment
  readonly by: 'staff' | 'unit'
  readonly onOpen: (what: 'change' | 'end') => void
}

function Row({ one, by, onOpen }: RowProps) {
  const t = useOrganisationWords()
  const professions = useTexts({ sv: svProfession, en: enProfession })
  const { full } = useMoments()
  const facts = [one.title, professions.one[one.profession]].filter(
    (word, at, all) => all.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === at,
  )
  return (
    <div className="admin-assignment" data-over={one.standing === 'over'}>
      <div className="admin-row-words">
        <span className="admin-row-name">
          {by === 'staff' ? (
            <Link to="/admin/staff/$id" params={{ id: one.staff }} className="admin-link">
              {one.name}
            </Link>
          ) : (
            <Link to="/admin/unit/$id" params={{ id: one.unit }} className="admin-link">
              {one.unitName}
            </Link>
          )}
          {one.standing !== 'now' && <Tag>{t.standing[one.standing]}</Tag>}
          {one.purpose === 'admin' && <Tag tone="info">{t.purpose.admin}</Tag>}
          {by === 'staff' && one.protectedStaff && <Tag tone="warning">{t.protectedTag}</Tag>}
        </span>
        <span>{facts.join(', ')}</span>
        <span className="subtle">
          {one.endedAt === null ? daysInWords(t, one) : t.endedAtOnce(full(one.endedAt))}
        </span>
      </div>
      <div className="row no-print">
        {one.allowed.includes('assignment.change') && (
          <Button variant="tertiary" onClick={() => onOpen('change')}>
            {one.standing === 'over' ? t.staff.undoEnd : t.units.edit}
            <span className="ds-sr-only"> {by === 'staff' ? one.name : one.unitName}</span>
          </Button>
        )}
        {one.allowed.includes('assignment.end') && (
          <Button variant="tertiary" data-color="danger" onClick={() => onOpen('end')}>
            {t.staff.endAssignment}
            <span className="ds-sr-only"> {by === 'staff' ? one.name : one.unitName}</span>
          </Button>
        )}
      </div>
    </div>
  )
}
