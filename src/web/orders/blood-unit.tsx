import type { BloodUnitView } from '../../orders/blood.ts'
import { identityWords, vitalsText } from '../../orders/blood-wording-rules.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { useMoments } from '../pieces/moment.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

/** One blood unit as it was given: who checked, values before, during and after, and how it went. */
export function BloodUnit({ unit }: { readonly unit: BloodUnitView }) {
  const t = useTexts({ sv, en })
  const { near, clock } = useMoments()
  const { heading } = t.blood
  const rows = [
    [heading.identity, identityWords(unit, t)],
    [heading.before, unit.before && vitalsText(unit.before, t.blood)],
    [heading.during, unit.during.map((one) => vitalsText(one, t.blood)).join('; ')],
    [heading.after, unit.after && vitalsText(unit.after, t.blood)],
    [
      heading.times,
      [unit.startedAt && near(unit.startedAt), unit.endedAt && clock(unit.endedAt)].filter(Boolean).join('–'),
    ],
    [heading.lacking, unit.lacking],
    [heading.discarded, unit.discarded],
  ] as const
  return (
    <div className="blood-unit">
      <p className="order-when">
        <strong>{t.blood.unit(unit.number)}</strong>
        <span>{t.blood.product[unit.product]}</span>
        <span>{t.blood.group(unit.group)}</span>
        {unit.phase !== 'ended' && <Tag tone="info">{t.blood.phase[unit.phase]}</Tag>}
        {unit.phase === 'ended' && (
          <Tag tone={unit.reaction === null ? 'success' : 'danger'}>
            {unit.reaction === null ? t.blood.noReaction : t.blood.reactionWas(unit.reaction)}
          </Tag>
        )}
      </p>
      <dl className="order-facts">
        {rows.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  )
}
