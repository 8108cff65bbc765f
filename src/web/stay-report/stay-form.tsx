import '../reach-the-team/reach.css'
import './stay-report.css'
import { Alert, Button } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useState } from 'react'
import { groundFound } from '../../exchanges/ground-rules.ts'
import { asId } from '../../shared/id.ts'
import { displayPhone, telOf } from '../../shared/phone-number.ts'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { stayPrepare, staySend } from '../../stay-reports/api.ts'
import type { ChosenPerson } from '../persons/chosen-person.ts'
import { Choice } from '../pieces/choice.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { readChosen, writeChosen } from '../reach-the-team/chosen.ts'
import {
  callOf,
  consentOf,
  type Fields,
  gatesOf,
  lacksWhyNot,
  sbarOf,
  useFields,
  type Way,
  willOf,
} from '../reach-the-team/fields.ts'
import { Gates, Stop, stoppedBy } from '../reach-the-team/gates.tsx'
import { groundLacks } from '../reach-the-team/ground-lacks.ts'
import { PersonChoice } from '../reach-the-team/person-choice.tsx'
import { SbarFields } from '../reach-the-team/sbar-fields.tsx'
import { WillFields } from '../reach-the-team/will-fields.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as Told } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { OtherWays, VisitFacts } from './road.tsx'
import { type Callee, lacksNurses, nightCallee, type Prepared, untilLacks, untilOf } from './until.ts'
import { UntilFields } from './until-fields.tsx'
import { useVisitText } from './visit-text.ts'

interface StayFormProps {
  readonly way: Way
  readonly person: ChosenPerson | null
  readonly onSent: () => void
}

/** The report from top to bottom: who, is it safe to wait, what has happened, until the visit, what the person says. */
export function StayForm({ way, person, onSent }: StayFormProps) {
  const t = useTexts({ sv, en }).form
  const draft = useDraft(`stay:${way.unit}:${person?.id ?? ''}`)
  const fields = useFields(draft, { ...firstWords(way, t.emergencyFirst), ...writeChosen(person) })
  const chosen = readChosen(fields)
  const related = chosen?.related === true
  const asked = { person: asId<'person'>(chosen?.id ?? ''), team: way.unit }
  const reading = useRead(stayPrepare, asked, { when: related, topics: ['unit'] })
  return (
    <div className="stack">
      <DraftOffer draft={draft} onTake={fields.fill} />
      <Section title={t.person}>
        <PersonChoice
          value={chosen}
          onChange={(next) => Object.entries(writeChosen(next)).map(([name, text]) => fields.set(name, text))}
        />
      </Section>
      {chosen !== null && related && (
        <WhenRead reading={reading} lines={8}>
          {(prepared) => (
            <Rest
              key={chosen.id}
              {...{ way, fields, prepared, person: chosen.id }}
              onMoved={reading.state === 'ready' ? reading.again : undefined}
              onSent={() => {
                draft.forget()
                onSent()
              }}
            />
          )}
        </WhenRead>
      )}
    </div>
  )
}

interface RestProps {
  readonly way: Way
  readonly fields: Fields
  readonly prepared: Prepared
  readonly person: string
  readonly onSent: () => void
  /** Reads anew when the team comes, where that has become another time than the one that stands here. */
  readonly onMoved: (() => void) | undefined
}

