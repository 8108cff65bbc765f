import type { OrderContent } from '../../orders/order.ts'
import { contentSections, timingText } from '../../orders/wording-rules.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { unbroken } from '../pieces/unbroken.ts'
import { useTexts } from '../shell/language.ts'

interface VersionsProps {
  readonly now: OrderContent
  /** What it took the place of; null for the first. */
  readonly before: OrderContent | null
}

/** What a version asks for; where it took another's place, line by line what changed: before, struck through, and now. */
export function Versions({ now, before }: VersionsProps) {
  const t = useTexts({ sv, en })
  const asked = contentSections(now, t)
  if (before === null) {
    return (
      <p className="subtle">
        {now.what}, {unbroken(timingText(now.timing, t.when))}
      </p>
    )
  }
  const old = contentSections(before, t)
  const headings = [...new Set([...old, ...asked].map(({ heading }) => heading))]
  const changed = headings.flatMap((heading) => {
    const was = old.find((one) => one.heading === heading)?.text ?? ''
    const is = asked.find((one) => one.heading === heading)?.text ?? ''
    return was === is ? [] : [{ heading, was, is }]
  })
  return (
    <dl className="order-facts versions">
      {changed.map(({ heading, was, is }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>
            {was !== '' && (
              <del>
                <span className="ds-sr-only">{t.says.before}: </span>
                {was}
              </del>
            )}{' '}
            {is !== '' && (
              <ins>
                <span className="ds-sr-only">{t.says.now}: </span>
                {is}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
