import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { decideOnReferral } from '../../referrals/api.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { Choice } from '../pieces/choice.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { type Fields, useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import type { Detail } from './detail.ts'
import { EnrolInstead } from './enrol-instead.tsx'

type Outcome = Detail['outcomes'][number]

interface DecideFormProps {
  readonly detail: Detail
  readonly open: boolean
  readonly onOpen: () => void
}

/** The model's outcomes that this profession may take, and what each of them asks for; always with advice. */
export function DecideForm({ detail, open, onOpen }: DecideFormProps) {
  const t = useTexts({ sv, en }).decide
  if (!open) {
    return (
      <Button onClick={onOpen} className="decide-open">
        {t.title}
      </Button>
    )
  }
  return (
    <Section title={t.title} tone="card" level={3}>
      <Decide detail={detail} />
    </Section>
  )
}

function Decide({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).decide
  const language = useLanguage()
  const draft = useDraft(`decide:${detail.referral}`)
  const fields = useFields(draft)
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(decideOnReferral)
  const mine = detail.outcomes.filter(({ allowed }) => allowed)
  const chosen = mine.find(({ key }) => key === fields.of('outcome'))
  const byPhone = detail.source === 'phone'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!chosen) return
    const said = Object.fromEntries(chosen.fields.map(({ key }) => [key, fields.of(`fields.${key}`)]))
    const { referral, version } = detail
    const decided = await send({ referral, entry, outcome: chosen.key, fields: said }, version)
    if (!decided) return
    draft.forget()
    announce(byPhone ? t.donePhone : t.done)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftOffer draft={draft} onTake={fields.fill} />
      <Choice
        label={t.outcome}
        name="outcome"
        required
        value={chosen?.key ?? null}
        onChange={(key) => fields.set('outcome', key)}
        options={mine.map(({ key, text, answer }) => ({
          value: key,
          text: text[language],
          hint: answer[language],
        }))}
        problem={problem}
      />
      <Others outcomes={detail.outcomes.filter(({ allowed }) => !allowed)} />
      {chosen?.effect === 'enrol' ? (
        <EnrolInstead detail={detail} />
      ) : (
        chosen && (
          <>
            <OutcomeFields outcome={chosen} fields={fields} problem={problem} />
            {problem && <Problem problem={problem} retry={retry} />}
            <p className="subtle">
              {byPhone ? t.callsTo(detail.sender.name) : t.answersTo(detail.sender.name)}
            </p>
            <Button type="submit" loading={state === 'sending'}>
              {byPhone ? t.sendPhone : t.send}
            </Button>
          </>
        )
      )}
    </form>
  )
}

/** What the outcome asks for, in the model's own words. */
function OutcomeFields(props: { outcome: Outcome; fields: Fields; problem: ProblemWords | null }) {
  const { outcome, fields, problem } = props
  const language = useLanguage()
  return outcome.fields.map(({ key, label, kind, choices, required }) => {
    const name = `fields.${key}`
    const common = { label: label[language], name, required, problem }
    const change = (text: string) => fields.set(name, text)
    if (choices) {
      const options = choices.map((one) => ({ value: one.key, text: one.label[language] }))
      const value = fields.of(name) || null
      return <Choice key={key} {...common} lay="row" value={value} onChange={change} options={options} />
    }
    const short = key === 'ward' || key === 'receivingPhysician'
    return kind === 'text' && short ? (
      <TextField key={key} {...common} value={fields.of(name)} onChange={change} />
    ) : (
      <TextArea key={key} {...common} value={fields.of(name)} onChange={change} maxLength={4000} />
    )
  })
}

/** Outcomes that another profession takes: named, so that nobody looks for them in vain. */
function Others({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const t = useTexts({ sv, en }).decide
  const professions = useTexts({ sv: svProfession, en: enProfession }).one
  const language = useLanguage()
  if (outcomes.length === 0) return null
  const told = outcomes.map(
    ({ text, professions: by }) => `${text[language]} (${by.map((one) => professions[one]).join(', ')})`,
  )
  return (
    <p className="subtle">
      {t.others}: {told.join('; ')}.
    </p>
  )
}
