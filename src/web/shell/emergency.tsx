import './emergency.css'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from './language.ts'

/** 112, one tap away on every screen; `brief` shows the number alone, where there is little room. */
export function EmergencyCall({ brief = false }: { readonly brief?: boolean }) {
  const t = useTexts({ sv, en }).emergency
  return (
    <a className="emergency" href="tel:112" title={t.explain} data-brief={brief || undefined}>
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
