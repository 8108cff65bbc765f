import './problem.css'
import { Button, Heading, Link, List } from '@digdir/designsystemet-react'
import { type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { shell as enShell } from '../../shared/texts/en/shell.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { shell as svShell } from '../../shared/texts/sv/shell.ts'
import { useTexts } from '../shell/language.ts'
import {
  type FieldProblem,
  needsServer,
  notPacked,
  notSignedIn,
  type Problem as ProblemWords,
} from '../shell/problem.ts'
import { labelOf, leadTo, placeOf } from './fault-place.ts'
import { partLater } from './later.tsx'

interface ProblemProps {
  readonly problem: ProblemWords
  /** `useSend().retry`: sends the same command once more. */
  readonly retry?: (() => unknown) | undefined
  /** The form's button sends to somebody; else it saves. */
  readonly sends?: boolean
}

const KeptNotice = partLater(async () => (await import('../outbox/kept-notice.tsx')).KeptNotice, 1)

/** Why a form did not go through, or that what it says is kept on this device. */
export function Problem(props: ProblemProps) {
  return props.problem.kind === 'kept' ? <KeptNotice {...props} /> : <Refusal {...props} />
}

/** It takes focus, and its lines name the fields at fault and lead to them. */
function Refusal({ problem, retry, sends = false }: ProblemProps) {
  const t = useTexts({ sv, en }).problem
  const words = useProblemSentence(problem)
  const box = useRef<HTMLElement>(null)
  const heading = useId()
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  useLayoutEffect(() => {
    const places = fieldsOf(problem).map(({ field }) => [field, placeOf(box.current, field)] as const)
    setLabels(new Map(places.flatMap(([field, place]) => (place ? [[field, labelOf(place)]] : []))))
    box.current?.focus()
  }, [problem])
  const fields = fieldsOf(problem)
  const lead = (event: MouseEvent, field: string) => {
    event.preventDefault()
    leadTo(placeOf(box.current, field))
  }
  return (
    <section ref={box} tabIndex={-1} className="ds-error-summary problem" aria-labelledby={heading}>
      <Heading level={2} data-size="2xs" id={heading}>
        {fields.length === 0 ? words : sends ? t.unsent : t.title}
      </Heading>
      {fields.length > 0 && (
        <List.Unordered>
          {fields.map(({ field, title }) => (
            <List.Item key={field}>
              {labels.has(field) ? (
                <Link href={`#${field}`} onClick={(event) => lead(event, field)}>
                  {t.at(labels.get(field) ?? '', title)}
                </Link>
              ) : (
                title
              )}
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

function fieldsOf({ errors, field, title }: ProblemWords): readonly FieldProblem[] {
  if (errors.length > 0) return errors
  return field === undefined ? [] : [{ field, title }]
}

/** The sentence to show for a problem, also when the server could not be heard. */
export function useProblemSentence(problem: ProblemWords): string {
  const t = useTexts({ sv: svShell, en: enShell }).problems
  if (problem.title) return problem.title
  if (problem.code === notSignedIn.code) return t.notSignedIn
  if (problem.code === needsServer.code) return t.needsServer
  if (problem.code === notPacked.code) return t.notPacked
  if (problem.kind === 'kept') return t.kept
  return problem.kind === 'offline' ? t.offline : t.broken
}
