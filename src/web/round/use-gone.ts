import { useEffect, useState } from 'react'
import { roundGone } from '../../rounds/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { announce } from '../shell/announce.tsx'
import { type Draft, useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import type { RoundRow } from './round.tsx'

/** What is written about the person on the screen, and the act that makes it minutes. */
export interface Gone {
  readonly text: string
  readonly setText: (text: string) => void
  readonly draft: Draft
  readonly write: () => Promise<void>
  readonly sending: boolean
  readonly problem: Problem | null
  readonly retry: (() => unknown) | undefined
}

/** Words are kept as they are written and stand there again after a crash; what was undone is there to be changed. */
export function useGone(round: string, here: RoundRow | null, onDone: (person: PersonId) => void): Gone {
  const t = useTexts({ sv, en }).walk
  const person = here?.person.id ?? null
  const draft = useDraft(`round:${round}:${person ?? 'end'}`)
  const [written, setWritten] = useState<{ of: PersonId | null; text: string }>({ of: null, text: '' })
  const sending = useSend(roundGone)
  const text = written.of === person ? written.text : ''
  const { found, take } = draft
  useEffect(() => {
    if (found === null || person === null) return
    setWritten({ of: person, text: take().decided ?? '' })
  }, [found, take, person])
  return {
    text,
    setText: (next) => setWritten({ of: person, text: next }),
    draft,
    async write() {
      if (here === null) return
      if (here.state === 'gone') {
        onDone(here.person.id)
        return
      }
      if (sending.state === 'sending') return
      const { id, name } = here.person
      const done = await sending.send({ round, person: id, entry: newId<'entry'>(), decided: text.trim() })
      if (!done) return
      announce(t.goneSaid(name))
      onDone(id)
    },
    sending: sending.state === 'sending',
    problem: sending.problem,
    retry: sending.retry,
  }
}
