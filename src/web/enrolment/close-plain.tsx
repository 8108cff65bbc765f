import { day } from '../../shared/day.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { givenOf } from './close-input.ts'
import type { StepProps } from './closing-step.ts'

/** What the person is told, in words that one says aloud. Phones are added from the receivers. */
export function PlainStep({ fields, problem }: StepProps) {
  const t = useTexts({ sv, en }).plain
  const nextDay = day.safeParse(fields.of('nextDay'))
  const area = (name: 'whoCame' | 'whatWeDecided' | 'nextStep' | 'when112') => (
    <TextArea
      label={t[name]}
      name={`plainWords.${name}`}
      required
      rows={name === 'whatWeDecided' ? 4 : 2}
      maxLength={name === 'whatWeDecided' ? 2000 : 1000}
      value={fields.of(name)}
      onChange={(text) => fields.set(name, text)}
      problem={problem}
    />
  )
  return (
    <>
      <p className="subtle">{t.lead}</p>
      {area('whoCame')}
      {area('whatWeDecided')}
      {area('nextStep')}
      <DatePick
        label={t.nextDay}
        name="plainWords.nextDay"
        value={nextDay.success ? nextDay.data : null}
        onChange={(value) => fields.set('nextDay', value ?? '')}
        problem={problem}
      />
      {area('when112')}
      <Choice
        label={t.given}
        name="given"
        required
        lay="row"
        value={givenOf(fields)}
        onChange={(value) => fields.set('given', value)}
        options={(['printed', 'sent', 'readAloud'] as const).map((value) => ({
          value,
          text: t.givenAs[value],
        }))}
      />
    </>
  )
}
