import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { type StaySentRow, stayWithdraw } from '../../stay-reports/api.ts'
import { WithdrawSheet as Withdraw } from '../pieces/withdraw-sheet.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

interface WithdrawSheetProps {
  readonly row: StaySentRow
  readonly onClose: () => void
}

/** Takes the report back, with why, while the team has not read it; those who were told read that too. */
export function WithdrawSheet({ row: { report, person, number }, onClose }: WithdrawSheetProps) {
  const t = useTexts({ sv, en }).list
  return (
    <Withdraw
      person={person}
      words={{ title: t.withdraw, why: t.why, submit: t.withdrawNow, done: t.withdrawnSaid }}
      sending={useSend(stayWithdraw)}
      input={(entry, why) => ({ report, entry, person: person.id, sees: number, why })}
      onClose={onClose}
    />
  )
}
