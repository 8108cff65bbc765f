import './orders.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { z } from 'zod'
import { orderReceivers, sendOrders } from '../../orders/send-api.ts'
import { timingText } from '../../orders/wording-rules.ts'
import { dayOf } from '../../shared/day.ts'
import type { PersonId, ProcessId } from '../../shared/id.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { AgreementFold } from '../agreement/agreement-fold.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { unbroken } from '../pieces/unbroken.ts'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import {
  type ContentDraft,
  contentDraft,
  contentFrom,
  contentLacks,
  fromTemplate,
  newDraft,
} from './content-draft.ts'
import { ContentFields } from './content-fields.tsx'
import { GroundFields, groundFrom, lacksOfGround, noGround } from './ground-fields.tsx'
import { Whom } from './whom.tsx'

type Receivers = z.output<(typeof orderReceivers)['output']>

interface WriteOrdersProps {
  readonly person: PersonId
  /** The visit, call or enrolment that the orders come out of. */
  readonly about?: ProcessId | undefined
  /** After they have been sent: how many, and to whom. */
  readonly onSent?: ((count: number, unit: string) => void) | undefined
}

/** What a visit ends in: several orders to one unit, written one by one and sent together. Stands in a visit or alone. */
export function WriteOrders(props: WriteOrdersProps) {
  const reading = useRead(orderReceivers, { person: props.person })
  return (
    <div className="stack">
      <Whom person={props.person} />
      <AgreementFold person={props.person} />
      <WhenRead reading={reading}>{(data) => <Form {...props} choices={data} />}</WhenRead>
    </div>
  )
}

/** One order being written; its ids are made when it is begun, so that sending twice is sending once. */
interface Row {
  readonly order: ProcessId
  readonly entry: ReturnType<typeof newId<'entry'>>
  readonly draft: ContentDraft
}

/** The first order that is not whole yet; the one that is open comes before the others. */
function halfWritten(rows: readonly Row[], open: ProcessId | null): Row | undefined {
  const half = rows.filter(({ draft }) => contentFrom(draft) === null)
  return half.find(({ order }) => order === open) ?? half[0]
}

/** Where an order stands in the command. */
function placeIn(rows: readonly Row[], row: Row): string {
  return `orders.${rows.indexOf(row)}.content`
}

/** How many orders one sending holds. */
const AT_ONCE = 12

const keptRows = z.array(contentDraft)

function Form({ person, about, onSent, choices }: WriteOrdersProps & { readonly choices: Receivers }) {
  const t = useTexts({ sv, en })
  const rowOf = (draft: ContentDraft): Row => ({ order: newId(), entry: newId<'entry'>(), draft })
  const empty = () => rowOf(newDraft(dayOf(nowHere()), choices.phone ?? ''))
  const [rows, setRows] = useState<readonly Row[]>(() => [empty()])
  const [open, setOpen] = useState<ProcessId | null>(rows[0]?.order ?? null)
  const [unit, setUnit] = useState(choices.units.find(({ homeCare }) => homeCare)?.unit ?? '')
  const [ground, setGround] = useState(noGround)
  const [asked, setAsked] = useState<'add' | 'send'>('send')
  const kept = useDraft(`orders:${about ?? person}`)
  const keep = (next: readonly Row[]) => {
    setRows(next)
    kept.keep('rows', JSON.stringify(next.map(({ draft }) => draft)))
  }
  const receiver = choices.units.find((one) => one.unit === unit)
  const sides = receiver && { sender: choices.sender, receiver }
  const ready = rows.map((row) => ({ ...row, content: contentFrom(row.draft) }))
  const granted = sides ? groundFrom(ground, sides) : null
  const half = halfWritten(rows, open)
  const rowLacks = half ? contentLacks(half.draft, placeIn(rows, half)) : []
  const sending = useWhole(useSend(sendOrders), [
    ...rowLacks,
    [receiver === undefined, 'unit', 'choice'],
    ...(sides ? lacksOfGround(ground, sides) : []),
  ])
  const { problem } = sending
  const told = problem && <Problem problem={problem} retry={sending.retry} sends />
  const isWhole = (from: 'add' | 'send') => {
    const whole = sending.check(from === 'add' ? rowLacks : undefined)
    setAsked(from)
    if (!whole && half) setOpen(half.order)
    return whole
  }
  const add = () => {
    if (!isWhole('add')) return
    const next = empty()
    keep([...rows, next])
    setOpen(next.order)
  }
  const send = async () => {
    if (!isWhole('send') || !receiver || !granted) return
    const orders = ready.flatMap(({ order, entry, content }) => (content ? [{ order, entry, content }] : []))
    const done = await sending.send({
      person,
      unit: receiver.unit,
      ...(about ? { about } : {}),
      ...granted,
      orders,
    })
    if (!done) return
    kept.forget()
    announce(t.did.sent(orders.length, receiver.name))
    const next = empty()
    setRows([next])
    setOpen(next.order)
    setGround(noGround)
    onSent?.(orders.length, receiver.name)
  }
  return (
    <div className="stack">
      <p className="subtle">{t.write.lead}</p>
      <DraftOffer
        draft={kept}
        onTake={(fields) => {
          const found = keptRows.safeParse(JSON.parse(fields.rows ?? '[]'))
          if (found.success && found.data.length > 0) setRows(found.data.map(rowOf))
        }}
      />
      <Templates
        templates={choices.templates}
        onTake={(template) => {
          const draft = fromTemplate(template, dayOf(nowHere()), choices.phone ?? '')
          const writing = rows.find(({ order }) => order === open)
          const isUntouched =
            writing !== undefined && writing.draft.kind === null && writing.draft.what === ''
          if (!isUntouched && rows.length >= AT_ONCE) return
          const next = isUntouched ? { ...writing, draft } : rowOf(draft)
          keep(isUntouched ? rows.map((row) => (row === writing ? next : row)) : [...rows, next])
          setOpen(next.order)
        }}
      />
      <Rows
        rows={rows}
        open={open}
        onOpen={setOpen}
        onChange={keep}
        kinds={choices.mayOrder}
        problem={problem}
      />
      {asked === 'add' && told}
      <div className="row">
        {rows.length < AT_ONCE ? (
          <Button variant="secondary" onClick={add}>
            <Icon name="plus" />
            {t.act.add}
          </Button>
        ) : (
          <p className="subtle">{t.write.full(AT_ONCE)}</p>
        )}
      </div>
      <SelectField
        label={t.write.receiver}
        hint={receiver?.homeCare ? t.write.homeCare : undefined}
        name="unit"
        required
        value={unit}
        onChange={setUnit}
        empty={t.write.chooseReceiver}
        options={choices.units.map((one) => ({
          value: one.unit,
          text: one.name,
        }))}
        problem={problem}
      />
      {sides && <GroundFields value={ground} onChange={setGround} sides={sides} problem={problem} />}
      {asked === 'send' && told}
      <div className="row">
        <Button loading={sending.state === 'sending'} onClick={send}>
          <Icon name="sent" />
          {t.act.send(rows.length)}
        </Button>
      </div>
    </div>
  )
}

