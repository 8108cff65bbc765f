import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { roundPerson } from '../../rounds/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { NightButton } from '../night/night-button.tsx'
import { Whom } from '../orders/whom.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useWorryText } from './reason-text.ts'
import { Reasons } from './reasons.tsx'
import type { RoundRow } from './round.tsx'
import { IfWorseShort, News, ResponsibleShort, TasksShort } from './step-parts.tsx'
import type { Gone } from './use-gone.ts'
import type { WalkSheet } from './use-steps.ts'

const PlanVisit = sheetLater(async () => (await import('../visit/plan-visit.tsx')).PlanVisit)

interface StepProps {
  readonly row: RoundRow
  readonly gone: Gone
  readonly onSkip: () => void
  readonly undo: (() => void) | null
  readonly onOpen: (sheet: WalkSheet) => void
}

/** One person of the round: who, who answers for her, what to do if it gets worse, what is new, what waits; then decide. */
export function Step(props: StepProps) {
  const { row, onOpen } = props
  const t = useTexts({ sv, en })
  const said = useWorryText()
  const heading = useRef<HTMLDivElement>(null)
  const reading = useRead(roundPerson, { person: row.person.id }, { topics: ['unit'] })
  // Whoever comes next stands first on the screen: who it is must not be above it, where the one before was left.
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  const { person, worry } = row
  return (
    <section className="round-step" aria-label={person.name}>
      <div className="round-who" ref={heading} tabIndex={-1}>
        <Whom person={person.id} />
        <Reasons reasons={row.reasons.filter(({ code }) => code !== 'worry')} />
        <p className="round-worry">
          <span>
            {said(worry)}
            {worry?.why && `: ${worry.why}`}
          </span>
          <Button variant="tertiary" onClick={() => onOpen('worry')}>
            {t.worry.open} <kbd>O</kbd>
          </Button>
        </p>
        {row.notFor.length > 0 && (
          <StatusLine tone="danger">{t.walk.notFor(row.notFor.join(', '))}</StatusLine>
        )}
      </div>
      <div className="round-cards">
        <div>
          <ResponsibleShort person={person.id} />
          <TasksShort person={person.id} />
          <Ways person={person.id} />
        </div>
        <div>
          <IfWorseShort person={person.id} />
          <News reading={reading} />
        </div>
      </div>
      <Decide {...props} />
    </section>
  )
}

/** The three acts: write what was decided, give it to somebody, next. */
function Decide({ row, gone, onSkip, undo, onOpen }: StepProps) {
  const t = useTexts({ sv, en }).walk
  const { near } = useMoments()
  const isGone = row.state === 'gone'
  return (
    <div className="round-decide no-print">
      {isGone ? (
        <div>
          <StatusLine tone="success">
            {row.goneAt && row.goneBy && t.goneBy(row.goneBy, near(row.goneAt))}
          </StatusLine>
          <p className="round-said">{row.decided}</p>
        </div>
      ) : (
        <TextArea
          label={t.decided}
          hint={t.decidedHint}
          name="decided"
          rows={2}
          maxLength={4000}
          draft={gone.draft}
          value={gone.text}
          onChange={gone.setText}
          problem={gone.problem}
        />
      )}
      {gone.problem && <Problem problem={gone.problem} retry={gone.retry} />}
      <div className="round-acts">
        <Button onClick={() => void gone.write()} loading={gone.sending}>
          {isGone ? t.next : t.gone} <kbd>Enter</kbd>
        </Button>
        <Button variant="secondary" onClick={() => onOpen('task')}>
          <Icon name="plus" />
          {t.task} <kbd>U</kbd>
        </Button>
        {!isGone && (
          <Button variant="tertiary" onClick={onSkip}>
            {t.later} <kbd>S</kbd>
          </Button>
        )}
        {undo && (
          <Button variant="tertiary" onClick={undo}>
            <Icon name="undo" />
            {t.undo} <kbd>Z</kbd>
          </Button>
        )}
      </div>
    </div>
  )
}

/** What is done elsewhere: a visit, an order, and all that is known. */
function Ways({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en }).walk
  const [planning, setPlanning] = useState(false)
  return (
    <div className="round-acts no-print">
      <Button variant="secondary" onClick={() => setPlanning(true)}>
        {t.visit}
      </Button>
      <NightButton person={person} />
      <Link to="/person/$id/orders" params={{ id: person }} className="ds-button" data-variant="secondary">
        {t.order}
      </Link>
      <Link to="/person/$id" params={{ id: person }} className="ds-button" data-variant="tertiary">
        {t.page}
      </Link>
      <PlanVisit person={person} open={planning} onClose={() => setPlanning(false)} />
    </div>
  )
}
