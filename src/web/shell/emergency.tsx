import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from './language.ts'

/** 112, one tap away on every screen. */
export function EmergencyCall() {
  const t = useTexts({ sv, en }).emergency
  return (
    <a className="emergency" href="tel:112" title={t.explain}>
      <Icon name="phone" />
      <span className="emergency-words">
        <strong>
          <span className="emergency-verb">{t.call} </span>112
        </strong>
        <span className="emergency-why">{t.why}</span>
      </span>
      <span className="ds-sr-only">. {t.explain}</span>
    </a>
  )
}
