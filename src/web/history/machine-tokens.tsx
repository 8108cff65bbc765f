import './machine-tokens.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { listTokens, type MachineToken, revokeToken } from '../../fhir/token-api.ts'
import { machineToken as en } from '../../shared/texts/en/machine-token.ts'
import { machineToken as sv } from '../../shared/texts/sv/machine-token.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Empty } from '../pieces/empty.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { NewToken } from './new-token.tsx'

/** The part of the administration where other systems get and lose their right to deliver. */
export function MachineTokens() {
  const t = useTexts({ sv, en })
  const reading = useRead(listTokens, {})
  const [making, setMaking] = useState(false)
  const may = reading.state === 'ready' && reading.data.allowed.includes('machineToken.create')
  const create = may && (
    <Button variant="secondary" onClick={() => setMaking(true)}>
      {t.create}
    </Button>
  )
  return (
    <Section title={t.title} actions={create}>
      <p className="subtle">{t.lead}</p>
      <WhenRead reading={reading}>
        {({ tokens, units }) => (
          <>
            <Tokens tokens={tokens} />
            {making && <NewToken units={units} onClose={() => setMaking(false)} />}
          </>
        )}
      </WhenRead>
    </Section>
  )
}

function Tokens({ tokens }: { readonly tokens: readonly MachineToken[] }) {
  const t = useTexts({ sv, en })
  const holding = tokens.filter(({ revokedAt }) => revokedAt === null)
  const revoked = tokens.filter(({ revokedAt }) => revokedAt !== null)
  if (tokens.length === 0) return <Empty icon="key">{t.none}</Empty>
  return (
    <>
      <ul className="token-rows" aria-label={t.title}>
        {holding.map((token) => (
          <li key={token.id}>
            <TokenRow token={token} />
          </li>
        ))}
      </ul>
      {revoked.length > 0 && (
        <Fold title={t.revokedTitle(revoked.length)}>
          <ul className="token-rows" aria-label={t.revoked}>
            {revoked.map((token) => (
              <li key={token.id}>
                <TokenRow token={token} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

function TokenRow({ token }: { readonly token: MachineToken }) {
  const t = useTexts({ sv, en })
  const { send, state, problem, retry } = useSend(revokeToken)
  return (
    <div className="token-row">
      <div>
        <p>
          <b>{token.name}</b> {t.boundTo(token.unitName)}
        </p>
        <p className="subtle">
          {t.madeBy(token.createdBy)} <Time at={token.createdAt} /> ·{' '}
          {token.lastUsedAt === null ? (
            t.neverUsed
          ) : (
            <>
              {t.lastUsed} <Time at={token.lastUsedAt} />
            </>
          )}
        </p>
      </div>
      {token.revokedAt !== null && <Tag tone="danger">{t.revoked}</Tag>}
      {token.allowed.includes('machineToken.revoke') && (
        <ConfirmButton
          variant="secondary"
          doing={t.revoking}
          sending={state === 'sending'}
          onConfirm={() => void send({ token: token.id })}
        >
          {t.revoke}
        </ConfirmButton>
      )}
      {problem && <Problem problem={problem} retry={retry} />}
    </div>
  )
}
