import type { UnitChoice } from '../../enrolments/choice.ts'
import type { Telling } from '../../enrolments/telling.ts'
import { type GroundAnswers, groundFound } from '../../exchanges/ground-rules.ts'
import type { Ground } from '../../exchanges/message.ts'
import type { Party } from '../../exchanges/rules.ts'
import { asId } from '../../shared/id.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { Check } from '../pieces/check.tsx'
import { Fold } from '../pieces/fold.tsx'
import { type Fields, willOf } from '../reach-the-team/fields.ts'
import { groundLacks } from '../reach-the-team/ground-lacks.ts'
import { WillFields } from '../reach-the-team/will-fields.tsx'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem } from '../shell/problem.ts'

interface TellFieldsProps {
  readonly units: readonly UnitChoice[]
  readonly sender: Party
  readonly fields: Fields
  readonly problem: Problem | null
}

/** Which units are told, those near the person first; the question about the ground comes when one is of another owner. */
export function TellFields({ units, sender, fields, problem }: TellFieldsProps) {
  const t = useTexts({ sv, en }).start
  const near = units.filter((one) => one.near)
  const far = units.filter((one) => !one.near)
  const outside = toldUnits(units, fields).find((one) => one.party.owner !== sender.owner)
  const box = (one: UnitChoice) => (
    <Check
      key={one.unit}
      label={one.name}
      hint={one.owner}
      checked={fields.of(`tell.${one.unit}`) === 'yes'}
      onChange={(checked) => fields.set(`tell.${one.unit}`, checked ? 'yes' : 'no')}
    />
  )
  return (
    <div className="tell-units">
      {near.map(box)}
      {far.length > 0 && (
        <Fold title={t.tellOthers}>
          <div className="tell-units">{far.map(box)}</div>
        </Fold>
      )}
      {outside && (
        <WillFields
          asked={t.asked}
          fields={fields}
          problem={problem}
          sender={sender}
          receiver={outside.party}
        />
      )}
    </div>
  )
}

/** The units that are ticked. */
export function toldUnits(units: readonly UnitChoice[], fields: Fields): UnitChoice[] {
  return units.filter((one) => fields.of(`tell.${one.unit}`) === 'yes')
}

/** The ground that carries to every one of these receivers; null while a question is open or none carries. */
export function groundForAll(will: GroundAnswers, sender: Party, receivers: readonly Party[]): Ground | null {
  const outside = receivers.filter((one) => one.owner !== sender.owner)
  const found = outside.map((one) => groundFound(will, sender, one))
  const grounds = found.map((one) => ('ground' in one ? one.ground : null))
  if (grounds.includes(null)) return null
  return grounds[0] ?? 'sameProvider'
}

/** What is lacking of the answers about the ground, for the first receiver of another owner that lacks something. */
export function tellLacks(given: Pick<TellFieldsProps, 'units' | 'sender' | 'fields'>): readonly LackRow[] {
  const { units, sender, fields } = given
  const outside = toldUnits(units, fields).filter((one) => one.party.owner !== sender.owner)
  const lacks = outside.map((one) =>
    groundLacks(groundFound(willOf(fields), sender, one.party), fields.of('statement')),
  )
  return lacks.find((rows) => rows.some(([isLacking]) => isLacking)) ?? []
}

/** What the ticked units are sent; undefined while the question about the ground is open. */
export function tellingsOf(
  given: Pick<TellFieldsProps, 'units' | 'sender' | 'fields'>,
): Telling[] | undefined {
  const { units, sender, fields } = given
  const told = toldUnits(units, fields)
  const will = willOf(fields)
  const statement = fields.of('statement').trim()
  const tellings = told.map((one): Telling | undefined => {
    const ground = groundForAll(will, sender, [one.party])
    if (ground === null) return undefined
    return {
      unit: one.unit,
      message: asId<'message'>(newId()),
      ground,
      ...(statement === '' ? {} : { statement }),
    }
  })
  const complete = tellings.filter((one) => one !== undefined)
  return complete.length === tellings.length ? complete : undefined
}
