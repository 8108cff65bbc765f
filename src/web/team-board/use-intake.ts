import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { profession as professionSchema } from '../../care-models/people.ts'
import { noteReferral } from '../../referrals/api.ts'
import type { teamIntake } from '../../referrals/team-api.ts'
import { asId } from '../../shared/id.ts'
import { readChosen } from '../reach-the-team/chosen.ts'
import { consentOf, type Fields, gatesOf, lacksWhyNot, sbarOf } from '../reach-the-team/fields.ts'
import { toldOf } from '../reach-the-team/told.ts'
import type { Draft } from '../shell/draft.ts'
import { isBlank, type Lack, type LackRow } from '../shell/lack.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

/** What the team's own model asks of a call. */
export type Intake = z.output<(typeof teamIntake)['output']>

/** Checks what only the page can know, sends, and forgets the draft once the server has it. */
export function useIntake(given: { intake: Intake; fields: Fields; draft: Draft; onSaved: () => void }) {
  const { intake, fields, draft, onSaved } = given
  const [ids] = useState(() => ({ referral: newId<'process'>(), entry: newId<'entry'>() }))
  const sending = useWhole(useSend(noteReferral), intakeLacks(intake, fields))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const chosen = readChosen(fields)
    const consent = consentOf(fields)
    const profession = professionSchema.safeParse(fields.of('caller.profession'))
    if (!sending.check() || chosen === null || consent === undefined || !profession.success) return
    const saved = await sending.send({
      ...ids,
      person: asId<'person'>(chosen.id),
      caller: {
        name: fields.of('caller.name'),
        profession: profession.data,
        unit: fields.of('caller.unit'),
        phone: fields.of('caller.phone'),
      },
      sbar: sbarOf(fields),
      reason: fields.of('reason'),
      urgency: fields.of('urgency'),
      gates: gatesOf(fields, intake.gates),
      told: toldOf(fields, intake.asks),
      consent,
    })
    if (saved === undefined) return
    draft.forget()
    onSaved()
  }
  const { problem, retry } = sending
  return { submit, problem, sending: sending.state === 'sending', retry }
}

/** The fields that must be there, in the order of the page; the server checks all of them again. */
function intakeLacks(intake: Intake, fields: Fields): readonly LackRow[] {
  const empty = (name: string, lack: Lack) => [isBlank(fields.of(name)), name, lack] as const
  return [
    empty('caller.phone', 'text'),
    empty('caller.name', 'text'),
    empty('caller.profession', 'text'),
    empty('caller.unit', 'text'),
    [readChosen(fields) === null, 'person', 'person'],
    ...intake.gates.map(({ key }) => empty(`gates.${key}`, 'choice')),
    empty('sbar.situation', 'text'),
    empty('urgency', 'choice'),
    empty('reason', 'choice'),
    empty('agrees', 'choice'),
    [lacksWhyNot(fields), 'consent.notInformedWhy', 'text'],
  ]
}
