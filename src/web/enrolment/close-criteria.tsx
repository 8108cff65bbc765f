import { Link } from '@tanstack/react-router'
import { closingReason } from '../../enrolments/enrolment.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { enrolment as enEnrolment } from '../../shared/texts/en/enrolment.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { enrolment as svEnrolment } from '../../shared/texts/sv/enrolment.ts'
import { Choice } from '../pieces/choice.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { reasonOf } from './close-input.ts'
import type { StepProps } from './closing-step.ts'

/** Why the team closes, and the model's criteria as a named person judges them (GEN-06). */
export function CriteriaStep({ closing, fields, problem }: StepProps) {
  const t = useTexts({ sv, en }).criteria
  const reasons = useTexts({ sv: svEnrolment, en: enEnrolment }).reason
  const language = useLanguage()
  const reason = reasonOf(fields)
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: t.met[value] }))
  return (
    <>
      <Choice
        label={t.reason}
        name="reason"
        required
        lay="row"
        value={reason}
        onChange={(value) => fields.set('reason', value)}
        options={closingReason.options.map((value) => ({ value, text: reasons[value] }))}
        problem={problem}
      />
      {(reason === 'other' || reason === 'otherTeam') && (
        <TextField
          label={t.reasonText}
          name="reasonText"
          required
          problem={problem}
          value={fields.of('reasonText')}
          onChange={(text) => fields.set('reasonText', text)}
          maxLength={1000}
        />
      )}
      {reason === 'died' && closing.person.deceased === null && (
        <>
          <StatusLine tone="warning">{t.deathFirst}</StatusLine>
          <Link to="/person/$id" params={{ id: closing.person.id }} className="ds-link">
            {t.toPerson(closing.person.name)}
          </Link>
        </>
      )}
      {reason !== 'died' && <p className="subtle">{t.lead}</p>}
      {reason !== 'died' &&
        closing.criteria.map(({ key, text }) => (
          <div className="wizard-criterion" key={key}>
            <Choice
              label={text[language]}
              name={`criteria.${key}`}
              required
              lay="row"
              value={answers.find(({ value }) => value === fields.of(`criteria.${key}`))?.value ?? null}
              onChange={(value) => fields.set(`criteria.${key}`, value)}
              options={answers}
              problem={problem}
            />
            {fields.of(`criteria.${key}`) === 'no' && (
              <TextField
                label={t.note}
                name={`criteria.${key}.note`}
                value={fields.of(`criteria.${key}.note`)}
                onChange={(note) => fields.set(`criteria.${key}.note`, note)}
                maxLength={1000}
              />
            )}
          </div>
        ))}
    </>
  )
}