function Rest(props: RestProps) {
  const { way, fields, prepared } = props
  const t = useTexts({ sv, en }).form
  const language = useLanguage()
  const { submit, problem, busy, retry } = useSubmit(props)
  const stopped = stoppedBy(way.gates, fields)
  const late = waitsOf(fields, prepared) === 'no'
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Section title={t.first}>
        <VisitFacts visit={prepared.visit} reading={way.reading} />
        <Gates gates={way.gates} fields={fields} problem={problem} />
        {stopped ? (
          <Stop instead={stopped.instead[language]} />
        ) : (
          <Waits fields={fields} prepared={prepared} problem={problem} />
        )}
        {!stopped && late && <TooLate way={way} />}
      </Section>
      {!stopped && !late && (
        <>
          <Section title={t.what}>
            <Reason way={way} fields={fields} problem={problem} />
            <SbarFields fields={fields} problem={problem} />
          </Section>
          <Section title={t.until}>
            <p className="subtle">{t.untilLead}</p>
            <UntilFields
              fields={fields}
              problem={problem}
              medical={prepared.medical}
              nurses={prepared.nurses}
              onNurses={(chosen) => proposeNight({ way, fields, prepared }, chosen)}
            />
          </Section>
          <Section title={t.agreesTitle}>
            <WillFields
              fields={fields}
              problem={problem}
              sender={prepared.sender}
              receiver={strictest(fields, prepared)}
              asked={t.agrees}
            />
          </Section>
          <Section title={t.self}>
            <TextField
              label={t.ownPhone}
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
          <Button type="submit" className="reach-send" loading={busy}>
            {t.send}
          </Button>
        </>
      )}
    </form>
  )
}

interface Filled {
  readonly fields: Fields
  readonly problem: Told | null
}

function Waits({ fields, prepared, problem }: Filled & { readonly prepared: Prepared }) {
  const t = useTexts({ sv, en }).form
  const words = useVisitText()
  const name = waitsName(prepared)
  return (
    <Choice
      label={t.waits(words(prepared.visit))}
      name={name}
      required
      lay="row"
      value={waitsOf(fields, prepared)}
      onChange={(answer) => fields.set(name, answer)}
      options={[
        { value: 'yes', text: t.homeCares.yes },
        { value: 'no', text: t.homeCares.no },
      ]}
      problem={problem}
    />
  )
}

/** The reporter's own answer says that the next day is too late: nothing is sent, and who answers now stands here. */
function TooLate({ way }: { readonly way: Way }) {
  const t = useTexts({ sv, en }).form.late
  const otherwise = way.reading?.otherwise ?? null
  return (
    <Alert data-color="danger" role="alert" className="stop">
      <h3>{t.title}</h3>
      <p>{t.body}</p>
      {otherwise && (
        <a className="ds-button stop-call" href={telOf(otherwise.phone)}>
          {t.phone(`${otherwise.who}, ${displayPhone(otherwise.phone)}`)}
        </a>
      )}
      <OtherWays reading={null} />
    </Alert>
  )
}

function Reason({ way, fields, problem }: Filled & { readonly way: Way }) {
  const t = useTexts({ sv, en }).form
  const language = useLanguage()
  return (
    <Choice
      label={t.reason}
      name="reason"
      required
      lay="row"
      value={fields.of('reason') || null}
      onChange={(value) => fields.set('reason', value)}
      options={way.reasons.map(({ key, text }) => ({ value: key, text: text[language] }))}
      problem={problem}
    />
  )
}

/** Whom the person's answer must reach: another principal than one's own, where one of those told is that. */
function strictest(fields: Fields, { nurses, medical, team, sender }: Prepared) {
  const named = [
    ...nurses.filter(({ unit }) => unit === fields.of('nurses')),
    ...medical.filter(({ unit }) => unit === fields.of('until.medical.unit')),
  ].map(({ party }) => party)
  return [...named, team].find(({ owner }) => owner !== sender.owner) ?? team
}

/** The answer is of this very visit: of another time, also in a draft of last week, it is asked anew. */
function waitsName({ visit }: Prepared): string {
  return `waits.${visit.due}`
}

function waitsOf(fields: Fields, prepared: Prepared): 'yes' | 'no' | null {
  const answer = fields.of(waitsName(prepared))
  return answer === 'yes' || answer === 'no' ? answer : null
}

