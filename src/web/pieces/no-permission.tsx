import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { useTexts } from '../shell/language.ts'
import { Empty } from './empty.tsx'
import { Page } from './page.tsx'

/** The assignment does not open this page. */
export function NoPermission() {
  const t = useTexts({ sv, en }).problems
  return (
    <Page title={t.noPermissionTitle} width="read">
      <Empty icon="lock">{t.noPermissionBody}</Empty>
    </Page>
  )
}
