import { Button } from '@digdir/designsystemet-react'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { PartnerView } from '../../visits/joint.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import { useSlotText } from './slot-text.ts'

interface PartnerLinesProps {
  readonly visit: Pick<VisitView, 'partners' | 'state'>
  /** Moves the own visit to the other side's time. */
  readonly onFollow?: (partner: PartnerView) => void
}

/** The other units of a joint visit: whether they come, when, and whether the two times agree. */
export function PartnerLines({ visit, onFollow }: PartnerLinesProps) {
  return visit.partners.map((partner) => (
    <PartnerLine key={partner.unit} partner={partner} {...(onFollow ? { onFollow } : {})} />
  ))
}

function PartnerLine(props: {
  readonly partner: PartnerView
  readonly onFollow?: (partner: PartnerView) => void
}) {
  const { partner, onFollow } = props
  const t = useTexts({ sv, en }).joint
  const theirs = useTheirTime(partner)
  if (partner.theirState === 'cancelled') {
    return <StatusLine tone="warning">{t.theirCancelled(partner.unitName)}</StatusLine>
  }
  if (partner.answer === 'declined') {
    const note = partner.answerNote ? `: ${partner.answerNote}` : ''
    return <StatusLine tone="warning">{`${t.declined(partner.unitName)}${note}`}</StatusLine>
  }
  if (partner.asking && partner.answer === 'waiting')
    return <StatusLine>{t.waiting(partner.unitName)}</StatusLine>
  const who = partner.answerName ? t.accepted(partner.unitName, partner.answerName) : t.with(partner.unitName)
  if (partner.apart) {
    return (
      <div className="stack">
        <StatusLine tone="warning">
          {who}. {t.apart} {theirs}
        </StatusLine>
        {onFollow && (
          <div className="row">
            <Button variant="secondary" onClick={() => onFollow(partner)}>
              {t.follow}
            </Button>
          </div>
        )}
      </div>
    )
  }
  return <StatusLine tone="success">{[who, theirs].filter(Boolean).join('. ')}</StatusLine>
}

function useTheirTime(partner: PartnerView): string {
  const t = useTexts({ sv, en }).joint
  const { whole } = useSlotText()
  const { theirDay: day, theirFrom: from, theirTo: to } = partner
  return day === null ? '' : t.theirTime(whole({ day, from, to }))
}
