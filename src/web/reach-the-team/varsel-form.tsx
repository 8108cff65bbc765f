import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { groundFound } from '../../exchanges/ground-rules.ts'
import { needsStatement } from '../../exchanges/rules.ts'
import { sendReferral } from '../../referrals/api.ts'
import { asId } from '../../shared/id.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import type { ChosenPerson } from '../persons/chosen-person.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { AlreadySent } from './already-sent.tsx'
import { BackgroundFields, backgroundOf, usePlans } from './background-fields.tsx'
import { readChosen, writeChosen } from './chosen.ts'
import { DiscloseFields, disclosedOf } from './disclose-fields.tsx'
import { callOf, consentOf, gatesOf, lacksWhyNot, sbarOf, useFields, type Way, willOf } from './fields.ts'
import { Gates, Stop, stoppedBy } from './gates.tsx'
import { groundLacks } from './ground-lacks.ts'
import { PersonChoice } from './person-choice.tsx'
import { SbarFields } from './sbar-fields.tsx'
import { toldOf } from './told.ts'
import { ToldFields } from './told-fields.tsx'
import { WhatFields } from './what-fields.tsx'
import { WillFields } from './will-fields.tsx'

interface VarselFormProps {
  readonly way: Way
  /** From a person's page: the person is given. */
  readonly person: ChosenPerson | null
  readonly onSent: (thread: string) => void
}

/** What is sent to a team, top to bottom in the order it is told; a phone and two minutes are enough. */
export function VarselForm({ way, person, onSent }: VarselFormProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const draft = useDraft(`reach:${way.unit}:${person?.id ?? ''}`)
  const fields = useFields(draft, {
    phone: displayPhone(way.self.phone),
    ...(person ? writeChosen(person) : {}),
  })
  const chosen = readChosen(fields)
  const plans = usePlans(chosen?.id ?? null)
  const { submit, problem, sending, retry } = useSubmit({ way, fields, draft, plans, onSent })
  const stopped = stoppedBy(way.gates, fields)
  return (
    <form className="stack reach-form" onSubmit={submit} noValidate>
      <DraftOffer draft={draft} onTake={fields.fill} />
      <Section title={t.person.title}>
        <PersonChoice
          value={chosen}
          onChange={(next) => Object.entries(writeChosen(next)).map(([name, text]) => fields.set(name, text))}
          problem={problem}
        />
        {chosen && <AlreadySent way={way} person={asId<'person'>(chosen.id)} />}
      </Section>
      <Section title={t.gates.title}>
        <Gates gates={way.gates} fields={fields} problem={problem} />
        {stopped && <Stop instead={stopped.instead[language]} />}
      </Section>
      {!stopped && (
        <>
          <Section title={t.what.title}>
            <WhatFields of={way} fields={fields} problem={problem} />
          </Section>
          <Section title={t.sbar.title}>
            <SbarFields
              fields={fields}
              problem={problem}
              background={chosen && <BackgroundFields reading={plans} way={way} fields={fields} />}
            />
          </Section>
          <Section title={t.will.title}>
            <WillFields fields={fields} problem={problem} sender={way.sender} receiver={way.receiver} />
          </Section>
          <Extra way={way} fields={fields} chosen={chosen} />
          <Section title={t.self.title}>
            <TextField
              label={t.self.phone}
              name="phone"
              type="tel"
              inputMode="tel"
              required
              value={fields.of('phone')}
              onChange={(text) => fields.set('phone', text)}
              problem={problem}
            />
          </Section>
          {problem && <Problem problem={problem} retry={retry} sends />}
          <Button type="submit" className="reach-send" loading={sending}>
            {way.words.sendReport[language]}
          </Button>
        </>
      )}
    </form>
  )
}

/** What may be left out: facts for the criteria, and what of the own record goes with it. */
function Extra({
  way,
  fields,
  chosen,
}: Pick<VarselFormProps, 'way'> & Filled & { chosen: ChosenPerson | null }) {
  const t = useTexts({ sv, en })
  return (
    <>
      {way.asks.length > 0 && (
        <div className="reach-more">
          <Fold title={t.told.title}>
            <div className="stack">
              <p className="subtle">{t.told.lead}</p>
              <ToldFields asks={way.asks} fields={fields} />
            </div>
          </Fold>
        </div>
      )}
      {chosen && (
        <div className="reach-more">
          <Fold title={t.disclose.title}>
            <DiscloseFields person={chosen.id} fields={fields} />
          </Fold>
        </div>
      )}
    </>
  )
}

interface Filled {
  readonly fields: ReturnType<typeof useFields>
}

/** Checks what only the page can know, sends, and forgets the draft once the server has it. */
function useSubmit(given: {
  way: Way
  fields: Filled['fields']
  draft: ReturnType<typeof useDraft>
  plans: ReturnType<typeof usePlans>
  onSent: (thread: string) => void
}) {
  const { way, fields, draft, plans, onSent } = given
  const [ids] = useState(() => ({ referral: newId<'process'>(), entry: newId<'entry'>() }))
  const sending = useWhole(useSend(sendReferral, undefined, { call: callOf(way) }), sendLacks(way, fields))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = groundFound(willOf(fields), way.sender, way.receiver)
    const chosen = readChosen(fields)
    const consent = consentOf(fields)
    if (!sending.check() || !('ground' in found) || chosen === null || consent === undefined) return
    const statement = fields.of('statement').trim()
    const sent = await sending.send({
      ...ids,
      person: asId<'person'>(chosen.id),
      unit: way.unit,
      phone: fields.of('phone'),
      sbar: sbarOf(fields),
      reason: fields.of('reason'),
      urgency: fields.of('urgency'),
      gates: gatesOf(fields, way.gates),
      told: toldOf(fields, way.asks),
      consent,
      ground: found.ground,
      ...(needsStatement(found.ground) && statement !== '' ? { statement } : {}),
      disclose: [...(await backgroundOf(plans, { person: chosen.id, way, fields })), ...disclosedOf(fields)],
    })
    if (sent === undefined) return
    draft.forget()
    onSent(sent.thread)
  }
  const { problem, retry } = sending
  return { submit, problem, sending: sending.state === 'sending', retry }
}

/** The fields that must be there before the server can be asked; it checks all of them again. */
function sendLacks(way: Way, fields: Filled['fields']): readonly LackRow[] {
  const found = groundFound(willOf(fields), way.sender, way.receiver)
  return [
    [readChosen(fields) === null, 'person', 'person'],
    ...way.gates.map(({ key }) => [fields.of(`gates.${key}`) === '', `gates.${key}`, 'choice'] as const),
    [fields.of('urgency') === '', 'urgency', 'choice'],
    [fields.of('reason') === '', 'reason', 'choice'],
    [isBlank(fields.of('sbar.situation')), 'sbar.situation', 'text'],
    [lacksWhyNot(fields), 'consent.notInformedWhy', 'text'],
    ...groundLacks(found, fields.of('statement')),
    [isBlank(fields.of('phone')), 'phone', 'text'],
  ]
}
