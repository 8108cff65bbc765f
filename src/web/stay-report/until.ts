import type { z } from 'zod'
import { asId } from '../../shared/id.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import type { stayPrepare } from '../../stay-reports/api.ts'
import {
  homeCareKnown,
  toldHow,
  toldWho,
  type UntilShown,
  type UntilVisit,
} from '../../stay-reports/stay-report.ts'
import type { Fields } from '../reach-the-team/fields.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'

export type Prepared = z.output<(typeof stayPrepare)['output']>

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null
}

/** Has the person home care, as the form stands; null while it is not answered. */
export function homeCareOf(fields: Fields) {
  return oneOf(homeCareKnown, fields.of('until.homeCare'))
}

export function toldOf(fields: Fields) {
  return oneOf(toldWho, fields.of('until.told.who'))
}

export function howOf(fields: Fields) {
  return oneOf(toldHow, fields.of('until.told.how'))
}

/** Whom to call and where. */
export interface Callee {
  readonly who: string
  readonly phone: string
}

/**
 * Whom to call in the evening and at night once the nurses are chosen: they, where they are told for a person who has or
 * may have home care; else who answers while the team is closed. Null where the reporter has written somebody else.
 */
export function nightCallee(
  stands: Callee,
  given: {
    readonly nurses: string
    readonly homeCare: string
    readonly among: Prepared['nurses']
    readonly otherwise: Callee
  },
): Callee | null {
  const calleeOf = ({ name, phoneNight }: Prepared['nurses'][number]) =>
    phoneNight === null ? [] : [{ who: name, phone: displayPhone(phoneNight) }]
  const nothing = { who: '', phone: '' }
  const proposed = [nothing, given.otherwise, ...given.among.flatMap(calleeOf)]
  if (!proposed.some(({ who, phone }) => who === stands.who.trim() && phone === stands.phone.trim()))
    return null
  const chosen = given.among.filter(({ unit }) => given.homeCare !== 'no' && unit === given.nurses)
  return chosen.flatMap(calleeOf)[0] ?? given.otherwise
}

/** What is settled until the visit, as the commands take it; null while an answer is lacking. */
export function untilOf(fields: Fields): UntilVisit | null {
  const homeCare = homeCareOf(fields)
  const who = toldOf(fields)
  const how = howOf(fields)
  if (homeCare === null || who === null || how === null) return null
  const text = (name: string) => fields.of(`until.${name}`).trim()
  return {
    medical: { unit: asId<'unit'>(text('medical.unit')), physician: text('medical.physician') },
    homeCare,
    watch: text('watch'),
    emergency: text('emergency'),
    callDay: { who: text('callDay.who'), phone: text('callDay.phone') },
    callNight: { who: text('callNight.who'), phone: text('callNight.phone') },
    told: { who, how, relative: who === 'person' ? '' : text('told.relative') },
  }
}

/** Only who has no home care may be left untold of; what was chosen before that was known does not stand. */
export function lacksNurses(fields: Fields): boolean {
  const known = homeCareOf(fields)
  const named = fields.of('nurses')
  return known !== null && (named === '' || (named === 'nobody' && known !== 'no'))
}

/** The rows that must be there before the server can be asked, in the order of the form. */
export function untilLacks(fields: Fields): readonly LackRow[] {
  const blank = (name: string): LackRow => [isBlank(fields.of(`until.${name}`)), `until.${name}`, 'text']
  const told = toldOf(fields)
  return [
    [fields.of('until.medical.unit') === '', 'until.medical.unit', 'choice'],
    blank('medical.physician'),
    [homeCareOf(fields) === null, 'until.homeCare', 'choice'],
    blank('watch'),
    blank('emergency'),
    ...['callDay.who', 'callDay.phone', 'callNight.who', 'callNight.phone'].map(blank),
    [told === null, 'until.told.who', 'choice'],
    [
      told !== null && told !== 'person' && isBlank(fields.of('until.told.relative')),
      'until.told.relative',
      'text',
    ],
    [howOf(fields) === null, 'until.told.how', 'choice'],
  ]
}

/** What stands already, as the form's fields. */
export function writeUntil(until: UntilShown): Record<string, string> {
  return {
    'until.medical.unit': until.medical.unit,
    'until.medical.physician': until.medical.physician,
    'until.homeCare': until.homeCare,
    'until.watch': until.watch,
    'until.emergency': until.emergency,
    'until.callDay.who': until.callDay.who,
    'until.callDay.phone': displayPhone(until.callDay.phone),
    'until.callNight.who': until.callNight.who,
    'until.callNight.phone': displayPhone(until.callNight.phone),
    'until.told.who': until.told.who,
    'until.told.how': until.told.how,
    'until.told.relative': until.told.relative,
  }
}
