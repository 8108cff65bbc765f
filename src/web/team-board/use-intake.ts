import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { profession as professionSchema } from '../../care-models/people.ts'
import { noteReferral } from '../../referrals/api.ts'
import type { teamIntake } from '../../referrals/team-api.ts'
import { asId } from '../../shared/id.ts'
import { reachTheTeam as enReach } from '../../shared/texts/en/reach-the-team.ts'
import { sbar as enSbar } from '../../shared/texts/en/sbar.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { reachTheTeam as svReach } from '../../shared/texts/sv/reach-the-team.ts'
import { sbar as svSbar } from '../../shared/texts/sv/sbar.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { readChosen } from '../reach-the-team/chosen.ts'
import { consentOf, type Fields, gatesOf, sbarOf, useLacking } from '../reach-the-team/fields.ts'
import { toldOf } from '../reach-the-team/told.ts'
import type { Draft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'

/** What the team's own model asks of a call. */
export type Intake = z.output<(typeof teamIntake)['output']>

/** Checks what only the page can know, sends, and forgets the draft once the server has it. */
export function useIntake(given: { intake: Intake; fields: Fields; draft: Draft; onSaved: () => void }) {
  const { intake, fields, draft, onSaved } = given
  const t = useTexts({ sv, en }).phone
  const reach = useTexts({ sv: svReach, en: enReach })
  const sbar = useTexts({ sv: svSbar, en: enSbar })
  const [ids] = useState(() => ({ referral: newId<'process'>(), entry: newId<'entry'>() }))
  const lacking = useLacking(lackingIn(intake, fields, { t, reach, sbar }), reach.missing)
  const sending = useSend(noteReferral)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const chosen = readChosen(fields)
    const consent = consentOf(fields)
    const profession = professionSchema.safeParse(fields.of('caller.profession'))
    if (!lacking.check() || chosen === null || consent === undefined || !profession.success) return
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
  return {
    submit,
    problem: lacking.problem ?? sending.problem,
    sending: sending.state === 'sending',
    retry: sending.retry,
  }
}

interface Labels {
  readonly t: (typeof sv)['phone']
  readonly reach: typeof svReach
  readonly sbar: typeof svSbar
}

/** The fields that must be there, in the order of the page; the server checks all of them again. */
function lackingIn(intake: Intake, fields: Fields, { t, reach, sbar }: Labels) {
  const rows: readonly (readonly [string, string, boolean?])[] = [
    ['person', reach.person.title, readChosen(fields) === null],
    ...intake.gates.map(({ key, question }) => [`gates.${key}`, question.sv] as const),
    ['sbar.situation', sbar.fields.situation],
    ['urgency', reach.what.urgency],
    ['reason', reach.what.reason],
    ['agrees', reach.will.agrees],
    ['caller.name', t.name],
    ['caller.profession', t.profession],
    ['caller.unit', t.unit],
    ['caller.phone', t.phone],
  ]
  return rows
    .filter(([name, , lacks]) => lacks ?? fields.of(name).trim() === '')
    .map(([field, label]) => ({ field, label }))
}
