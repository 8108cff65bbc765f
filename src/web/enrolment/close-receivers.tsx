import { closing as en } from '../../shared/texts/en/closing.ts'
import { responsibility as enSaid } from '../../shared/texts/en/responsibility.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { responsibility as svSaid } from '../../shared/texts/sv/responsibility.ts'
import { Choice } from '../pieces/choice.tsx'
import { Section } from '../pieces/section.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WillFields } from '../reach-the-team/will-fields.tsx'
import { useTexts } from '../shell/language.ts'
import type { StepProps } from './closing-step.ts'
import { TellFields, toldUnits } from './tell-fields.tsx'

/** Who takes responsibility back, and who else gets the report. Sending moves nothing, and the page says so. */
export function ReceiversStep({ closing, fields, problem }: StepProps) {
  const { receivers: t, inbox } = useTexts({ sv, en })
  const said = useTexts({ sv: svSaid, en: enSaid })
  const offers = closing.held.map((line) => said.line[line].toLowerCase()).join(', ')
  const to = closing.units.find((one) => one.unit === fields.of('to.unit'))
  const others = closing.units.filter((one) => one.unit !== to?.unit)
  const asksThere = toldUnits(others, fields).some((one) => one.party.owner !== closing.sender.owner)
  const asks = to !== undefined && to.party.owner !== closing.sender.owner && !asksThere
  return (
    <>
      <p>
        <b>{t.lead}</b>
      </p>
      <Section title={t.handBack}>
        <p>{inbox.offers(offers)}</p>
        {closing.medicalHere && <p className="subtle">{t.medicalNote}</p>}
        <ToFields {...{ closing, fields, problem }} />
        {asks && (
          <WillFields
            asked={t.asked}
            fields={fields}
            problem={problem}
            sender={closing.sender}
            receiver={to.party}
          />
        )}
      </Section>
      <Section title={t.copies}>
        <TellFields units={others} sender={closing.sender} fields={fields} problem={problem} />
      </Section>
    </>
  )
}

function ToFields({ closing, fields, problem }: StepProps) {
  const t = useTexts({ sv, en }).receivers
  const without = fields.of('to.kind') === 'without'
  const takers = closing.units.filter((one) => !closing.medicalHere || one.party.kind !== 'municipality')
  const field = (name: string, label: string, type: 'text' | 'tel' = 'text') => (
    <TextField
      label={label}
      name={`to.${name}`}
      required={without}
      type={type}
      value={fields.of(`to.${name}`)}
      onChange={(text) => fields.set(`to.${name}`, text)}
      problem={problem}
    />
  )
  return (
    <div className="stack">
      <Choice
        label={t.handBack}
        name="handBack"
        required
        lay="row"
        value={without ? 'without' : 'unit'}
        onChange={(value) => fields.set('to.kind', value)}
        options={[
          { value: 'unit', text: t.unit },
          { value: 'without', text: t.without, hint: t.withoutHint },
        ]}
        problem={problem}
      />
      {!without && (
        <SelectField
          label={t.unit}
          name="to"
          required
          value={fields.of('to.unit')}
          onChange={(unit) => fields.set('to.unit', unit)}
          options={takers
            .toSorted((a, b) => Number(b.near) - Number(a.near))
            .map((one) => ({ value: String(one.unit), text: one.name }))}
          empty={t.choose}
          problem={problem}
        />
      )}
      {field('name', t.name)}
      {without && field('title', t.title)}
      {without && field('unitName', t.unit)}
      {without && field('phone', t.phone, 'tel')}
    </div>
  )
}
