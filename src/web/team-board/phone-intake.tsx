import './team-board.css'
import '../reach-the-team/reach.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { profession as professionSchema } from '../../care-models/people.ts'
import { teamIntake } from '../../referrals/team-api.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { reachTheTeam as enReach } from '../../shared/texts/en/reach-the-team.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { reachTheTeam as svReach } from '../../shared/texts/sv/reach-the-team.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Page } from '../pieces/page.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { readChosen, writeChosen } from '../reach-the-team/chosen.ts'
import { type Fields, useFields } from '../reach-the-team/fields.ts'
import { Gates, StopByCaller, stoppedBy } from '../reach-the-team/gates.tsx'
import { PersonChoice } from '../reach-the-team/person-choice.tsx'
import { SbarFields } from '../reach-the-team/sbar-fields.tsx'
import { ToldFields } from '../reach-the-team/told-fields.tsx'
import { WhatFields } from '../reach-the-team/what-fields.tsx'
import { AgreesField } from '../reach-the-team/will-fields.tsx'
import { useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { type Intake, useIntake } from './use-intake.ts'

/**
 * A caller without account talks; the team writes. One page, top to bottom: first the number, so that one can call
 * back if the line breaks, then what is told in its order.
 */
export function PhoneIntake() {
  const t = useTexts({ sv, en }).phone
  const reading = useRead(teamIntake, {})
  const [saved, setSaved] = useState(false)
  const [forms, setForms] = useState(0)
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <WhenRead reading={reading}>
        {(intake) =>
          saved ? (
            <Saved
              onAnother={() => {
                setSaved(false)
                setForms(forms + 1)
              }}
            />
          ) : (
            <IntakeForm key={forms} intake={intake} onSaved={() => setSaved(true)} />
          )
        }
      </WhenRead>
    </Page>
  )
}

function Saved({ onAnother }: { readonly onAnother: () => void }) {
  const t = useTexts({ sv, en }).phone
  return (
    <div className="stack">
      <div className="sent-done" role="status">
        <Icon name="check" />
        <h2>{t.saved}</h2>
      </div>
      <div className="row">
        <Button asChild>
          <Link to="/team">{t.toBoard}</Link>
        </Button>
        <Button variant="secondary" onClick={onAnother}>
          {t.another}
        </Button>
      </div>
    </div>
  )
}

interface IntakeFormProps {
  readonly intake: Intake
  readonly onSaved: () => void
}

function IntakeForm({ intake, onSaved }: IntakeFormProps) {
  const t = useTexts({ sv, en }).phone
  const reach = useTexts({ sv: svReach, en: enReach })
  const draft = useDraft('team-call')
  const fields = useFields(draft)
  const { submit, problem, sending, retry } = useIntake({ intake, fields, draft, onSaved })
  const stopped = stoppedBy(intake.gates, fields)
  return (
    <form className="stack reach-form" onSubmit={submit} noValidate>
      <DraftOffer draft={draft} onTake={fields.fill} />
      <Section title={t.caller}>
        <CallerFields fields={fields} problem={problem} />
      </Section>
      <Section title={reach.person.title}>
        <PersonChoice
          anyone
          value={readChosen(fields)}
          onChange={(next) => Object.entries(writeChosen(next)).map(([name, text]) => fields.set(name, text))}
          problem={problem}
        />
      </Section>
      <Section title={reach.gates.title}>
        <Gates gates={intake.gates} fields={fields} problem={problem} />
        {stopped && <StopByCaller />}
      </Section>
      {!stopped && (
        <>
          <Section title={reach.sbar.title}>
            <SbarFields fields={fields} problem={problem} />
          </Section>
          <Section title={reach.what.title}>
            <WhatFields of={intake} fields={fields} problem={problem} />
          </Section>
          <Section title={reach.will.title}>
            <AgreesField fields={fields} problem={problem} />
          </Section>
          {intake.asks.length > 0 && (
            <div className="reach-more">
              <Fold title={reach.told.title}>
                <div className="stack">
                  <ToldFields asks={intake.asks} fields={fields} />
                </div>
              </Fold>
            </div>
          )}
          {problem && <Problem problem={problem} retry={retry} />}
          <Button type="submit" className="reach-send" loading={sending}>
            {t.save}
          </Button>
        </>
      )}
    </form>
  )
}

function CallerFields({ fields, problem }: { fields: Fields; problem: ProblemWords | null }) {
  const t = useTexts({ sv, en }).phone
  const professions = useTexts({ sv: svProfession, en: enProfession }).one
  const chosen = professionSchema.safeParse(fields.of('caller.profession'))
  const text = (name: string, label: string) => ({
    label,
    name: `caller.${name}`,
    required: true,
    problem,
    value: fields.of(`caller.${name}`),
    onChange: (value: string) => fields.set(`caller.${name}`, value),
  })
  return (
    <>
      <TextField {...text('phone', t.phone)} type="tel" inputMode="tel" />
      <TextField {...text('name', t.name)} autoComplete="off" />
      <SelectField
        label={t.profession}
        name="caller.profession"
        required
        empty={t.choose}
        value={chosen.success ? chosen.data : ''}
        onChange={(value) => fields.set('caller.profession', value)}
        options={professionSchema.options.map((value) => ({ value, text: professions[value] }))}
        problem={problem}
      />
      <TextField {...text('unit', t.unit)} />
    </>
  )
}
