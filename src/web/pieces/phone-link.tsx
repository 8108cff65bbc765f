import './phone-link.css'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'

interface PhoneLinkProps {
  readonly number: string
  /** Whom one reaches; heard by screen readers. */
  readonly whom: string
  /** `button` for the call one is meant to make, `line` within text. */
  readonly as?: 'button' | 'line'
}

/** A number that is called with one tap. */
export function PhoneLink({ number, whom, as = 'line' }: PhoneLinkProps) {
  const t = useTexts({ sv, en }).phone
  const digits = number.replace(/[^\d+]/g, '')
  if (as === 'button') {
    return (
      <a className="ds-button phone-button" href={`tel:${digits}`}>
        <Icon name="phone" />
        <span>
          {t.call(whom)} <span className="phone-number">{number}</span>
        </span>
      </a>
    )
  }
  return (
    <a className="phone-link" href={`tel:${digits}`}>
      <Icon name="phone" />
      <span className="ds-sr-only">{t.call(whom)}, </span>
      <span className="phone-number">{number}</span>
    </a>
  )
}
