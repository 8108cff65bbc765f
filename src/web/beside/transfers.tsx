import './beside.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { BESIDE_PAGE, besideList, type TransferRow } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useKinds } from '../person/entry-words.ts'
import { Empty } from '../pieces/empty.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { tell } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'
import { useMarkWords } from './use-mark-words.ts'

const TransferSheet = sheetLater(async () => (await import('./transfer-sheet.tsx')).TransferSheet)

type Answer = z.output<(typeof besideList)['output']>

/** What the unit has signed and not yet handed over to the system that is its record; one entry at a time, oldest first. */
export function Transfers() {
  const t = useTexts({ sv, en })
  const [handedOver, setHandedOver] = useState(false)
  const reading = useRead(besideList, { handedOver }, { topics: ['unit'] })
  const data = reading.state === 'ready' ? reading.data : undefined
  const isBeside = data?.mode === 'beside'
  return (
    <Page
      title={isBeside ? t.title(data.system) : t.tab}
      tab={t.tab}
      lead={isBeside && t.lead(data.system)}
      width="read"
    >
      {(data === undefined || isBeside) && (
        <Segments
          label={t.lists.title}
          value={handedOver ? 'handedOver' : 'waiting'}
          onChange={(value) => setHandedOver(value === 'handedOver')}
          options={(['waiting', 'handedOver'] as const).map((value) => ({ value, text: t.lists[value] }))}
        />
      )}
      <WhenRead reading={reading} lines={6}>
        {(answer) =>
          answer.mode === 'own' ? (
            <Empty icon="note">
              <p>{t.own}</p>
              <p className="subtle">{t.ownHint}</p>
            </Empty>
          ) : (
            <Rows key={String(handedOver)} answer={answer} handedOver={handedOver} />
          )
        }
      </WhenRead>
      <p className="no-print">
        <Link to="/record-setting" className="ds-link">
          {t.toSetting}
        </Link>
      </p>
    </Page>
  )
}

/** The entry that stands in the sheet, and whose entry was marked just before it. */
interface Opened {
  readonly row: TransferRow
  readonly after: string | null
}

interface RowsProps {
  readonly answer: Answer
  readonly handedOver: boolean
}

function Rows({ answer, handedOver }: RowsProps) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const [older, setOlder] = useState<readonly TransferRow[]>([])
  const [open, setOpen] = useState<Opened | null>(null)
  const seen = new Set(answer.rows.map(({ record }) => record))
  const rows = [...answer.rows, ...older.filter(({ record }) => !seen.has(record))]
  const [first] = rows
  const more = async () => {
    const next = await read(besideList, { handedOver, skip: rows.length }).catch(() => undefined)
    if (next !== undefined) setOlder([...older, ...next.rows])
  }
  const marked = (row: TransferRow) => {
    const left = rows.filter(({ record, takesPart }) => record !== row.record && takesPart)
    const place = rows.findIndex(({ record }) => record === row.record)
    const next = left.find(({ record }) => rows.findIndex((one) => one.record === record) > place) ?? left[0]
    setOlder(older.filter(({ record }) => record !== row.record))
    if (next === undefined) tell(t.sheet.marked(row.person.name))
    setOpen(next === undefined ? null : { row: next, after: row.person.name })
  }
  return (
    <>
      {!handedOver && first && <p className="subtle">{t.oldest(near(first.signedAt))}</p>}
      <List
        rows={rows}
        total={answer.count}
        keyOf={(row) => row.record}
        label={handedOver ? t.lists.handedOver : t.lists.waiting}
        none={
          handedOver ? (
            t.handedOverNone
          ) : (
            <>
              <p>{t.none}</p>
              <p className="subtle">{t.noneHint}</p>
            </>
          )
        }
        noneIcon="check"
        {...(answer.count > BESIDE_PAGE ? { onMore: () => void more() } : {})}
      >
        {(row) => <Item row={row} onOpen={() => setOpen({ row, after: null })} />}
      </List>
      <TransferSheet
        row={open?.row ?? null}
        after={open?.after ?? null}
        left={answer.count}
        open={open !== null}
        onMarked={marked}
        onClose={() => setOpen(null)}
      />
    </>
  )
}

function Item({ row, onOpen }: { readonly row: TransferRow; readonly onOpen: () => void }) {
  const t = useTexts({ sv, en })
  const kinds = useKinds()
  const { near } = useMoments()
  const markWords = useMarkWords()
  const { person, kind, state, mark, copied } = row
  return (
    <article className="transfer-item">
      <div>
        <PersonHead person={person} link />
        <p>
          <strong>{kinds[kind]}</strong>{' '}
          {state !== 'waiting' && state !== 'transferred' && <Tag tone="warning">{t.states[state]}</Tag>}
        </p>
        <p className="subtle">{t.signed(row.author, near(row.signedAt))}</p>
        {mark && <p className="subtle">{markWords(mark)}</p>}
        {copied && state !== 'transferred' && (
          <p className="subtle">
            <Icon name="note" /> {t.copiedBy(copied.by, near(copied.at))}
          </p>
        )}
        {!row.takesPart && <p className="subtle">{t.noPart}</p>}
      </div>
      {row.takesPart ? (
        <Button
          variant="secondary"
          className="no-print"
          aria-label={t.openNamed(kinds[kind], person.name)}
          onClick={onOpen}
        >
          {t.open}
        </Button>
      ) : (
        <Link to="/persons" className="ds-button no-print" data-variant="secondary">
          {t.sayWhy}
        </Link>
      )}
    </article>
  )
}
