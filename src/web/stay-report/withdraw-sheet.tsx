import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { type StaySentRow, stayWithdraw } from '../../stay-reports/api.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

interface WithdrawSheetProps {
  readonly row: StaySentRow
  readonly onClose: () => void
}

/** Takes the report back, with why, while the team has not read it; those who were told read that too. */
export function WithdrawSheet({ row, onClose }: WithdrawSheetProps) {
  const t = useTexts({ sv, en }).list
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const sending = useWhole(useSend(stayWithdraw), [[isBlank(why), 'why', 'text']])
  const save = async () => {
    const { report, person, number } = row
    if (!(await sending.send({ report, entry, person: person.id, sees: number, why: why.trim() }))) return
    announce(t.withdrawnSaid)
    onClose()
  }
  return (
    <Sheet title={t.withdraw} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PersonHead person={row.person} />
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
        <TextField
          label={t.why}
          name="why"
          required
          value={why}
          onChange={setWhy}
          maxLength={500}
          problem={sending.problem}
        />
        <Button type="submit" loading={sending.state === 'sending'}>
          {t.withdrawNow}
        </Button>
      </form>
    </Sheet>
  )
}
