import { useState } from 'react'
import { readReferral } from '../../referrals/board-api.ts'
import { referral as enReferral } from '../../shared/texts/en/referral.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { referral as svReferral } from '../../shared/texts/sv/referral.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { AgreementFold } from '../agreement/agreement-fold.tsx'
import { Deadline } from '../pieces/deadline.tsx'
import { partLater } from '../pieces/later.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PersonHead } from '../pieces/person-head.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { AssessForm } from './assess-form.tsx'
import { AnswerStanding, ReceiptButton } from './board-card.tsx'
import { CallBackForm } from './call-back-form.tsx'
import { Criteria } from './criteria.tsx'
import { DecideForm } from './decide-form.tsx'
import type { Detail } from './detail.ts'
import { HowItWent } from './how-it-went.tsx'
import { Plan } from './plan.tsx'
import { ReferralContent } from './referral-content.tsx'
import { ReopenForm } from './reopen-form.tsx'

const StayUntil = partLater(async () => (await import('../stay-report/stay-due.tsx')).StayUntil, 0)

/** One referral opened: what was told on one side, criteria and decision beside it. */
export function ReferralDetail({ referral }: { readonly referral: string }) {
  const reading = useRead(readReferral, { referral }, { topics: ['unit'] })
  return (
    <WhenRead reading={reading} lines={5}>
      {(detail) => (
        <div className="referral-detail">
          <div className="stack">
            <Head detail={detail} />
            <ReferralContent detail={detail} />
          </div>
          <div className="stack">
            <Acts key={detail.version} detail={detail} />
            {detail.decision === null && <StayUntil referral={detail.referral} />}
            {detail.decision !== null && <HowItWent referral={detail.referral} />}
            {detail.decision === null && detail.ended === null && <CriteriaSection detail={detail} />}
            {detail.ended === null && <AgreementFold person={detail.person.id} />}
          </div>
        </div>
      )}
    </WhenRead>
  )
}

function CriteriaSection({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).detail
  return (
    <Section title={t.criteria} tone="plain" level={3}>
      <Criteria row={detail} />
    </Section>
  )
}

function Head({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const language = useLanguage()
  const { sender, receiptedBy, receiptedAt, next, decision } = detail
  return (
    <>
      <PersonHead person={detail.person} link />
      <div className="row">
        <span>{t.from(sender.name, sender.unit)}</span>
        <PhoneLink number={sender.phone} whom={sender.name} />
      </div>
      <p className="subtle">
        {near(detail.receivedAt)}
        {detail.source === 'phone' && `, ${t.byPhone}`}
        {receiptedBy && receiptedAt && `. ${t.receiptedBy(receiptedBy, near(receiptedAt))}`}
      </p>
      {decision === null && next && (
        <p>
          {next.title[language]}: <Deadline due={next.due} />
        </p>
      )}
    </>
  )
}

/** The decision that holds, and what may be done now; the next step first. */
function Acts({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en })
  const { ended } = useTexts({ sv: svReferral, en: enReferral })
  const { near } = useMoments()
  const language = useLanguage()
  const [deciding, setDeciding] = useState(detail.state === 'assessing')
  const { allowed, decision, planned, plannedAt } = detail
  const may = (action: Detail['allowed'][number]) => allowed.includes(action)
  return (
    <>
      {may('referral.receipt') && <ReceiptButton row={detail} />}
      {decision && (
        <Section title={t.detail.decision} tone="card" level={3}>
          <p>
            <strong>{decision.text[language]}</strong>
          </p>
          {decision.said.map(({ label, text }) => (
            <p key={label.sv} className="said">
              {text}
            </p>
          ))}
          <p className="subtle">{t.detail.by(decision.by, near(decision.at))}</p>
          <AnswerStanding decision={decision} />
        </Section>
      )}
      {detail.ended && <StatusLine>{ended[detail.ended]}</StatusLine>}
      {may('referral.calledBack') && <CallBackForm detail={detail} />}
      {decision === null && planned && !detail.ended && (
        <StatusLine>
          <Plan planned={planned} at={plannedAt} />
        </StatusLine>
      )}
      {may('referral.assess') && <AssessForm detail={detail} open={!planned} />}
      {may('referral.decide') && (
        <DecideForm detail={detail} open={deciding} onOpen={() => setDeciding(true)} />
      )}
      {may('referral.reopen') && <ReopenForm detail={detail} />}
    </>
  )
}
