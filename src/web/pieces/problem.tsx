import './problem.css'
import { Button, Heading, Link, List } from '@digdir/designsystemet-react'
import { type MouseEvent, useEffect, useId, useRef } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { shell as enShell } from '../../shared/texts/en/shell.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { shell as svShell } from '../../shared/texts/sv/shell.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'

interface ProblemProps {
  readonly problem: ProblemWords
  /** `useSend().retry`: sends the same command once more. */
  readonly retry?: (() => unknown) | undefined
}

/** Why a form did not go through. It takes focus, and its lines lead to the fields at fault. */
export function Problem({ problem, retry }: ProblemProps) {
  const t = useTexts({ sv, en }).problem
  const words = useProblemSentence(problem)
  const box = useRef<HTMLElement>(null)
  const heading = useId()
  useEffect(() => box.current?.focus(), [problem])
  const fields = problem.errors.length
    ? problem.errors
    : problem.field
      ? [{ field: problem.field, title: problem.title }]
      : []
  return (
    <section ref={box} tabIndex={-1} className="ds-error-summary problem" aria-labelledby={heading}>
      <Heading level={2} data-size="2xs" id={heading}>
        {problem.field ? t.title : words}
      </Heading>
      {fields.length > 0 && (
        <List.Unordered>
          {fields.map((each) => (
            <List.Item key={each.field}>
              <Link href={`#${each.field}`} onClick={(event) => leadTo(event, each.field)}>
                {each.title}
              </Link>
            </List.Item>
          ))}
        </List.Unordered>
      )}
      {retry && (
        <Button variant="secondary" onClick={() => void retry()}>
          {t.retry}
        </Button>
      )}
    </section>
  )
}

/** The sentence to show for a problem, also when the server could not be heard. */
export function useProblemSentence(problem: ProblemWords): string {
  const t = useTexts({ sv: svShell, en: enShell }).problems
  if (problem.title) return problem.title
  return problem.kind === 'offline' ? t.offline : t.broken
}

function leadTo(event: MouseEvent, field: string): void {
  event.preventDefault()
  const place = document.querySelector(`[data-name="${CSS.escape(field)}"]`)
  const control = place?.querySelector<HTMLElement>('input, textarea, select, button')
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
