import { Button } from '@digdir/designsystemet-react'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { useTexts } from './language.ts'

/** A screen that broke; the frame and every other screen stand. */
export function RouteFault({ reset }: ErrorComponentProps) {
  const t = useTexts({ sv, en }).problems
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t.routeTitle} width="read">
      <Empty icon="alert">
        <p>{t.routeBody}</p>
        <Button variant="secondary" onClick={again}>
          {t.again}
        </Button>
      </Empty>
    </Page>
  )
}