function useSubmit({ way, fields, prepared, person, onSent, onMoved }: RestProps) {
  const [ids] = useState(() => ({ report: newId<'process'>(), entry: newId<'entry'>() }))
  const receiver = strictest(fields, prepared)
  const sending = useWhole(
    useSend(staySend, undefined, { call: callOf(way) }),
    sendLacks({ way, fields, prepared }),
  )
  const moved = sending.problem?.code === 'stayReport.visitMoved'
  useEffect(() => {
    if (moved) onMoved?.()
  }, [moved])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const until = untilOf(fields)
    const consent = consentOf(fields)
    const found = groundFound(willOf(fields), prepared.sender, receiver)
    const whole = until !== null && consent !== undefined && 'ground' in found
    const nurses = fields.of('nurses')
    const { necessary, otherwise } = willOf(fields)
    const done = await sending.send(
      whole
        ? {
            ...ids,
            person: asId<'person'>(person),
            team: way.unit,
            phone: fields.of('phone'),
            sbar: sbarOf(fields),
            reason: fields.of('reason'),
            gates: gatesOf(fields, way.gates),
            waits: 'yes',
            sawDue: prepared.visit.due,
            until,
            nurses: nurses === 'nobody' ? null : asId<'unit'>(nurses),
            will: {
              ...consent,
              necessary: necessary ?? null,
              otherwise: otherwise ?? null,
              statement: fields.of('statement').trim(),
            },
          }
        : null,
    )
    if (done) onSent()
  }
  const { problem, retry } = sending
  return { submit, problem, retry, busy: sending.state === 'sending' }
}

function sendLacks({
  way,
  fields,
  prepared,
}: Pick<RestProps, 'way' | 'fields' | 'prepared'>): readonly LackRow[] {
  const found = groundFound(willOf(fields), prepared.sender, strictest(fields, prepared))
  return [
    ...way.gates.map(({ key }): LackRow => [fields.of(`gates.${key}`) === '', `gates.${key}`, 'choice']),
    [waitsOf(fields, prepared) === null, waitsName(prepared), 'choice'],
    [fields.of('reason') === '', 'reason', 'choice'],
    [isBlank(fields.of('sbar.situation')), 'sbar.situation', 'text'],
    ...untilLacks(fields),
    [lacksNurses(fields), 'nurses', 'choice'],
    [lacksWhyNot(fields), 'consent.notInformedWhy', 'text'],
    ...groundLacks(found, fields.of('statement')),
    [isBlank(fields.of('phone')), 'phone', 'text'],
  ]
}

/** Who is told for the night is whom the person calls then, unless the reporter has written somebody else. */
function proposeNight(
  { way, fields, prepared }: Pick<RestProps, 'way' | 'fields' | 'prepared'>,
  chosen: { readonly homeCare: string; readonly nurses: string },
) {
  const stands = { who: fields.of('until.callNight.who'), phone: fields.of('until.callNight.phone') }
  const found = nightCallee(stands, { ...chosen, among: prepared.nurses, otherwise: whileClosed(way) })
  if (found === null) return
  fields.set('until.callNight.who', found.who)
  fields.set('until.callNight.phone', found.phone)
}

/** Who answers while the team is closed, as it says itself. */
function whileClosed({ reading }: Way): Callee {
  const otherwise = reading?.otherwise ?? null
  return otherwise === null
    ? { who: '', phone: '' }
    : { who: otherwise.who, phone: displayPhone(otherwise.phone) }
}

/** What can be proposed: the team's day line, who answers while it is closed, one's own phone. */
function firstWords(way: Way, emergency: string): Record<string, string> {
  const day = way.phones.find(({ line }) => line === 'day')
  const night = whileClosed(way)
  return {
    phone: displayPhone(way.self.phone),
    'until.emergency': emergency,
    'until.callDay.who': way.name,
    'until.callDay.phone': day === undefined ? '' : displayPhone(day.phone),
    'until.callNight.who': night.who,
    'until.callNight.phone': night.phone,
  }
}
