import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { planRead } from '../../plans/api.ts'
import type { IfWorse } from '../../plans/if-worse.ts'
import { clockOf } from '../../shared/day.ts'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { sheetLater } from '../pieces/later.tsx'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useArriveAt } from '../shell/arrive-at.ts'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Limits } from './limits.tsx'
import type { Plans } from './plans.ts'

const IfWorseSheet = sheetLater(async () => (await import('./if-worse-sheet.tsx')).IfWorseSheet)

/** On the person's page: treatment limits and what to do if it gets worse, before anything else is read. */
export function IfWorsePanel({ page }: PanelProps) {
  const t = useTexts({ sv, en })
  useArriveAt('if-worse')
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const [writing, setWriting] = useState(false)
  const { person } = page
  const topics = [`unit:${unit}`, `person:${person.id}`]
  const reading = useRead(planRead, { person: person.id }, { topics })
  const ready = reading.state === 'ready' ? reading.data : null
  const own = ready?.ifWorse.find((one) => one.fromUnit === null)
  return (
    <Section
      title={t.ifWorse.title}
      actions={
        ready?.allowed.includes('ifWorse.write') && (
          <Button variant="tertiary" onClick={() => setWriting(true)}>
            {own ? t.ifWorse.change : t.ifWorse.write}
          </Button>
        )
      }
    >
      <WhenRead reading={reading}>
        {(plans) => (
          <>
            <Limits plans={plans} />
            {plans.ifWorse.length === 0 && <p className="subtle">{t.ifWorse.none}</p>}
            {plans.ifWorse.map((one) => (
              <PlanText key={one.entry} written={one} />
            ))}
          </>
        )}
      </WhenRead>
      {ready && <IfWorseSheet plans={ready} open={writing} onClose={() => setWriting(false)} />}
    </Section>
  )
}

function PlanText({ written }: { readonly written: Plans['ifWorse'][number] }) {
  const t = useTexts({ sv, en }).ifWorse
  const { near } = useMoments()
  const { plan } = written
  return (
    <div className="if-worse">
      <ul className="if-worse-signs">
        {plan.signs.map(({ sign, measure }) => (
          <li key={sign}>
            <b>{sign}</b>
            {measure}
          </li>
        ))}
      </ul>
      {plan.note && <p>{plan.note}</p>}
      <Medicines plan={plan} />
      <Calls plan={plan} />
      <p className="subtle">
        {written.fromUnit && `${t.from(written.fromUnit.name)}: `}
        {t.by(written.by, near(written.at))}
      </p>
    </div>
  )
}

function Medicines({ plan }: { readonly plan: IfWorse }) {
  const t = useTexts({ sv, en }).ifWorse
  if (plan.medicines.length === 0) return null
  return (
    <div>
      <h3>{t.headings.medicines}</h3>
      {plan.medicines.map(({ medicine, where, when }) => (
        <p key={medicine}>
          <b>{medicine}</b>
          {where && `. ${where}`}
          {when && `. ${when}`}
        </p>
      ))}
    </div>
  )
}

const times = ['day', 'evening', 'night'] as const

/** Whom to call by day, evening and night; the hour that it is stands out. */
function Calls({ plan }: { readonly plan: IfWorse }) {
  const t = useTexts({ sv, en }).ifWorse
  const now = timeNow()
  return (
    <dl className="if-worse-call">
      {times.map((time) => {
        const { who, phone } = plan.call[time]
        return who === '' && phone === '' ? null : (
          <Call key={time} label={t.time[time]} who={who} phone={phone} now={now === time} />
        )
      })}
    </dl>
  )
}

function Call(props: { label: string; who: string; phone: string; now: boolean }) {
  const { label, who, phone, now } = props
  return (
    <>
      <dt data-now={now}>{label}</dt>
      <dd data-now={now}>
        <span>{who}</span>
        {phone !== '' && <PhoneLink number={phone} whom={who} />}
      </dd>
    </>
  )
}

/** Day until 16, evening until 21:30, then night: as the plan's own words are read by who holds it in the hand. */
function timeNow(): (typeof times)[number] {
  const at = clockOf(nowHere())
  if (at >= '07:00' && at < '16:00') return 'day'
  return at >= '16:00' && at < '21:30' ? 'evening' : 'night'
}
