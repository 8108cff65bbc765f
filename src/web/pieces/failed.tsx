import './empty.css'
import { Button } from '@digdir/designsystemet-react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { Icon } from './icon.tsx'
import { useProblemSentence } from './problem.tsx'

interface FailedProps {
  readonly problem: Problem
  readonly again: () => void
  /** True when nothing else stands on the page. */
  readonly page?: boolean
}

/** What stands in the place of something that could not be read. */
export function Failed({ problem, again, page = false }: FailedProps) {
  const t = useTexts({ sv, en }).problems
  return (
    <div className="empty" data-page={page} role="alert">
      <Icon name="alert" />
      <p>{useProblemSentence(problem)}</p>
      <Button variant="secondary" onClick={again}>
        {t.again}
      </Button>
    </div>
  )
}
