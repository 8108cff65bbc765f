import { closing as en } from '../../shared/texts/en/closing.ts'
import { common as enCommon } from '../../shared/texts/en/common.ts'
import { enrolment as enEnrolment } from '../../shared/texts/en/enrolment.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { common as svCommon } from '../../shared/texts/sv/common.ts'
import { enrolment as svEnrolment } from '../../shared/texts/sv/enrolment.ts'
import { Section } from '../pieces/section.tsx'
import { useTexts } from '../shell/language.ts'
import { isDead, reasonOf, reportOf } from './close-input.ts'
import type { StepProps } from './closing-step.ts'
import { toldUnits } from './tell-fields.tsx'

/** Everything read through once before it goes: what happens, the report, and the words to the person. */
export function SummaryStep({ closing, fields }: StepProps) {
  const t = useTexts({ sv, en })
  const reasons = useTexts({ sv: svEnrolment, en: enEnrolment }).reason
  const days = useTexts({ sv: svCommon, en: enCommon }).workingDays(closing.handBackWorkingDays)
  const dead = isDead(fields)
  const reason = reasonOf(fields)
  const unit = closing.units.find((one) => one.unit === fields.of('to.unit'))
  const without = fields.of('to.kind') === 'without'
  const to = [fields.of('to.name'), without ? fields.of('to.unitName') : unit?.name]
    .filter(Boolean)
    .join(', ')
  const copies = toldUnits(closing.units, fields).filter((one) => one.unit !== unit?.unit)
  return (
    <>
      <p>{t.summary.lead}</p>
      {reason && (
        <p>
          <b>{reasons[reason]}.</b>
        </p>
      )}
      {!dead && (
        <ul>
          <li>{t.summary.handsBack(to || '–')}</li>
          <li>{t.summary.stays(days)}</li>
          {copies.length > 0 && <li>{t.summary.copies(copies.map((one) => one.name).join(', '))}</li>}
          <li>{t.summary.undo}</li>
        </ul>
      )}
      <Section title={t.steps.report}>
        <dl className="read-through">
          {reportOf(fields).map(({ heading, text }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {!dead && (
        <Section title={t.steps.plain}>
          <dl className="read-through">
            {(['whoCame', 'whatWeDecided', 'nextStep', 'when112'] as const).map((name) => (
              <div key={name}>
                <dt>{t.plain[name]}</dt>
                <dd>{fields.of(name) || '–'}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  )
}
