import type { z } from 'zod'
import type { ClosingReceiver, JudgedCriterion } from '../../enrolments/closing.ts'
import type { enrolmentClose } from '../../enrolments/closing-api.ts'
import { type ClosingReason, closingReason } from '../../enrolments/enrolment.ts'
import { day } from '../../shared/day.ts'
import { asId, type EntryId, type MessageId } from '../../shared/id.ts'
import { closing as texts } from '../../shared/texts/sv/closing.ts'
import { type Fields, willOf } from '../reach-the-team/fields.ts'
import { newId } from '../shell/new-id.ts'
import type { Closing, Step } from './closing-step.ts'
import { groundForAll, toldUnits } from './tell-fields.tsx'

/** Ids of everything that a closing makes, fixed while the form is open. */
export interface CloseIds {
  readonly report: EntryId
  readonly plain: EntryId
  readonly offer: MessageId
  readonly offerEntry: EntryId
  readonly toMessage: MessageId
}

export function newCloseIds(): CloseIds {
  return {
    report: newId<'entry'>(),
    plain: newId<'entry'>(),
    offer: newId<'message'>(),
    offerEntry: newId<'entry'>(),
    toMessage: newId<'message'>(),
  }
}

/** The headings of the report in the order to be written, by the field that holds each. */
export const reportHeadings = ['course', 'done', 'now', 'medicines', 'remains', 'worse'] as const

export function isDead(fields: Fields): boolean {
  return fields.of('reason') === 'died'
}

export function reasonOf(fields: Fields): ClosingReason | null {
  const parsed = closingReason.safeParse(fields.of('reason'))
  return parsed.success ? parsed.data : null
}

/** The written headings of the report; empty ones are left out. The record's language is Swedish. */
export function reportOf(fields: Fields) {
  return reportHeadings.flatMap((key) => {
    const text = fields.of(`report.${key}`).trim()
    return text === '' ? [] : [{ heading: texts.report.headings[key], text }]
  })
}

/** Who is asked to take over; undefined while nobody is chosen. */
export function receiverOf(fields: Fields, ids: CloseIds): ClosingReceiver | undefined {
  const name = fields.of('to.name').trim()
  if (fields.of('to.kind') === 'without') {
    const [title, unitName, phone] = ['to.title', 'to.unitName', 'to.phone'].map((each) =>
      fields.of(each).trim(),
    )
    if (name === '' || !unitName || !phone) return undefined
    return { name, title: title ?? '', unitName, phone }
  }
  const unit = fields.of('to.unit')
  if (unit === '') return undefined
  return { unit: asId<'unit'>(unit), message: ids.toMessage, ...(name === '' ? {} : { name }) }
}

/** The ground for everyone who gets the report; null while the question is open. */
export function groundOf(closing: Closing, fields: Fields) {
  const chosen = closing.units.filter(
    (one) => one.unit === fields.of('to.unit') || toldUnits(closing.units, fields).includes(one),
  )
  return groundForAll(
    willOf(fields),
    closing.sender,
    chosen.map((one) => one.party),
  )
}

/** The command that the whole form makes. What is lacking is left out, and the server says so by its field. */
export function closeInput(given: {
  closing: Closing
  fields: Fields
  ids: CloseIds
}): z.input<typeof enrolmentClose.input> {
  const { closing, fields, ids } = given
  const text = (name: string) => fields.of(name).trim()
  const dead = isDead(fields)
  const to = dead ? undefined : receiverOf(fields, ids)
  const nextDay = day.safeParse(fields.of('nextDay'))
  const statement = text('statement')
  return {
    enrolment: closing.enrolment,
    reason: reasonOf(fields) ?? 'other',
    ...(text('reasonText') === '' ? {} : { reasonText: text('reasonText') }),
    criteria: closing.criteria.flatMap(({ key }) => judged(fields, key)),
    report: { entry: ids.report, sections: reportOf(fields) },
    ...(to === undefined ? {} : { handBack: { id: ids.offer, entry: ids.offerEntry, to } }),
    copies: toldUnits(closing.units, fields)
      .filter((one) => one.unit !== fields.of('to.unit'))
      .map((one) => ({ unit: one.unit, message: newId<'message'>() })),
    ...(dead
      ? {}
      : {
          plainWords: {
            entry: ids.plain,
            whoCame: text('whoCame'),
            whatWeDecided: text('whatWeDecided'),
            nextStep: text('nextStep'),
            ...(nextDay.success ? { nextDay: nextDay.data } : {}),
            when112: text('when112'),
            given: givenOf(fields),
          },
        }),
    ground: groundOf(closing, fields) ?? 'consent',
    ...(statement === '' ? {} : { statement }),
  }
}

function judged(fields: Fields, key: string): JudgedCriterion[] {
  const met = fields.of(`criteria.${key}`)
  if (met !== 'yes' && met !== 'no' && met !== 'unknown') return []
  const note = fields.of(`criteria.${key}.note`).trim()
  return [{ key, met, ...(note === '' ? {} : { note }) }]
}

export function givenOf(fields: Fields): 'printed' | 'sent' | 'readAloud' {
  const given = fields.of('given')
  return given === 'sent' || given === 'readAloud' ? given : 'printed'
}

const places: readonly (readonly [RegExp, Step])[] = [
  [/^(reason|reasonText|criteria)/, 'criteria'],
  [/^report/, 'report'],
  [/^plainWords/, 'plain'],
  [/^(handBack|to|copies|ground|statement|agrees|necessary|otherwise)/, 'receivers'],
]

/** The step in which a field at fault stands. */
export function stepOfField(field: string | undefined): Step | undefined {
  return places.find(([pattern]) => pattern.test(field ?? ''))?.[1]
}
