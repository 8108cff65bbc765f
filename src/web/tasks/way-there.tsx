import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { task as en } from '../../shared/texts/en/task.ts'
import { task as sv } from '../../shared/texts/sv/task.ts'
import type { TaskRow } from '../../tasks/task.ts'
import { useTexts } from '../shell/language.ts'

type Part = { readonly part: 'if-worse' | 'enrolment'; readonly text: keyof typeof sv.open }

/** Steps of an enrolment with an act of their own, and the part of the person's page where it stands. */
const parts: Readonly<Partial<Record<string, Part>>> = {
  takeResponsibility: { part: 'enrolment', text: 'takeResponsibility' },
  planIfWorse: { part: 'if-worse', text: 'planIfWorse' },
  handBackAccepted: { part: 'enrolment', text: 'handBack' },
  phoneHandBack: { part: 'enrolment', text: 'handBack' },
  handBackOverdue: { part: 'enrolment', text: 'handBack' },
  handBackDeclined: { part: 'enrolment', text: 'handBack' },
}

interface WayThereProps {
  readonly row: TaskRow
  /** Nothing else stands there to press: this is the next step. */
  readonly main: boolean
  /** On the person's own page one is there already, but for the parts that have an act of their own. */
  readonly here: boolean
}

/** Where the thing itself is done: the visit, the order, the case, or the part of the person's page. */
export function WayThere({ row, main, here }: WayThereProps) {
  const t = useTexts({ sv, en }).open
  const { about, person } = row
  const look = { className: 'ds-button', 'data-variant': main ? 'primary' : 'secondary' } as const
  if (about?.kind === 'order') {
    return (
      <Link {...look} to="/order/$id" params={{ id: about.id }}>
        {t.order}
      </Link>
    )
  }
  if (about?.kind === 'visit') {
    return (
      <Link {...look} to="/visit/$id" params={{ id: about.id }}>
        {t.visit}
      </Link>
    )
  }
  if (about?.kind === 'referral') {
    return (
      <Link {...look} to="/team" search={{ referral: about.id }}>
        {t.referral}
      </Link>
    )
  }
  return <ToPerson look={look} person={person.id} part={parts[row.key]} here={here} />
}

interface ToPersonProps {
  readonly look: Pick<ComponentProps<'a'>, 'className'>
  readonly person: string
  readonly part: Part | undefined
  readonly here: boolean
}

function ToPerson({ look, person, part, here }: ToPersonProps) {
  const t = useTexts({ sv, en }).open
  if (part === undefined && here) return null
  return (
    <Link {...look} to="/person/$id" params={{ id: person }} {...(part ? { hash: part.part } : {})}>
      {t[part?.text ?? 'person']}
    </Link>
  )
}
