import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { roundLater, roundUndo } from '../../rounds/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { Problem } from '../pieces/problem.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { EndRound } from './end-round.tsx'
import { type RoundAct, useRoundKeys } from './keys.ts'
import { Newcomers } from './newcomers.tsx'
import type { RoundData } from './round.tsx'
import { Step } from './step.tsx'
import { useGone } from './use-gone.ts'
import { useSteps, type WalkSheet } from './use-steps.ts'

const KeysSheet = sheetLater(async () => (await import('./keys-sheet.tsx')).KeysSheet)
const ListSheet = sheetLater(async () => (await import('./list-sheet.tsx')).ListSheet)
const TaskForm = sheetLater(async () => (await import('../tasks/task-form.tsx')).TaskForm)
const WorrySheet = sheetLater(async () => (await import('./worry-sheet.tsx')).WorrySheet)

/** The round while it is on: one person on the screen, three acts, and the next. */
export function Walk({ round }: { readonly round: RoundData }) {
  const t = useTexts({ sv, en }).walk
  const steps = useSteps(round)
  const [sheet, setSheet] = useState<WalkSheet | null>(null)
  const [last, setLast] = useState<PersonId | null>(null)
  const { here } = steps
  const on = (person: PersonId) => {
    setLast(person)
    steps.go(steps.nextAfter(person))
  }
  const gone = useGone(round.round, here, (person) => {
    steps.mark(person, true)
    on(person)
  })
  const later = useSend(roundLater)
  const undoing = useSend(roundUndo)
  const skip = async () => {
    if (here === null || here.state === 'gone') return
    const { person } = here
    if (!(await later.send({ round: round.round, person: person.id }))) return
    announce(t.laterSaid(person.name))
    on(person.id)
  }
  const undo = async () => {
    const person = here?.state === 'gone' ? here.person.id : last
    if (person === null) return
    if (!(await undoing.send({ round: round.round, person }))) return
    steps.mark(person, false)
    announce(t.undone)
    steps.go(person)
    setLast(null)
  }
  const act = (key: RoundAct) => {
    if (key === 'enter') void gone.write()
    if (key === 'b') document.querySelector<HTMLTextAreaElement>('textarea[name="decided"]')?.focus()
    if (key === 's') void skip()
    if (key === 'z') void undo()
    if (key === 'previous' || key === 'next') steps.leaf(key === 'next' ? 1 : -1)
    if (key === 'l') setSheet('list')
    if (key === 'help') setSheet('keys')
    if (here && (key === 'u' || key === 'o')) setSheet(key === 'u' ? 'task' : 'worry')
  }
  const keys = useRoundKeys(act)
  const close = () => setSheet(null)
  const problem = later.problem ?? undoing.problem
  return (
    <div className="round-walk">
      <Bar round={round} place={steps.place} onLeaf={steps.leaf} onOpen={setSheet} />
      <Newcomers round={round} />
      {problem && <Problem problem={problem} retry={later.retry ?? undoing.retry} />}
      {here === null ? (
        <EndRound round={round} undo={last === null ? null : () => void undo()} />
      ) : (
        <Step
          key={here.person.id}
          row={here}
          gone={gone}
          onSkip={() => void skip()}
          undo={here.state === 'gone' || last !== null ? () => void undo() : null}
          onOpen={setSheet}
        />
      )}
      {sheet === 'keys' && <KeysSheet letters={keys.letters} onLetters={keys.setLetters} onClose={close} />}
      {sheet === 'list' && (
        <ListSheet
          round={round}
          onClose={close}
          onGo={(person) => {
            steps.go(person)
            close()
          }}
        />
      )}
      {here && sheet === 'task' && <TaskForm person={here.person} onClose={close} />}
      {here && sheet === 'worry' && <WorrySheet person={here.person} worry={here.worry} onClose={close} />}
    </div>
  )
}

interface BarProps {
  readonly round: RoundData
  readonly place: number
  readonly onLeaf: (by: 1 | -1) => void
  readonly onOpen: (sheet: WalkSheet) => void
}

/** How far one has come, and the ways to leaf, to see the list, to stop for now. */
function Bar({ round, place, onLeaf, onOpen }: BarProps) {
  const { walk: t, keys } = useTexts({ sv, en })
  const { gone, total } = round
  return (
    <div className="round-bar">
      <Button icon variant="tertiary" aria-label={t.previous} onClick={() => onLeaf(-1)}>
        <Icon name="previous" />
      </Button>
      <div className="round-progress">
        <p>
          {place >= 0 && <strong>{t.of(place + 1, total)}</strong>} <span>{t.left(total - gone)}</span>
        </p>
        <progress value={gone} max={total} aria-label={t.left(total - gone)} />
      </div>
      <Button icon variant="tertiary" aria-label={t.next} onClick={() => onLeaf(1)}>
        <Icon name="next" />
      </Button>
      <div className="round-ways">
        <Button variant="tertiary" onClick={() => onOpen('list')}>
          <Icon name="tasks" />
          {t.list}
        </Button>
        <Button variant="tertiary" className="round-keys-open" onClick={() => onOpen('keys')}>
          {keys.open} <kbd>?</kbd>
        </Button>
        <Link to="/rounds" className="ds-button" data-variant="tertiary" title={t.pauseHint}>
          {t.pause}
        </Link>
      </div>
    </div>
  )
}
