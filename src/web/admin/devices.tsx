import './admin.css'
import './devices.css'
import { Button } from '@digdir/designsystemet-react'
import type { z } from 'zod'
import { listDevices, orderDevice } from '../../devices/admin-api.ts'
import { device as en } from '../../shared/texts/en/device.ts'
import { device as sv } from '../../shared/texts/sv/device.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Empty } from '../pieces/empty.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Page } from '../pieces/page.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { Back } from './back.tsx'

type Device = z.output<(typeof listDevices)['output']>['rows'][number]

/** Phones, tablets and computers of the provider's staff: when heard of, what waits on them, and the order to empty one. */
export function Devices() {
  const t = useTexts({ sv, en })
  const reading = useRead(listDevices, {})
  return (
    <Page
      title={t.title}
      lead={
        <>
          <Back />
          <p>{t.lead}</p>
        </>
      }
      width="read"
    >
      <WhenRead reading={reading} lines={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty icon="phone">{t.none}</Empty>
          ) : (
            <>
              <p>{t.total(total)}</p>
              <ul className="device-rows" aria-label={t.title}>
                {rows.map((row) => (
                  <li key={`${row.device} ${row.staff}`}>
                    <DeviceRow row={row} />
                  </li>
                ))}
              </ul>
              <Fold title={t.whatTitle}>
                <p>{t.what}</p>
              </Fold>
            </>
          )
        }
      </WhenRead>
    </Page>
  )
}

function DeviceRow({ row }: { readonly row: Device }) {
  const t = useTexts({ sv, en })
  const { send, state, problem, retry } = useSend(orderDevice)
  const { device, staff, name, label } = row
  return (
    <div className="device-row">
      <div className="device-words">
        <p>
          <b>{name}</b> · {label} · {row.units.join(', ')}
        </p>
        <p className="subtle">
          {t.lastContact} <Time at={row.lastContactAt} /> · {t.version(row.appVersion)} ·{' '}
          {row.bagPackedAt === null ? (
            t.noBag
          ) : (
            <>
              {t.bag} <Time at={row.bagPackedAt} />
            </>
          )}
        </p>
        <States row={row} />
      </div>
      {row.allowed.includes('wipe') && (
        <ConfirmButton
          variant="secondary"
          doing={t.wiping}
          sending={state === 'sending'}
          onConfirm={() => void send({ device, staff, order: 'wipe' })}
        >
          {t.wipe}
          <Whose row={row} />
        </ConfirmButton>
      )}
      {row.allowed.includes('none') && (
        <Button
          variant="secondary"
          loading={state === 'sending'}
          onClick={() => void send({ device, staff, order: 'none' })}
        >
          {t.takeBack}
          <Whose row={row} />
        </Button>
      )}
      {problem && <Problem problem={problem} retry={retry} />}
    </div>
  )
}

/** A row's buttons say to a screen reader whose device they are about. */
function Whose({ row }: { readonly row: Device }) {
  return (
    <span className="ds-sr-only">
      {' '}
      {row.name}, {row.label}
    </span>
  )
}

const CLOCK_OFF_MS = 5 * 60_000

/** What there is to look at, in words; nothing where all is well. */
function States({ row }: { readonly row: Device }) {
  const t = useTexts({ sv, en })
  const { order, carriedOutAt, clockAheadMs } = row
  return (
    <div className="device-states">
      {row.unsent > 0 && <Tag tone="warning">{t.unsent(row.unsent)}</Tag>}
      {row.kept > 0 && <Tag tone="info">{t.kept(row.kept)}</Tag>}
      {Math.abs(clockAheadMs) > CLOCK_OFF_MS && (
        <Tag tone="warning">{t.clock(Math.abs(clockAheadMs) / 3_600_000, clockAheadMs > 0)}</Tag>
      )}
      {row.left && <Tag>{t.left}</Tag>}
      {order !== null && (
        <>
          <Tag tone="danger">{t.ordered}</Tag>
          <span className="subtle">
            {t.orderedBy(order.by)}, <Time at={order.at} />
          </span>
        </>
      )}
      {carriedOutAt !== null && (
        <span>
          <Tag tone="success">{t.carriedOut}</Tag> <Time at={carriedOutAt} />
        </span>
      )}
    </div>
  )
}