interface TemplatesProps {
  readonly templates: Receivers['templates']
  readonly onTake: (template: Receivers['templates'][number]) => void
}

/** What the unit usually orders: one tap fills a row, to be read and changed before it is sent. */
function Templates({ templates, onTake }: TemplatesProps) {
  const t = useTexts({ sv, en }).templates
  const language = useLanguage()
  if (templates.length === 0) return null
  return (
    <fieldset className="order-templates">
      <legend>{t.title}</legend>
      <p className="subtle">{t.hint}</p>
      <div className="row">
        {templates.map((template) => (
          <Button key={template.key} variant="secondary" data-size="sm" onClick={() => onTake(template)}>
            {template.text[language]}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly open: ProcessId | null
  readonly onOpen: (order: ProcessId | null) => void
  readonly onChange: (rows: readonly Row[]) => void
  readonly kinds: Receivers['mayOrder']
  readonly problem: ProblemWords | null
}

/** The orders so far: one open to be written, the others in a line each. */
function Rows({ rows, open, onOpen, onChange, kinds, problem }: RowsProps) {
  const t = useTexts({ sv, en })
  return (
    <ol className="order-rows">
      {rows.map((row, place) => (
        <li key={row.order} className="order-row" data-open={row.order === open}>
          {row.order === open ? (
            <>
              <h3>{t.write.row(place + 1)}</h3>
              <ContentFields
                value={row.draft}
                onChange={(draft) => onChange(rows.map((one) => (one === row ? { ...row, draft } : one)))}
                kinds={kinds}
                under={placeIn(rows, row)}
                problem={problem}
              />
              {rows.length > 1 && (
                <div className="row">
                  <Button variant="secondary" onClick={() => onOpen(null)}>
                    {t.act.ready}
                  </Button>
                  <Button
                    variant="tertiary"
                    data-color="danger"
                    onClick={() => onChange(rows.filter((one) => one !== row))}
                  >
                    {t.act.remove}
                  </Button>
                </div>
              )}
            </>
          ) : (
            <Line row={row} place={place} onOpen={() => onOpen(row.order)} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Line({
  row,
  place,
  onOpen,
}: {
  readonly row: Row
  readonly place: number
  readonly onOpen: () => void
}) {
  const t = useTexts({ sv, en })
  const content = contentFrom(row.draft)
  return (
    <div className="order-line">
      <div>
        <p>
          <strong>{row.draft.what || t.write.row(place + 1)}</strong>
        </p>
        {content && <p className="subtle">{unbroken(timingText(content.timing, t.when))}</p>}
      </div>
      <Button variant="tertiary" onClick={onOpen}>
        {t.act.edit}
      </Button>
    </div>
  )
}
