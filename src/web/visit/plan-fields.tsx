import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitModes } from '../../visits/visit.ts'
import type { VisitChoices } from '../../visits/visit-read-api.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { Segments } from '../pieces/segments.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { GoingField } from './going-field.tsx'
import { PartnerFields } from './partner-fields.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { SlotFields } from './slot-fields.tsx'

interface PlanFieldsProps {
  readonly choices: VisitChoices
  readonly value: PlanDraft
  readonly onChange: (value: PlanDraft) => void
  readonly problem: Problem | null
}

/** Why and when first, then who; what is seldom changed lies folded. */
export function PlanFields({ choices, value, onChange, problem }: PlanFieldsProps) {
  const t = useTexts({ sv, en }).plan
  const language = useLanguage()
  const set = (part: Partial<PlanDraft>) => onChange({ ...value, ...part })
  const kind = choices.kinds.find(({ key }) => key === value.kind)
  const always = kind?.joint === 'always'
  const open = choices.kinds.filter((one) => one.open)
  return (
    <>
      {open.length > 1 && (
        <Choice
          label={t.kind}
          name="kind"
          required
          value={value.kind}
          onChange={(key) => set({ kind: key })}
          problem={problem}
          options={open.map(({ key, text }) => ({ value: key, text: text[language] }))}
        />
      )}
      {open.length === 1 && <p className="subtle">{kind?.text[language]}</p>}
      <TextArea
        label={t.why}
        name="why"
        required
        rows={2}
        value={value.why}
        onChange={(why) => set({ why })}
        problem={problem}
        maxLength={500}
      />
      <SlotFields value={value.slot} onChange={(slot) => set({ slot })} problem={problem} />
      <GoingField
        label={t.going}
        staff={choices.staff}
        value={value.going}
        onChange={(going) => set({ going })}
        problem={problem}
      />
      {always && <p>{t.jointAlways}</p>}
      {always && <Joint choices={choices} value={value} onChange={onChange} problem={problem} />}
      {always && value.partner.unit === null && (
        <TextField
          label={t.notJoint}
          name="notJoint"
          value={value.notJoint}
          onChange={(notJoint) => set({ notJoint })}
          problem={problem}
          maxLength={500}
        />
      )}
      <Check label={t.told} checked={value.told} onChange={(told) => set({ told })} />
      <details className="fold">
        <summary>{t.more}</summary>
        <div className="stack">
          <HowAndWhere choices={choices} value={value} onChange={onChange} problem={problem} />
          {!always && <Joint choices={choices} value={value} onChange={onChange} problem={problem} />}
        </div>
      </details>
    </>
  )
}

function Joint({ choices, value, onChange, problem }: PlanFieldsProps) {
  return (
    <PartnerFields
      askable={choices.askable}
      value={value.partner}
      onChange={(partner) => onChange({ ...value, partner })}
      problem={problem}
    />
  )
}

function HowAndWhere({ choices, value, onChange, problem }: PlanFieldsProps) {
  const t = useTexts({ sv, en }).plan
  const words = useTexts({ sv: svVisit, en: enVisit })
  const set = (part: Partial<PlanDraft>) => onChange({ ...value, ...part })
  return (
    <>
      <Segments
        label={t.mode}
        value={value.mode}
        onChange={(mode) => set({ mode })}
        options={visitModes.map((mode) => ({ value: mode, text: words.mode[mode] }))}
      />
      <TextField
        label={t.minutes}
        name="minutes"
        required
        inputMode="numeric"
        size={4}
        value={value.minutes}
        onChange={(minutes) => set({ minutes })}
        problem={problem}
      />
      <Choice
        label={t.place}
        name="place"
        required
        value={value.elsewhere ? 'other' : 'home'}
        onChange={(place) => set({ elsewhere: place === 'other' })}
        problem={problem}
        options={[
          { value: 'home', text: t.home, ...(choices.home ? { hint: choices.home } : {}) },
          { value: 'other', text: t.other },
        ]}
      />
      {value.elsewhere && (
        <TextField
          label={t.otherPlace}
          name="place.text"
          required
          value={value.place}
          onChange={(place) => set({ place })}
          problem={problem}
          maxLength={200}
        />
      )}
    </>
  )
}
