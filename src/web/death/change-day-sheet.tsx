import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { changeDeathDay } from '../../deaths/api.ts'
import type { PersonPage } from '../../persons/page-api.ts'
import { type Day, dayOf } from '../../shared/day.ts'
import { death as en } from '../../shared/texts/en/death.ts'
import { death as sv } from '../../shared/texts/sv/death.ts'
import { DatePick } from '../pieces/date-pick.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface ChangeDaySheetProps {
  readonly person: PersonPage['person']
  /** The day as it stands. */
  readonly day: Day
  readonly onClose: () => void
}

/** The death is right but its day was wrong: the new day, with why; the old one stays readable in the record. */
export function ChangeDaySheet({ person, day: before, onClose }: ChangeDaySheetProps) {
  const t = useTexts({ sv, en })
  const [entry] = useState(() => newId<'entry'>())
  const [day, setDay] = useState<Day | null>(before)
  const [reason, setReason] = useState('')
  const changing = useSend(changeDeathDay, () => {
    announce(t.dayChanged)
    onClose()
  })
  const sending = useWhole(changing, [
    [day === null, 'day', 'day'],
    [day === before, 'day', 'otherDay'],
    [isBlank(reason, 3), 'reason', 'text'],
  ])
  return (
    <Sheet title={t.changeDayTitle} open onClose={onClose}>
      <p>
        <strong>{person.name}</strong>
        <br />
        {t.recorded(before)}
      </p>
      <p>{t.changeDayLead}</p>
      <DatePick
        label={t.fields.day}
        name="day"
        required
        value={day}
        onChange={setDay}
        max={dayOf(nowHere())}
        problem={sending.problem}
      />
      <TextField
        label={t.fields.reason}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        problem={sending.problem}
      />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <Button
        loading={sending.state === 'sending'}
        onClick={() => void sending.send(day && { person: person.id, entry, day, reason })}
      >
        {t.changeDayConfirm}
      </Button>
    </Sheet>
  )
}
