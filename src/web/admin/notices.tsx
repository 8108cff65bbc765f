import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { waitingOut } from '../../notices/api.ts'
import { NO_GATEWAY } from '../../notices/notice.ts'
import { notice as en } from '../../shared/texts/en/notice.ts'
import { notice as sv } from '../../shared/texts/sv/notice.ts'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

type Queue = z.output<(typeof waitingOut)['output']>

/** What goes out of the house: whether it does, why not, and which units nobody is told at. */
export function Notices() {
  const t = useTexts({ sv, en }).queue
  const reading = useRead(waitingOut, {})
  return (
    <Section title={t.title} id="notices">
      <p className="subtle">{t.lead}</p>
      <WhenRead reading={reading} lines={2}>
        {(queue) => (
          <>
            <Waiting queue={queue} />
            {queue.failed > 0 && <StatusLine tone="warning">{t.failed(queue.failed)}</StatusLine>}
            <Untold units={queue.untold} />
          </>
        )}
      </WhenRead>
    </Section>
  )
}

function Waiting({ queue: { waiting, tried, oldest, fault } }: { readonly queue: Queue }) {
  const t = useTexts({ sv, en }).queue
  if (waiting === 0) return <StatusLine tone="success">{t.calm}</StatusLine>
  return (
    <StatusLine tone={tried > 0 ? 'warning' : 'info'}>
      {t.waiting(waiting)}{' '}
      {oldest !== null && (
        <>
          {t.oldest} <Time at={oldest} />.{' '}
        </>
      )}
      {tried > 0 && t.tried(tried)} {fault !== null && (fault === NO_GATEWAY ? t.noGateway : t.fault(fault))}
    </StatusLine>
  )
}

function Untold({ units }: { readonly units: Queue['untold'] }) {
  const t = useTexts({ sv, en }).queue
  if (units.length === 0) return null
  return (
    <div>
      <h3>{t.untold}</h3>
      <p className="subtle">{t.untoldWhy}</p>
      <ul className="admin-untold">
        {units.map(({ unit, name }) => (
          <li key={unit}>
            <Link to="/admin/unit/$id" params={{ id: unit }} className="ds-link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** On a unit's own page: that nobody is told there. */
export function UntoldHere({ unit }: { readonly unit: string }) {
  const t = useTexts({ sv, en }).queue
  const reading = useRead(waitingOut, {})
  if (reading.state !== 'ready' || !reading.data.untold.some((one) => one.unit === unit)) return null
  return <StatusLine tone="warning">{t.untoldHere}</StatusLine>
}
