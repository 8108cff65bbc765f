import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { moveOrder, orderReceivers } from '../../orders/send-api.ts'
import type { OrderRow } from '../../orders/view.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { GroundFields, groundFrom, lacksOfGround, noGround } from './ground-fields.tsx'
import { Whom } from './whom.tsx'

interface MoveSheetProps {
  readonly row: OrderRow
  readonly onClose: () => void
}

/** Ends the order where it is and sends the same to another unit. */
export function MoveSheet({ row, onClose }: MoveSheetProps) {
  const t = useTexts({ sv, en })
  const reading = useRead(orderReceivers, { person: row.person.id })
  return (
    <Sheet title={t.sheet.move} open onClose={onClose} place="side">
      <Whom person={row.person.id} />
      <p className="order-what">{row.content.what}</p>
      <WhenRead reading={reading}>
        {(choices) => <Form row={row} choices={choices} onClose={onClose} />}
      </WhenRead>
    </Sheet>
  )
}

type Receivers = z.output<(typeof orderReceivers)['output']>

function Form({ row, choices, onClose }: MoveSheetProps & { readonly choices: Receivers }) {
  const t = useTexts({ sv, en })
  const [ids] = useState(() => ({
    entry: newId<'entry'>(),
    newOrder: newId<'process'>(),
    newEntry: newId<'entry'>(),
  }))
  const others = choices.units.filter(({ name }) => name !== row.partner)
  const [unit, setUnit] = useState(others.find(({ homeCare }) => homeCare)?.unit ?? '')
  const [ground, setGround] = useState(noGround)
  const [text, setText] = useState('')
  const receiver = others.find((one) => one.unit === unit)
  const sides = receiver && { sender: choices.sender, receiver }
  const granted = sides ? groundFrom(ground, sides) : null
  const sending = useWhole(useSend(moveOrder), [
    [receiver === undefined, 'unit', 'choice'],
    [isBlank(text, 2), 'text', 'text'],
    ...(sides ? lacksOfGround(ground, sides) : []),
  ])
  const move = async () => {
    const input = receiver && granted && { order: row.order, ...ids, unit: receiver.unit, text, ...granted }
    if (!(await sending.send(input, row.version)) || !receiver) return
    announce(t.did.moved(receiver.name))
    onClose()
  }
  return (
    <>
      <SelectField
        label={t.write.receiver}
        hint={receiver?.homeCare ? t.write.homeCare : undefined}
        name="unit"
        required
        value={unit}
        onChange={setUnit}
        empty={t.write.chooseReceiver}
        options={others.map((one) => ({ value: one.unit, text: one.name }))}
        problem={sending.problem}
      />
      <TextField
        label={t.fields.why}
        name="text"
        required
        value={text}
        onChange={setText}
        maxLength={1000}
        problem={sending.problem}
      />
      {sides && <GroundFields value={ground} onChange={setGround} sides={sides} problem={sending.problem} />}
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button loading={sending.state === 'sending'} onClick={move}>
        {t.act.move}
      </Button>
    </>
  )
}
