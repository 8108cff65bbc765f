import { Button } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { readDoorCode } from '../../persons/fact-api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { useProblemSentence } from '../pieces/problem.tsx'
import { useTexts } from '../shell/language.ts'
import { offline, type Problem } from '../shell/problem.ts'
import { read } from '../shell/read.ts'
import { AddFact, EditFact } from './fact-editing.tsx'

type Codes = z.output<typeof readDoorCode.output>['codes']

interface DoorCodeProps {
  readonly person: PersonId
  readonly held: PersonPage['facts']['doorCode']
}

const SHOWN_MS = 60_000

/** Port code and key: asked for by a tap, logged by the server, gone from the screen after a minute. */
export function DoorCode({ person, held }: DoorCodeProps) {
  const t = useTexts({ sv, en }).page
  const [codes, setCodes] = useState<Codes | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    if (codes === null) return
    const timer = setTimeout(() => setCodes(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [codes])
  const show = async () => {
    try {
      setCodes((await read(readDoorCode, { person })).codes)
      setProblem(null)
    } catch (fault) {
      setProblem(isProblem(fault) ? fault : offline)
    }
  }
  return (
    <div className="fact-group no-print">
      {codes ? (
        <dl className="door-codes" aria-live="polite">
          {codes.map((code) => (
            <div key={code.entry}>
              {code.portCode && <Line term={t.portCode} value={code.portCode} />}
              {code.keyPlace && <Line term={t.keyPlace} value={code.keyPlace} />}
            </div>
          ))}
        </dl>
      ) : (
        held && (
          <Button variant="secondary" onClick={() => void show()}>
            <Icon name="key" />
            {t.doorCode}
          </Button>
        )
      )}
      {problem && <Fault problem={problem} />}
      {/* The form begins empty: the codes themselves are never on the page until they are asked for. */}
      {held ? <EditFact kind="doorCode" held={held} /> : <AddFact kind="doorCode" />}
    </div>
  )
}

function Line({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Fault({ problem }: { readonly problem: Problem }) {
  return (
    <p role="alert" className="fact-fault">
      {useProblemSentence(problem)}
    </p>
  )
}

function isProblem(fault: unknown): fault is Problem {
  return typeof fault === 'object' && fault !== null && 'kind' in fault && 'code' in fault
}
