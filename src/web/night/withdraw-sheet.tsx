import { type NightReportRow, nightWithdraw } from '../../night-reports/api.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { WithdrawSheet as Withdraw } from '../pieces/withdraw-sheet.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

interface WithdrawSheetProps {
  readonly row: NightReportRow
  readonly onClose: () => void
}

/** Takes a reported concern back, with why; those who were told read that too. */
export function WithdrawSheet({ row: { report, person, number }, onClose }: WithdrawSheetProps) {
  const t = useTexts({ sv, en }).sent
  return (
    <Withdraw
      person={person}
      words={{ title: t.withdraw, why: t.withdrawWhy, submit: t.withdraw, done: t.withdrawSaid }}
      sending={useSend(nightWithdraw)}
      input={(entry, why) => ({ report, entry, person: person.id, sees: number, why })}
      onClose={onClose}
    />
  )
}
