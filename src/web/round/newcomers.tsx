import { Button } from '@digdir/designsystemet-react'
import { roundJoin } from '../../rounds/api.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { RoundData } from './round.tsx'

/** Who was enrolled after the round began: one tap takes each in, last. Nothing where nobody was. */
export function Newcomers({ round }: { readonly round: RoundData }) {
  const t = useTexts({ sv, en }).walk
  const sending = useSend(roundJoin)
  if (round.newcomers.length === 0 || !round.allowed.includes('round.join')) return null
  const join = async ({ id, name }: RoundData['newcomers'][number]) => {
    if (await sending.send({ round: round.round, person: id })) announce(t.joined(name))
  }
  return (
    <div className="stack">
      <StatusLine>{t.newcomers(round.newcomers.map(({ name }) => name).join(', '))}</StatusLine>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <div className="row">
        {round.newcomers.map((one) => (
          <Button
            key={one.id}
            variant="secondary"
            loading={sending.state === 'sending'}
            onClick={() => void join(one)}
          >
            {t.join(one.name)}
          </Button>
        ))}
      </div>
    </div>
  )
}
