import { Button } from '@digdir/designsystemet-react'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { connection } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** A screen that broke; the frame and every other screen stand. Out of reach of the server that is why, and it is tried again. */
export function RouteFault({ reset }: ErrorComponentProps) {
  const t = useTexts({ sv, en }).problems
  const router = useRouter()
  const { reached } = useValue(connection)
  const [wasAway] = useState(!reached)
  const again = useCallback(() => {
    reset()
    void router.invalidate()
  }, [reset, router])
  useEffect(() => {
    if (wasAway && reached) again()
  }, [wasAway, reached, again])
  return (
    <Page title={t.routeTitle} width="read">
      <Empty icon="alert">
        <p>{reached ? t.routeBody : t.offline}</p>
        <Button variant="secondary" onClick={again}>
          {t.again}
        </Button>
      </Empty>
    </Page>
  )
}
