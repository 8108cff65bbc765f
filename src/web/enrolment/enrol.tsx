import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { modelById } from '../../care-models/rules.ts'
import { enrolmentPrepare, enrolmentStart } from '../../enrolments/api.ts'
import { readReferral } from '../../referrals/board-api.ts'
import { asId, type ProcessId } from '../../shared/id.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { EnrolFields } from './enrol-fields.tsx'
import type { Prepared } from './prepared.ts'
import { tellingsOf, tellLacks } from './tell-fields.tsx'

/** Begins an enrolment: why, who in the team, who is told. From a referral it also answers the sender. */
export function Enrol() {
  const { id } = useParams({ from: '/inside/person/$id/enrol' })
  const { referral } = useSearch({ from: '/inside/person/$id/enrol' })
  const t = useTexts({ sv, en }).start
  const language = useLanguage()
  const person = asId<'person'>(id)
  const reading = useRead(enrolmentPrepare, { person })
  const about = useRead(
    readReferral,
    { referral: asId<'process'>(referral ?? '') },
    { when: referral !== undefined },
  )
  const model = reading.state === 'ready' ? modelById(reading.data.model.id) : null
  return (
    <Page title={model?.words.enrol[language] ?? '…'} lead={t.lead} width="read">
      <WhenRead reading={reading} lines={8}>
        {(prepared) =>
          prepared.open === null ? (
            <Form
              prepared={prepared}
              referral={
                about.state === 'ready' ? { id: about.data.referral, version: about.data.version } : null
              }
              waits={referral !== undefined && about.state !== 'ready'}
            />
          ) : (
            <Already person={prepared.person.id} />
          )
        }
      </WhenRead>
    </Page>
  )
}

function Already({ person }: { readonly person: string }) {
  const t = useTexts({ sv, en }).start
  return (
    <div className="stack">
      <p>{t.already}</p>
      <Link to="/person/$id" params={{ id: person }} className="ds-button">
        {t.open}
      </Link>
    </div>
  )
}

interface FormProps {
  readonly prepared: Prepared
  readonly referral: { readonly id: ProcessId; readonly version: string } | null
  /** The referral is on its way and nothing is sent before it is here. */
  readonly waits: boolean
}

function Form({ prepared, referral, waits }: FormProps) {
  const t = useTexts({ sv, en }).start
  const language = useLanguage()
  const navigate = useNavigate()
  const draft = useDraft(`enrol:${prepared.person.id}`)
  const fields = useFields(draft, firstOf(prepared))
  const [ids] = useState(() => ({
    enrolment: newId<'process'>(),
    entry: newId<'entry'>(),
    decision: newId<'entry'>(),
  }))
  const telling = { units: prepared.units, sender: prepared.sender, fields }
  const tell = tellingsOf(telling)
  const why = referral !== null || waits ? 'advice' : 'why'
  const { send, state, problem, retry } = useWhole(useSend(enrolmentStart), [
    [isBlank(fields.of(why)), why, 'text'],
    [prepared.room.needsReason && isBlank(fields.of('overBookingReason')), 'overBookingReason', 'text'],
    ...tellLacks(telling),
  ])
  const enrol = async () => {
    const input = tell && inputOf({ prepared, fields, ids, referral: referral?.id ?? null, tell })
    if (!(await send(input, referral?.version ?? null))) return
    draft.forget()
    announce(t.done)
    await navigate({ to: '/person/$id', params: { id: prepared.person.id } })
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <PersonHead person={prepared.person} link />
      <DraftOffer draft={draft} onTake={fields.fill} />
      {prepared.earlier > 0 && <StatusLine>{t.earlier(prepared.earlier)}</StatusLine>}
      {problem && <Problem problem={problem} retry={retry} />}
      <EnrolFields prepared={prepared} fields={fields} fromReferral={why === 'advice'} problem={problem} />
      <Button disabled={waits} loading={state === 'sending'} onClick={enrol}>
        {modelById(prepared.model.id).words.enrol[language]}
      </Button>
    </form>
  )
}

/** Units near the person are told unless they are unticked. */
function firstOf({ units }: Prepared): Record<string, string> {
  return Object.fromEntries(units.filter((one) => one.near).map((one) => [`tell.${one.unit}`, 'yes']))
}

function inputOf(given: {
  prepared: Prepared
  fields: ReturnType<typeof useFields>
  ids: {
    enrolment: ProcessId
    entry: ReturnType<typeof newId<'entry'>>
    decision: ReturnType<typeof newId<'entry'>>
  }
  referral: ProcessId | null
  tell: NonNullable<ReturnType<typeof tellingsOf>>
}): z.input<typeof enrolmentStart.input> {
  const { prepared, fields, ids, referral, tell } = given
  const text = (name: string) => {
    const value = fields.of(name).trim()
    return value === '' ? undefined : value
  }
  const staff = (name: string) => {
    const value = text(name)
    return value === undefined ? {} : { [name]: value }
  }
  const [why, over] = [text('why'), text('overBookingReason')]
  const advice = text('advice') ?? ''
  return {
    enrolment: ids.enrolment,
    entry: ids.entry,
    person: prepared.person.id,
    ...(referral === null ? {} : { referral: { id: referral, entry: ids.decision, fields: { advice } } }),
    ...(why === undefined ? {} : { why }),
    ...(over === undefined ? {} : { overBookingReason: over }),
    ...staff('nurse'),
    ...staff('physician'),
    ...staff('expectedUntil'),
    takesMedical: fields.of('takesMedical') === 'yes',
    tell,
  }
}
