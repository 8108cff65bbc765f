import { Link } from '@tanstack/react-router'
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
  /** On the person's own page; only a part with an act of its own is then elsewhere. */
  readonly here: boolean
}

/** Where the thing itself is done: the visit, the order, the case, or the part of the person's page. */
export function WayThere({ row, main, here }: WayThereProps) {
  const t = useTexts({ sv, en }).open
  const { about } = row
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
  return about?.kind === 'enrolment' ? <ToPerson row={row} main={main} here={here} /> : null
}

/** A step of the enrolment: where its own act stands, or the page on which it is worked and written. */
function ToPerson({ row, main, here }: WayThereProps) {
  const t = useTexts({ sv, en }).open
  const part = parts[row.key]
  if (part === undefined && here) return null
  return (
    <Link
      className="ds-button"
      data-variant={main && part ? 'primary' : 'secondary'}
      to="/person/$id"
      params={{ id: row.person.id }}
      {...(part ? { hash: part.part } : {})}
    >
      {t[part?.text ?? 'person']}
    </Link>
  )
}
