import { Button } from '@digdir/designsystemet-react'
import { exchangeReceipt } from '../../exchanges/api.ts'
import type { NightReportRow } from '../../night-reports/api.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { Icon } from '../pieces/icon.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

/** What happened in the night, receipted by name. */
export function Answer({ answer }: { readonly answer: NightReportRow['answers'][number] }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const sending = useSend(exchangeReceipt)
  return (
    <div className="night-answer">
      <p>
        <strong>{t.happened[answer.what]}.</strong> {answer.words}
      </p>
      <p className="subtle">
        {answer.from}, {near(answer.at)}
      </p>
      {answer.receiptedBy ? (
        <p className="subtle">{t.sent.receiptedBy(answer.receiptedBy)}</p>
      ) : (
        <>
          {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
          <Button
            className="no-print"
            loading={sending.state === 'sending'}
            onClick={() => void sending.send({ message: answer.message })}
          >
            <Icon name="check" />
            {t.sent.receipt}
          </Button>
        </>
      )}
    </div>
  )
}
