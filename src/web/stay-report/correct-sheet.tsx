import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { asId } from '../../shared/id.ts'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { type StaySentRow, stayCorrect, stayMedical } from '../../stay-reports/api.ts'
import { Whom } from '../orders/whom.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { lacksNurses, type Prepared, untilLacks, untilOf, writeUntil } from './until.ts'
import { UntilFields } from './until-fields.tsx'

interface CorrectSheetProps {
  readonly row: StaySentRow
  readonly onClose: () => void
}

/** What is settled until the visit, said anew until the team has decided. */
export function CorrectSheet({ row, onClose }: CorrectSheetProps) {
  const t = useTexts({ sv, en }).list
  const reading = useRead(stayMedical, { person: row.person.id })
  return (
    <Sheet title={t.correct} open onClose={onClose} place="side">
      <Whom person={row.person.id} />
      <WhenRead reading={reading} lines={6}>
        {({ medical, nurses }) => (
          <CorrectForm
            {...{ row, medical, onClose }}
            nurses={row.until.nightUnit === null ? nurses : undefined}
          />
        )}
      </WhenRead>
    </Sheet>
  )
}

interface CorrectFormProps extends CorrectSheetProps, Pick<Prepared, 'medical'> {
  /** Where nobody there has been told: found out afterwards, home care can still be. */
  readonly nurses: Prepared['nurses'] | undefined
}

function CorrectForm({ row, medical, nurses, onClose }: CorrectFormProps) {
  const t = useTexts({ sv, en }).list
  const draft = useDraft(`stay-correct:${row.report}:${row.number}`)
  const fields = useFields(draft, { ...writeUntil(row.until), nurses: 'nobody' })
  const [entry] = useState(() => newId<'entry'>())
  const lacks: readonly LackRow[] = [
    ...untilLacks(fields),
    [nurses !== undefined && lacksNurses(fields), 'nurses', 'choice'],
  ]
  const sending = useWhole(useSend(stayCorrect), lacks)
  const save = async () => {
    const until = untilOf(fields)
    const { report, person, number } = row
    const named = fields.of('nurses')
    const told = nurses === undefined || named === 'nobody' ? {} : { nurses: asId<'unit'>(named) }
    const input = until && { report, entry, person: person.id, sees: number, until, ...told }
    if (!(await sending.send(input))) return
    draft.forget()
    announce(t.corrected)
    onClose()
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftOffer draft={draft} onTake={fields.fill} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      <UntilFields fields={fields} problem={sending.problem} medical={medical} nurses={nurses} />
      <Button type="submit" loading={sending.state === 'sending'}>
        {t.save}
      </Button>
    </form>
  )
}
