import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Page } from '../pieces/page.tsx'
import { useTexts } from '../shell/language.ts'
import { chosenOf, useSession } from '../shell/session.ts'

/** The first page: whom Hemma sees, and where that person works now. */
export function Start() {
  const t = useTexts({ sv, en }).start
  const session = useSession()
  return (
    <Page title={t.title(session.staff.name.split(' ')[0] ?? '')} width="read">
      <p>{t.body(chosenOf(session)?.unit.name ?? '')}</p>
    </Page>
  )
}
