import { Button } from '@digdir/designsystemet-react'
import { roundEnd } from '../../rounds/api.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { RoundData } from './round.tsx'

/** When nobody is left: the round can be ended, or the last step undone. */
export function EndRound({ round, undo }: { readonly round: RoundData; readonly undo: (() => void) | null }) {
  const t = useTexts({ sv, en }).walk
  return (
    <Section title={round.gone === round.total ? t.allGone : t.left(round.total - round.gone)}>
      <div className="row">
        <EndButton round={round} />
        {undo && (
          <Button variant="tertiary" onClick={undo}>
            <Icon name="undo" />
            {t.undo} <kbd>Z</kbd>
          </Button>
        )}
      </div>
    </Section>
  )
}

/** Ends the round, saying how many were not gone through. It can be opened again the same day. */
export function EndButton({ round }: { readonly round: RoundData }) {
  const t = useTexts({ sv, en }).walk
  const sending = useSend(roundEnd, () => announce(t.ended))
  const left = round.total - round.gone
  return (
    <div className="stack">
      {left > 0 && <p>{t.endLeft(left)}</p>}
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button
        variant={left === 0 ? 'primary' : 'secondary'}
        loading={sending.state === 'sending'}
        onClick={() => void sending.send({ round: round.round })}
      >
        {t.end}
      </Button>
    </div>
  )
}
