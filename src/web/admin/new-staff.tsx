import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { lookUpStaff } from '../../organisation/staff-api.ts'
import type { StaffId } from '../../shared/id.ts'
import type { Problem } from '../shell/problem.ts'
import { read } from '../shell/read.ts'
import { Fault } from './fault.tsx'
import { GiveAssignment } from './give-assignment.tsx'
import { RegisterStaff } from './register-staff.tsx'
import { IdField } from './staff-fields.tsx'
import { useOrganisationWords } from './words.ts'

type Found = z.output<(typeof lookUpStaff)['output']>['found']

/** First the id, then what follows from it: somebody new, somebody of another provider, or somebody one has already. */
export function NewStaff({ onDone }: { readonly onDone: (staff: StaffId) => void }) {
  const t = useOrganisationWords()
  const [hsaId, setHsaId] = useState('')
  const [found, setFound] = useState<Found | 'notAsked'>('notAsked')
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const lookUp = async () => {
    setAsking(true)
    try {
      setFound((await read(lookUpStaff, { hsaId })).found)
      setProblem(null)
    } catch (fault) {
      setProblem(fault as Problem) // Cast: read() rejects with a Problem and nothing else.
    }
    setAsking(false)
  }
  if (found === 'notAsked') {
    return (
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void lookUp()
        }}
      >
        <Fault problem={problem} />
        <IdField value={hsaId} onChange={setHsaId} problem={problem} />
        <Button type="submit" loading={asking}>
          {t.staff.lookUp}
        </Button>
      </form>
    )
  }
  if (found === null) {
    return (
      <>
        <p>{t.staff.unknownYet}</p>
        <RegisterStaff hsaId={hsaId} onDone={onDone} />
      </>
    )
  }
  if (found.here) {
    return (
      <>
        <p>{t.staff.knownHere(found.name ?? hsaId)}</p>
        <Button onClick={() => onDone(found.staff)}>{t.staff.open}</Button>
      </>
    )
  }
  return (
    <>
      <p>{found.name === null ? t.staff.knownProtected : t.staff.knownElsewhere(found.name)}</p>
      <GiveAssignment staff={found.staff} onDone={() => onDone(found.staff)} />
    </>
  )
}
