import { closing as en } from '../../shared/texts/en/closing.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { reportHeadings } from './close-input.ts'
import type { StepProps } from './closing-step.ts'

/** The report under its headings; one is enough, and empty ones are not sent. */
export function ReportStep({ fields, problem }: StepProps) {
  const t = useTexts({ sv, en }).report
  return (
    <>
      <p className="subtle">{t.lead}</p>
      {reportHeadings.some((key) => key !== 'course' && fields.of(`report.${key}`) !== '') && (
        <p className="subtle">{t.prefilled}</p>
      )}
      {reportHeadings.map((key) => (
        <TextArea
          key={key}
          label={t.headings[key]}
          name={key === 'course' ? 'report.sections' : `report.${key}`}
          required={key === 'course'}
          rows={3}
          maxLength={20_000}
          value={fields.of(`report.${key}`)}
          onChange={(text) => fields.set(`report.${key}`, text)}
          problem={problem}
        />
      ))}
    </>
  )
}
