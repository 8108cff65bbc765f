import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { NightReportRow } from '../../night-reports/api.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { Answer } from './answer.tsx'
import { LevelTag, Said } from './said.tsx'

const NightSheet = sheetLater(async () => (await import('./night-sheet.tsx')).NightSheet)
const WithdrawSheet = sheetLater(async () => (await import('./withdraw-sheet.tsx')).WithdrawSheet)

/** One concern that the own unit has reported: what happened first, then who has read it, then what was said. */
export function SentItem({ row }: { readonly row: NightReportRow }) {
  const t = useTexts({ sv, en }).sent
  const { near } = useMoments()
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null)
  const may = (action: NightReportRow['allowed'][number]) => row.allowed.includes(action)
  return (
    <article className="night-item" data-unread={row.answers.some(({ receiptedBy }) => receiptedBy === null)}>
      <PersonHead person={row.person} link />
      {row.answers.map((one) => (
        <Answer key={one.message} answer={one} />
      ))}
      <p className="row">
        <LevelTag level={row.level} />
        {row.state === 'withdrawn' && <Tag tone="info">{t.withdrawn}</Tag>}
        {row.number > 1 && <Tag>{t.version(row.number)}</Tag>}
      </p>
      <ul className="night-readers">
        {row.receivers.map((one) => (
          <li key={one.unit}>
            {one.readBy && one.readAt ? (
              <span>
                <Icon name="check" /> {t.readBy(one.name, one.readBy, near(one.readAt))}
              </span>
            ) : (
              <>
                <strong>{t.unread(one.name)}</strong>
                {one.phoneNow && <PhoneLink number={one.phoneNow.phone} whom={one.name} />}
              </>
            )}
          </li>
        ))}
      </ul>
      <Said said={row.said} />
      <p className="subtle">{t.by(row.by, near(row.at))}</p>
      <div className="row no-print">
        {may('nightReport.write') && (
          <Button variant="secondary" onClick={() => setOpen('change')}>
            {t.change}
          </Button>
        )}
        {may('nightReport.withdraw') && (
          <Button variant="tertiary" onClick={() => setOpen('withdraw')}>
            {t.withdraw}
          </Button>
        )}
      </div>
      {open === 'change' && <NightSheet person={row.person.id} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawSheet row={row} onClose={() => setOpen(null)} />}
    </article>
  )
}
