import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { enrolmentClose, enrolmentClosing } from '../../enrolments/closing-api.ts'
import { readHistory } from '../../history/api.ts'
import { ordersOfPerson } from '../../orders/api.ts'
import { planRead } from '../../plans/api.ts'
import { asId } from '../../shared/id.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { CriteriaStep } from './close-criteria.tsx'
import { closeInput, isDead, newCloseIds, stepOfField } from './close-input.ts'
import { lackingAt } from './close-lacking.ts'
import { PlainStep } from './close-plain.tsx'
import { ReceiversStep } from './close-receivers.tsx'
import { ReportStep } from './close-report.tsx'
import { SummaryStep } from './close-summary.tsx'
import { type Closing, type Step, steps } from './closing-step.ts'
import { knownForReport } from './report-known.ts'

/**
 * Closing in five calm steps: criteria, report, plain words, receivers, and everything read through before it goes.
 * One goes on from a step that is whole, and back from any.
 */
export function Close() {
  const { id } = useParams({ from: '/inside/enrolment/$id/close' })
  const t = useTexts({ sv, en })
  const reading = useRead(enrolmentClosing, { enrolment: asId<'process'>(id) })
  return (
    <Page title={t.title} width="read">
      <WhenRead reading={reading} lines={8}>
        {(closing) => <Begin key={closing.enrolment} closing={closing} />}
      </WhenRead>
    </Page>
  )
}

/** What the record knows stands in the report from the start; a part that cannot be read is left empty. */
function Begin({ closing }: { readonly closing: Closing }) {
  const person = closing.person.id
  const plans = useRead(planRead, { person })
  const orders = useRead(ordersOfPerson, { person })
  const history = useRead(readHistory, { person })
  if ([plans, orders, history].some(({ state }) => state === 'waiting')) return <Skeleton lines={8} />
  const known = knownForReport({
    plans: plans.state === 'ready' ? plans.data : undefined,
    orders: orders.state === 'ready' ? orders.data.rows : undefined,
    history: history.state === 'ready' ? history.data : undefined,
  })
  return <Wizard closing={closing} known={known} />
}

interface WizardProps {
  readonly closing: Closing
  /** How the report begins, field by field. */
  readonly known: Readonly<Record<string, string>>
}

function Wizard({ closing, known }: WizardProps) {
  const t = useTexts({ sv, en })
  const navigate = useNavigate()
  const draft = useDraft(`close:${closing.enrolment}`)
  const fields = useFields(draft, { ...useFirst(closing), ...known })
  const [step, setStep] = useState<Step>('criteria')
  const [ids] = useState(newCloseIds)
  const sending = useSend(enrolmentClose)
  const { send, check, state, problem, retry } = useWhole(sending, lackingAt(step, { closing, fields }))
  const dead = isDead(fields)
  const shown: readonly Step[] = dead
    ? steps.filter((each) => each !== 'plain' && each !== 'receivers')
    : steps
  const go = (to: Step) => {
    const passed = shown.slice(shown.indexOf(step), Math.max(shown.indexOf(to), 0))
    const stop = passed.find((each) => lackingAt(each, { closing, fields }).length > 0)
    if (stop === step) check()
    else setStep(stop ?? to)
  }
  const close = async () => {
    const stop = shown.find((each) => lackingAt(each, { closing, fields }).length > 0)
    if (stop !== undefined) return setStep(stop)
    if (!(await send(closeInput({ closing, fields, ids }), closing.version))) return
    draft.forget()
    announce(dead ? t.doneDead : t.done)
    const to = dead ? '/person/$id' : '/person/$id/my-plan'
    await navigate({ to, params: { id: closing.person.id } })
  }
  const given = { closing, fields, problem }
  return (
    <div className="stack">
      <PersonHead person={closing.person} link />
      {!closing.mayClose && <StatusLine tone="warning">{t.mayNot}</StatusLine>}
      <DraftOffer draft={draft} onTake={fields.fill} />
      <Steps shown={shown} step={step} onGo={go} />
      <div className="stack" key={step}>
        {step === 'criteria' && <CriteriaStep {...given} />}
        {step === 'report' && <ReportStep {...given} />}
        {step === 'plain' && <PlainStep {...given} />}
        {step === 'receivers' && <ReceiversStep {...given} />}
        {step === 'summary' && <SummaryStep {...given} />}
      </div>
      {problem && <Problem problem={problem} retry={retry} />}
      <Ways shown={shown} step={step} onGo={go}>
        <Button disabled={!closing.mayClose && !dead} loading={state === 'sending'} onClick={close}>
          {dead ? t.summary.sendDead : t.summary.send}
        </Button>
      </Ways>
      <LeadToFault problem={sending.problem} onGo={setStep} />
    </div>
  )
}

/** What stands in the form before anything is written: the home care unit gets a copy, 112 has its usual words. */
function useFirst(closing: Closing): Record<string, string> {
  const t = useTexts({ sv, en }).plain
  const copies = closing.units.filter((one) => one.near && one.kind === 'home-care')
  const centre = closing.units.find((one) => one.near && one.kind === 'health-centre')
  return {
    whoCame: closing.team.people.join(', '),
    when112: t.when112Default,
    given: 'printed',
    'to.unit': centre?.unit ?? '',
    ...Object.fromEntries(copies.map((one) => [`tell.${one.unit}`, 'yes'])),
  }
}

function Steps(props: {
  readonly shown: readonly Step[]
  readonly step: Step
  readonly onGo: (to: Step) => void
}) {
  const { shown, step, onGo } = props
  const t = useTexts({ sv, en })
  const here = useRef<HTMLOListElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) here.current?.scrollIntoView({ block: 'start' })
    moved.current = true
  }, [step])
  return (
    <ol className="wizard-steps" ref={here} aria-label={t.stepOf(shown.indexOf(step) + 1, shown.length)}>
      {shown.map((each) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          <button type="button" className="wizard-step" onClick={() => onGo(each)}>
            {t.steps[each]}
          </button>
        </li>
      ))}
    </ol>
  )
}

function Ways(props: {
  readonly shown: readonly Step[]
  readonly step: Step
  readonly onGo: (to: Step) => void
  readonly children: React.ReactNode
}) {
  const { shown, step, onGo, children } = props
  const t = useTexts({ sv, en })
  const at = shown.indexOf(step)
  const [before, next] = [shown[at - 1], shown[at + 1]]
  return (
    <div className="wizard-acts">
      {before ? (
        <Button variant="secondary" onClick={() => onGo(before)}>
          {t.back}
        </Button>
      ) : (
        <span />
      )}
      {next ? <Button onClick={() => onGo(next)}>{t.next(t.steps[next])}</Button> : children}
    </div>
  )
}

/** A refusal about a field leads to the step where that field is. */
function LeadToFault(props: { readonly problem: ProblemWords | null; readonly onGo: (to: Step) => void }) {
  const { problem, onGo } = props
  const go = useRef(onGo)
  useEffect(() => {
    go.current = onGo
  }, [onGo])
  useEffect(() => {
    const step = stepOfField(problem?.field)
    if (step) go.current(step)
  }, [problem])
  return null
}
