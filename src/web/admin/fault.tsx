import { organisation as en } from '../../shared/texts/en/organisation.ts'
import { organisation as sv } from '../../shared/texts/sv/organisation.ts'
import { Problem } from '../pieces/problem.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { startOf } from '../sign-in/start-link.ts'

interface FaultProps {
  readonly problem: ProblemWords | null
  readonly retry?: (() => unknown) | undefined
}

/** Why a form here did not go through; where a fresh sign-in is asked for, with the way to it and back. */
export function Fault({ problem, retry }: FaultProps) {
  const t = useTexts({ sv, en }).staff
  if (!problem) return null
  return (
    <>
      <Problem problem={problem} retry={retry} />
      {problem.code === 'organisation.signInAgain' && (
        <a className="ds-button" href={startOf({ back: location.pathname })}>
          {t.signInAgain}
        </a>
      )}
    </>
  )
}
