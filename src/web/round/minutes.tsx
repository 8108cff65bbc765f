import { Button } from '@digdir/designsystemet-react'
import { roundPrint, roundReopen } from '../../rounds/api.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { read } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { Reasons } from './reasons.tsx'
import type { RoundData } from './round.tsx'

/** The minutes of a round: when, with whom, who was gone through and what was decided, and who was not. */
export function Minutes({ round }: { readonly round: RoundData }) {
  const t = useTexts({ sv, en }).walk
  const { full, clock } = useMoments()
  const reopening = useSend(roundReopen, () => announce(t.reopened))
  const gone = round.rows.filter(({ state }) => state === 'gone')
  const left = round.rows.filter(({ state }) => state !== 'gone')
  const before = async () => {
    await read(roundPrint, { round: round.round })
    return true
  }
  return (
    <div className="stack">
      <p>{round.endedAt && t.when(full(round.startedAt), clock(round.endedAt))}</p>
      <p>
        <strong>{t.participants}:</strong>{' '}
        {round.participants
          .map(({ name, title, staff, unitName }) =>
            staff === null ? `${name} (${title}, ${unitName})` : `${name} (${title})`,
          )
          .join(', ')}
      </p>
      <div className="row no-print">
        <PrintButton before={before} />
        {round.allowed.includes('round.reopen') && (
          <Button
            variant="secondary"
            loading={reopening.state === 'sending'}
            onClick={() => void reopening.send({ round: round.round })}
          >
            {t.reopen}
          </Button>
        )}
      </div>
      {reopening.problem && <Problem problem={reopening.problem} retry={reopening.retry} />}
      <Section title={t.goneTitle} count={gone.length}>
        <List rows={gone} keyOf={(row) => row.person.id} label={t.goneTitle} none={t.noneGone} quiet>
          {(row) => (
            <article className="round-minute">
              <PersonHead person={row.person} link />
              <p>{row.decided}</p>
              <p className="subtle">{row.goneBy && row.goneAt && t.goneBy(row.goneBy, clock(row.goneAt))}</p>
            </article>
          )}
        </List>
      </Section>
      <Section title={t.leftTitle} count={left.length}>
        <List rows={left} keyOf={(row) => row.person.id} label={t.leftTitle} none={t.noneLeft} quiet>
          {(row) => (
            <article className="round-minute">
              <PersonHead person={row.person} link />
              <Reasons reasons={row.reasons} />
            </article>
          )}
        </List>
      </Section>
    </div>
  )
}
