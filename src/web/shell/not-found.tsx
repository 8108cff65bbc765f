import { Link } from '@tanstack/react-router'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { useTexts } from './language.ts'

/** An address that leads nowhere, or to what may not be seen: the same words for both. */
export function NotFound() {
  const t = useTexts({ sv, en }).problems
  return (
    <Page title={t.notFoundTitle} width="read">
      <Empty icon="search">
        <p>{t.notFoundBody}</p>
        <Link to="/" className="ds-button" data-variant="secondary">
          {t.toStart}
        </Link>
      </Empty>
    </Page>
  )
}
