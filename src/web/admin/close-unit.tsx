import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { closeUnit } from '../../organisation/unit-api.ts'
import { dayOf } from '../../shared/day.ts'
import { nowHere } from '../pieces/moment.ts'
import { useSend } from '../shell/send.ts'
import { DayField } from './day-field.tsx'
import { Fault } from './fault.tsx'
import type { Unit } from './shown.ts'
import { useOrganisationWords } from './words.ts'

/** Closes a unit after a last day. It can be taken back, and says so. */
export function CloseUnit({ unit, onDone }: { readonly unit: Unit; readonly onDone: () => void }) {
  const t = useOrganisationWords()
  const today = dayOf(nowHere())
  const [validTo, setValidTo] = useState<string>(today)
  const { send, state, problem, retry } = useSend(closeUnit, onDone)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ unit: unit.unit, version: unit.version, validTo })
      }}
    >
      <p>{t.units.closeBody}</p>
      {unit.openMatters > 0 && <p>{t.units.matters(unit.openMatters)}</p>}
      <Fault problem={problem} retry={retry} />
      <DayField
        label={t.fields.when}
        name="validTo"
        required
        min={today}
        value={validTo}
        onChange={setValidTo}
        problem={problem}
      />
      <Button type="submit" data-color="danger" loading={state === 'sending'}>
        {t.units.doClose}
      </Button>
    </form>
  )
}
