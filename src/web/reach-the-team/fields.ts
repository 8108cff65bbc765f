import { useState } from 'react'
import type { z } from 'zod'
import type { GroundAnswers } from '../../exchanges/ground-rules.ts'
import type { GateAnswers } from '../../referrals/referral.ts'
import type { teamReach } from '../../referrals/team-api.ts'
import { sbarHeadings } from '../../shared/sbar.ts'
import type { Draft } from '../shell/draft.ts'

/** How a team is reached, as the server tells it. */
export type Way = z.output<(typeof teamReach)['output']>

/** Whom to call when it is not sent: the number of this very hour, else the team's first. */
export function callOf(way: Way) {
  const phone = way.phoneNow?.phone ?? way.phones[0]?.phone
  return phone === undefined ? null : { phone, whom: way.name }
}

/** A form's answers by field name. All are text, so that a draft keeps every one of them; absent is not answered. */
export interface Fields {
  readonly of: (name: string) => string
  readonly set: (name: string, text: string) => void
  /** Takes up an earlier draft. */
  readonly fill: (fields: Readonly<Record<string, string>>) => void
}

/** The answers of one form, each kept in the draft as it is given. */
export function useFields(draft: Draft, first: Readonly<Record<string, string>> = {}): Fields {
  const [fields, setFields] = useState(first)
  return {
    of: (name) => fields[name] ?? '',
    set: (name, text) => {
      draft.keep(name, text)
      setFields((before) => ({ ...before, [name]: text }))
    },
    fill: (found) => setFields((before) => ({ ...before, ...found })),
  }
}

/** SBAR as it stands in the form. */
export function sbarOf(fields: Fields) {
  const [situation, bakgrund, aktuellt, rekommendation] = sbarHeadings.map((name) =>
    fields.of(`sbar.${name}`),
  )
  return {
    situation: situation ?? '',
    bakgrund: bakgrund ?? '',
    aktuellt: aktuellt ?? '',
    rekommendation: rekommendation ?? '',
  }
}

/** The answers at the gates; one without an answer is left out, and the server asks for it. */
export function gatesOf(fields: Fields, gates: Way['gates']): GateAnswers {
  return Object.fromEntries(
    gates.flatMap(({ key }) => {
      const answer = fields.of(`gates.${key}`)
      if (answer !== 'yes' && answer !== 'no') return []
      const reason = fields.of(`gates.${key}.reason`).trim()
      return [[key, { answer, ...(answer === 'no' && reason !== '' ? { reason } : {}) }]]
    }),
  )
}

/** What the person wants, as far as it is answered. */
export function willOf(fields: Fields): GroundAnswers {
  const agrees = fields.of('agrees')
  const necessary = fields.of('necessary')
  const otherwise = fields.of('otherwise')
  return {
    agrees: agrees === 'yes' || agrees === 'no' || agrees === 'cannot' ? agrees : null,
    necessary: necessary === '' ? null : necessary === 'yes',
    otherwise:
      otherwise === 'dutyInLaw' || otherwise === 'ownTask' || otherwise === 'none' ? otherwise : null,
  }
}

/** Has it been said that the person was not told, and not yet why? */
export function lacksWhyNot(fields: Fields): boolean {
  const consent = consentOf(fields)
  return consent !== undefined && !consent.informed && consent.notInformedWhy === ''
}

/** Whether the person knows and agrees, as the commands take it; undefined while it is not answered. */
export function consentOf(fields: Fields) {
  const { agrees } = willOf(fields)
  if (agrees === null) return undefined
  const informed = agrees !== 'cannot' || fields.of('informed') === 'yes'
  return { agrees, informed, notInformedWhy: informed ? '' : fields.of('consent.notInformedWhy').trim() }
}
