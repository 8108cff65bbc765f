import { Button } from '@digdir/designsystemet-react'
import { exchangeReceipt } from '../../exchanges/api.ts'
import { type SbarHeading, written } from '../../shared/sbar.ts'
import { common as enCommon } from '../../shared/texts/en/common.ts'
import { referral as enReferral } from '../../shared/texts/en/referral.ts'
import { sbar as enSbar } from '../../shared/texts/en/sbar.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { common as svCommon } from '../../shared/texts/sv/common.ts'
import { referral as svReferral } from '../../shared/texts/sv/referral.ts'
import { sbar as svSbar } from '../../shared/texts/sv/sbar.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { Fold } from '../pieces/fold.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { SnapshotText } from '../sent/snapshot-text.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { Detail } from './detail.ts'

/** What was told: supplements that are new first, then SBAR, gates with their reasons, the person's will, earlier decisions. */
export function ReferralContent({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).detail
  return (
    <>
      <Supplements detail={detail} />
      <Section title={t.content} tone="plain" level={3}>
        <SnapshotText sections={useContentSections(detail)} />
      </Section>
      {detail.disclosed.length > 0 && (
        <div className="reach-more">
          <Fold title={t.disclosed}>
            <SnapshotText sections={detail.disclosed} />
          </Fold>
        </div>
      )}
      <Earlier detail={detail} />
    </>
  )
}

/** SBAR and what was answered before sending, in the reader's language where it is ours to say. */
function useContentSections(detail: Detail) {
  const language = useLanguage()
  const t = useTexts({ sv, en }).detail
  const sbar = useTexts({ sv: svSbar, en: enSbar })
  const words = useTexts({ sv: svReferral, en: enReferral })
  const yesNo = useTexts({ sv: svCommon, en: enCommon })
  const { consent } = detail
  const cannot = consent.agrees === 'cannot' && consent.informed
  const gates = detail.gateTexts.flatMap(({ key, question }) => {
    const given = detail.gates[key]
    if (given === undefined) return []
    const answer = given.answer === 'yes' ? yesNo.yes : `${yesNo.no}. ${given.reason ?? ''}`
    return [{ heading: question[language], text: answer }]
  })
  const said = (headings: readonly SbarHeading[]) =>
    written(detail.sbar)
      .filter((heading) => headings.includes(heading))
      .map((heading) => ({ heading: sbar.fields[heading], text: detail.sbar[heading] }))
  return [
    ...said(['situation', 'bakgrund']),
    ...detail.background,
    ...said(['aktuellt', 'rekommendation']),
    ...gates,
    {
      heading: t.will,
      text: [
        cannot ? words.consent.cannotInformed : words.consent[consent.agrees],
        consent.notInformedWhy && words.consent.notInformed(consent.notInformedWhy),
      ]
        .filter(Boolean)
        .join(' '),
    },
    ...(detail.statement ? [{ heading: t.statement, text: detail.statement }] : []),
  ]
}

function Supplements({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).detail
  if (detail.supplements.length === 0) return null
  return (
    <Section title={t.supplements} tone="plain" level={3}>
      {detail.supplements.map((one) => (
        <Supplement key={one.message} one={one} />
      ))}
    </Section>
  )
}

function Supplement({ one }: { readonly one: Detail['supplements'][number] }) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const { send, state, problem, retry } = useSend(exchangeReceipt)
  return (
    <div className="stack answer">
      <p className="said">{one.text}</p>
      <p className="subtle">
        {one.from}, {near(one.receivedAt)}
      </p>
      {problem && <Problem problem={problem} retry={retry} />}
      {one.receiptedBy === null && (
        <Button
          variant="secondary"
          loading={state === 'sending'}
          onClick={() => void send({ message: one.message })}
        >
          {t.receipt}
        </Button>
      )}
    </div>
  )
}

function Earlier({ detail }: { readonly detail: Detail }) {
  const t = useTexts({ sv, en }).detail
  const language = useLanguage()
  const { near } = useMoments()
  if (detail.earlier.length === 0) return null
  return (
    <Section title={t.earlier} tone="plain" level={3}>
      {detail.earlier.map((one) => (
        <div key={one.at}>
          <p>
            <strong>{one.text[language]}</strong>
            <span className="subtle"> {t.by(one.by, near(one.at))}</span>
          </p>
          {one.said.map(({ label, text }) => (
            <p key={label.sv} className="said">
              {text}
            </p>
          ))}
        </div>
      ))}
    </Section>
  )
}
