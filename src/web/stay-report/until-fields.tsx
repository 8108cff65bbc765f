import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { homeCareKnown, toldHow, toldWho } from '../../stay-reports/stay-report.ts'
import { Choice } from '../pieces/choice.tsx'
import { useMoments } from '../pieces/moment.ts'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import type { Fields } from '../reach-the-team/fields.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { homeCareOf, howOf, type Prepared, toldOf } from './until.ts'

interface UntilFieldsProps {
  readonly fields: Fields
  readonly problem: Problem | null
  readonly medical: Prepared['medical']
  /** The municipal nurses to choose among; absent where that is settled. */
  readonly nurses?: Prepared['nurses'] | undefined
  /** Told when the answer about home care, or the nurses, are chosen: what follows from it is proposed. */
  readonly onNurses?: ((chosen: { homeCare: string; nurses: string }) => void) | undefined
}

/** Who is responsible until the visit, what to watch for, whom to call, and who was told: nothing of it may be left out. */
export function UntilFields({ fields, problem, medical, nurses, onNurses }: UntilFieldsProps) {
  const t = useTexts({ sv, en }).form
  const shared = { fields, problem }
  return (
    <>
      <MedicalFields {...shared} medical={medical} />
      <HomeCareFields {...shared} nurses={nurses} onNurses={onNurses} />
      <Words {...shared} name="watch" label={t.watch} hint={t.watchHint} />
      <Words {...shared} name="emergency" label={t.emergency} />
      <Callee {...shared} name="callDay" title={t.callDay} phoneTitle={t.callDayPhone} />
      <Callee {...shared} name="callNight" title={t.callNight} phoneTitle={t.callNightPhone} />
      <ToldFields {...shared} />
    </>
  )
}

type Filled = Pick<UntilFieldsProps, 'fields' | 'problem'>

/** Only units that can have a physician's responsibility stand here (HSL 12:3). */
function MedicalFields({ fields, problem, medical }: Filled & Pick<UntilFieldsProps, 'medical'>) {
  const t = useTexts({ sv, en }).form
  const { near } = useMoments()
  const name = 'until.medical.unit'
  const chosen = medical.find(({ unit }) => unit === fields.of(name))
  const silent = chosen !== undefined && chosen.phoneNow === null
  return (
    <>
      <SelectField
        label={t.medical}
        name={name}
        hint={t.medicalHint}
        required
        value={fields.of(name)}
        onChange={(unit) => fields.set(name, unit)}
        empty={t.medical}
        options={medical.map((one) => ({ value: String(one.unit), text: one.name }))}
        problem={problem}
      />
      {silent && (
        <StatusLine tone="warning">
          {chosen.opensAt ? t.silent(chosen.name, near(chosen.opensAt)) : t.silentAlways(chosen.name)}
        </StatusLine>
      )}
      <TextField
        label={t.physician}
        name="until.medical.physician"
        hint={t.physicianHint}
        required
        maxLength={120}
        value={fields.of('until.medical.physician')}
        onChange={(text) => fields.set('until.medical.physician', text)}
        problem={problem}
      />
    </>
  )
}

function HomeCareFields(props: Filled & Pick<UntilFieldsProps, 'nurses' | 'onNurses'>) {
  const { fields, problem, nurses, onNurses } = props
  const t = useTexts({ sv, en }).form
  const known = homeCareOf(fields)
  return (
    <>
      <Choice
        label={t.homeCare}
        name="until.homeCare"
        required
        lay="row"
        value={known}
        onChange={(value) => {
          fields.set('until.homeCare', value)
          onNurses?.({ homeCare: value, nurses: fields.of('nurses') })
        }}
        options={homeCareKnown.map((value) => ({ value, text: t.homeCares[value] }))}
        problem={problem}
      />
      {known !== null && nurses !== undefined && (
        <SelectField
          label={t.nurses}
          name="nurses"
          hint={t.nursesHint[known]}
          required
          value={fields.of('nurses')}
          onChange={(unit) => {
            fields.set('nurses', unit)
            onNurses?.({ homeCare: known, nurses: unit })
          }}
          empty={t.nurses}
          options={[
            ...nurses.map((one) => ({ value: String(one.unit), text: one.name })),
            ...(known === 'no' ? [{ value: 'nobody', text: t.nobody }] : []),
          ]}
          problem={problem}
        />
      )}
    </>
  )
}

function Words(props: Filled & { name: 'watch' | 'emergency'; label: string; hint?: string }) {
  const { fields, problem, name, label, hint } = props
  return (
    <TextArea
      label={label}
      name={`until.${name}`}
      {...(hint === undefined ? {} : { hint })}
      required
      rows={2}
      maxLength={name === 'watch' ? 2000 : 500}
      value={fields.of(`until.${name}`)}
      onChange={(text) => fields.set(`until.${name}`, text)}
      problem={problem}
    />
  )
}

function Callee(props: Filled & { name: 'callDay' | 'callNight'; title: string; phoneTitle: string }) {
  const { fields, problem, name, title, phoneTitle } = props
  const who = `until.${name}.who`
  const phone = `until.${name}.phone`
  return (
    <div className="stay-callee">
      <TextField
        label={title}
        name={who}
        required
        maxLength={120}
        value={fields.of(who)}
        onChange={(text) => fields.set(who, text)}
        problem={problem}
      />
      <TextField
        label={phoneTitle}
        name={phone}
        type="tel"
        inputMode="tel"
        required
        value={fields.of(phone)}
        onChange={(text) => fields.set(phone, text)}
        problem={problem}
      />
    </div>
  )
}

function ToldFields({ fields, problem }: Filled) {
  const t = useTexts({ sv, en }).form
  const told = toldOf(fields)
  return (
    <>
      <Choice
        label={t.told}
        name="until.told.who"
        required
        lay="row"
        value={told}
        onChange={(value) => fields.set('until.told.who', value)}
        options={toldWho.map((value) => ({ value, text: t.tolds[value] }))}
        problem={problem}
      />
      {told !== null && told !== 'person' && (
        <TextField
          label={t.relative}
          name="until.told.relative"
          required
          maxLength={120}
          value={fields.of('until.told.relative')}
          onChange={(text) => fields.set('until.told.relative', text)}
          problem={problem}
        />
      )}
      <Choice
        label={t.how}
        name="until.told.how"
        hint={t.howHint}
        required
        lay="row"
        value={howOf(fields)}
        onChange={(value) => fields.set('until.told.how', value)}
        options={toldHow.map((value) => ({ value, text: t.hows[value] }))}
        problem={problem}
      />
    </>
  )
}
