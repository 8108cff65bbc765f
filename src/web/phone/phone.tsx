import './phone.css'
import type { z } from 'zod'
import { demoPhone } from '../../demo/phone-api.ts'
import { phone as en } from '../../shared/texts/en/phone.ts'
import { phone as sv } from '../../shared/texts/sv/phone.ts'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

type Row = z.output<(typeof demoPhone)['output']>['rows'][number]

/** The demo's phone: what has been sent out of the house, to which number, and when. */
export function Phone() {
  const t = useTexts({ sv, en })
  const reading = useRead(demoPhone, {}, { topics: ['unit'] })
  return (
    <Page title={t.title} lead={t.lead} width="read">
      <WhenRead reading={reading} lines={4}>
        {({ rows, total }) => (
          <Section title={t.list} count={total}>
            <List
              rows={rows}
              total={total}
              keyOf={(row) => row.notice}
              label={t.list}
              none={t.none}
              noneIcon="mobile"
              quiet
            >
              {(row) => <Message row={row} />}
            </List>
          </Section>
        )}
      </WhenRead>
    </Page>
  )
}

function Message({ row }: { readonly row: Row }) {
  const t = useTexts({ sv, en })
  return (
    <article className="phone-item">
      <p className="phone-to subtle">
        <span>{row.whose}</span>
        <span>{row.channel === 'sms' ? t.to(row.number) : t.push}</span>
        <Time at={row.sentAt ?? row.createdAt} />
      </p>
      <p className="phone-bubble">
        {row.text}{' '}
        <a className="ds-link" href={row.to}>
          {`${globalThis.location.host}${row.to}`}
        </a>
      </p>
      {row.sentAt === null && (
        <p>
          <Tag tone={row.failed ? 'danger' : 'warning'}>
            {row.failed ? t.failed : t.waiting(row.attempts)}
          </Tag>
        </p>
      )}
    </article>
  )
}
