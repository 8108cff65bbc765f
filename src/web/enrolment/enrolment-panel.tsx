import './enrolment.css'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { modelById, modelVersion } from '../../care-models/rules.ts'
import { enrolmentEarlier, enrolmentRead } from '../../enrolments/api.ts'
import { dayOf } from '../../shared/day.ts'
import type { ProcessId } from '../../shared/id.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { myPlan as enPaper } from '../../shared/texts/en/my-plan.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { myPlan as svPaper } from '../../shared/texts/sv/my-plan.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { Fold } from '../pieces/fold.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useArriveAt } from '../shell/arrive-at.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { EnrolmentActs } from './enrolment-acts.tsx'
import { HandBackState } from './hand-back-state.tsx'

type Earlier = z.output<typeof enrolmentEarlier.output>['enrolments'][number]

/** On the person's page, for a team: the enrolment and what may be done with it, or the way to begin one. */
export function EnrolmentPanel({ page }: PanelProps) {
  useArriveAt('enrolment')
  const unit = chosenOf(useSession())?.unit
  const language = useLanguage()
  const topics = [`unit:${unit?.id ?? ''}`, `person:${page.person.id}`]
  const reading = useRead(
    enrolmentEarlier,
    { person: page.person.id },
    { topics, when: Boolean(unit?.careModel) },
  )
  if (!unit?.careModel) return null
  const { words } = modelById(unit.careModel)
  const open =
    reading.state === 'ready' ? reading.data.enrolments.find((one) => one.state !== 'closed') : undefined
  const enrols = reading.state === 'ready' && open === undefined && !page.person.deceased
  return (
    <Section
      id="enrolment"
      title={capital(words.enrolment[language])}
      actions={
        enrols && (
          <Link
            to="/person/$id/enrol"
            params={{ id: page.person.id }}
            search={{}}
            className="ds-button"
            data-variant="secondary"
          >
            {words.enrol[language]}
          </Link>
        )
      }
    >
      <WhenRead reading={reading} lines={2}>
        {({ enrolments }) => (
          <>
            {open && <OpenEnrolment enrolment={open.enrolment} topics={topics} />}
            <EarlierList
              enrolments={enrolments.filter((one) => one.state === 'closed')}
              person={page.person.id}
            />
          </>
        )}
      </WhenRead>
    </Section>
  )
}

/** The model's words stand within sentences; a heading begins with a capital. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function OpenEnrolment(props: { readonly enrolment: ProcessId; readonly topics: readonly string[] }) {
  const t = useTexts({ sv, en })
  const reading = useRead(enrolmentRead, { enrolment: props.enrolment }, { topics: props.topics })
  return (
    <WhenRead reading={reading} lines={3}>
      {(data) => (
        <div className="stack">
          <div className="enrolled-tags">
            <Tag tone={data.state === 'handingBack' ? 'warning' : 'accent'}>{t.state[data.state]}</Tag>
            <Tag>{t.since(dayOf(data.startedAt))}</Tag>
            <Tag tone={data.medicalHere ? 'success' : 'warning'}>
              {data.medicalHere ? t.medicalHere : t.medicalElsewhere}
            </Tag>
          </div>
          <p>
            {t.nurse}: <b>{data.nurse?.name ?? t.notNamed}</b>. {t.physician}:{' '}
            <b>{data.physician?.name ?? t.notNamed}</b>.{' '}
            {data.expectedUntil && t.entry.expected(data.expectedUntil)}
          </p>
          {data.told.length > 0 && (
            <p className="subtle">
              {t.entry.told}: {data.told.map((one) => one.name).join(', ')}
            </p>
          )}
          <HandBackState data={data} />
          <EnrolmentActs data={data} />
        </div>
      )}
    </WhenRead>
  )
}

function EarlierList(props: { readonly enrolments: readonly Earlier[]; readonly person: string }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const paper = useTexts({ sv: svPaper, en: enPaper })
  const { enrolments, person } = props
  if (enrolments.length === 0) return <p className="subtle">{t.earlier.none}</p>
  return (
    <Fold title={`${t.earlier.title} ${enrolments.length}`}>
      <ul className="past-periods">
        {enrolments.map((one) => (
          <li key={one.enrolment}>
            <b>{modelVersion(one.model.id, one.model.version).name[language]}</b>{' '}
            {t.between(dayOf(one.startedAt), one.endedAt === null ? '' : dayOf(one.endedAt))}
            {one.closingReason && `. ${t.reason[one.closingReason]}`}
          </li>
        ))}
      </ul>
      <Link to="/person/$id/my-plan" params={{ id: person }}>
        {paper.title}
      </Link>
    </Fold>
  )
}
