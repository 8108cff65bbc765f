import './phone-link.css'
import { displayPhone, telOf } from '../../shared/phone-number.ts'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'

interface PhoneLinkProps {
  /** As it is stored or as it is written; it is shown as it is read in Sweden. */
  readonly number: string
  /** Whom one reaches; heard by screen readers. */
  readonly whom: string
  /** `button` for the call one is meant to make, `line` within text. */
  readonly as?: 'button' | 'line'
}

/** A number that is called with one tap. */
export function PhoneLink({ number, whom, as = 'line' }: PhoneLinkProps) {
  const t = useTexts({ sv, en }).phone
  if (as === 'button') {
    return (
      <a className="ds-button phone-button" href={telOf(number)}>
        <Icon name="phone" />
        <span>
          {t.call(whom)} <span className="phone-number">{displayPhone(number)}</span>
        </span>
      </a>
    )
  }
  return (
    <a className="phone-link" href={telOf(number)}>
      <Icon name="phone" />
      <span className="ds-sr-only">{t.call(whom)}, </span>
      <span className="phone-number">{displayPhone(number)}</span>
    </a>
  )
}
