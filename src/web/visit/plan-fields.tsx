import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitModes } from '../../visits/visit.ts'
import type { VisitChoices } from '../../visits/visit-read-api.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Segments } from '../pieces/segments.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { FreeTimes } from './free-times.tsx'
import { GoingField } from './going-field.tsx'
import { PartnerFields } from './partner-fields.tsx'
import { goesAlone, isRemote, type PlanDraft } from './plan-draft.ts'
import { SlotFields } from './slot-fields.tsx'

interface PlanFieldsProps {
  readonly choices: VisitChoices
  readonly value: PlanDraft
  readonly onChange: (value: PlanDraft) => void
  readonly problem: Problem | null
}

/** How one meets and why first, then when and who, with whom; what is seldom changed lies folded. */
export function PlanFields(props: PlanFieldsProps) {
  const { choices, value, onChange, problem } = props
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
      <KindField {...props} />
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
        label={isRemote(value.mode) ? t.call.going : t.visit.going}
        staff={choices.staff}
        value={value.going}
        onChange={(going) => set({ going })}
        problem={problem}
      />
      <Joint {...props} />
      {value.slot.day && (
        <FreeTimes
          going={value.going}
          partner={value.partner.unit}
          minutes={Number(value.minutes)}
          day={value.slot.day}
          onChoose={(slot) => set({ slot })}
        />
      )}
      <Alone {...props} />
      <Check
        label={isRemote(value.mode) ? t.call.told : t.visit.told}
        checked={value.told}
        onChange={(told) => set({ told })}
      />
      <Fold title={t.more}>
        <div className="stack">
          <LengthAndPlace {...props} />
        </div>
      </Fold>
    </>
  )
}

function KindField({ choices, value, onChange, problem }: PlanFieldsProps) {
  const t = useTexts({ sv, en }).plan
  const language = useLanguage()
  const open = choices.kinds.filter((one) => one.open)
  const [only, ...others] = open
  if (only === undefined) return null
  if (others.length === 0) return <p className="subtle">{only.text[language]}</p>
  return (
    <Choice
      label={t.kind}
      name="kind"
      required
      value={value.kind}
      onChange={(kind) => onChange({ ...value, kind })}
      problem={problem}
      options={open.map(({ key, text }) => ({ value: key, text: text[language] }))}
    />
  )
}

/** Together with whom; where the model makes such a visit together, why one goes alone is asked. */
function Joint({ choices, value, onChange, problem }: PlanFieldsProps) {
  const t = useTexts({ sv, en }).plan
  const isAlways = choices.kinds.find(({ key }) => key === value.kind)?.joint === 'always'
  if (choices.askable.length === 0 && !isAlways) return null
  return (
    <>
      {isAlways && <p>{t.jointAlways}</p>}
      <PartnerFields
        askable={choices.askable}
        alone={t.alone}
        value={value.partner}
        onChange={(partner) => onChange({ ...value, partner })}
        problem={problem}
      />
      {isAlways && value.partner.unit === null && (
        <TextField
          label={t.notJoint}
          name="notJoint"
          value={value.notJoint}
          onChange={(notJoint) => onChange({ ...value, notJoint })}
          problem={problem}
          maxLength={500}
        />
      )}
    </>
  )
}

/** Where two must go it is said; one alone says why. */
function Alone({ choices, value, onChange, problem }: PlanFieldsProps) {
  const t = useTexts({ sv, en }).plan
  if (choices.twoMustGo === null || isRemote(value.mode)) return null
  return (
    <>
      <StatusLine tone="warning">{t.twoMustGo(choices.twoMustGo)}</StatusLine>
      {goesAlone(value, choices) && (
        <TextField
          label={t.aloneWhy}
          name="aloneWhy"
          required
          value={value.aloneWhy}
          onChange={(aloneWhy) => onChange({ ...value, aloneWhy })}
          problem={problem}
          maxLength={500}
        />
      )}
    </>
  )
}

function LengthAndPlace({ choices, value, onChange, problem }: PlanFieldsProps) {
  const t = useTexts({ sv, en }).plan
  const set = (part: Partial<PlanDraft>) => onChange({ ...value, ...part })
  return (
    <>
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
      {!isRemote(value.mode) && (
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
      )}
      {!isRemote(value.mode) && value.elsewhere && (
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
