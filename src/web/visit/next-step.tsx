import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import type { VisitWhole } from '../../visits/visit-read-api.ts'
import { sheetLater } from '../pieces/later.tsx'
import { Section } from '../pieces/section.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useSlotText } from './slot-text.ts'

const PlanVisit = sheetLater(async () => (await import('./plan-visit.tsx')).PlanVisit)
const WriteContact = sheetLater(async () => (await import('./write-contact.tsx')).WriteContact)

/** What comes after the visit: the decision where it was made to assess someone, the next one, or a call. */
export function NextStep({ whole }: { readonly whole: VisitWhole }) {
  const t = useTexts({ sv, en })
  const { whole: when } = useSlotText()
  const [open, setOpen] = useState<'plan' | 'contact' | null>(null)
  const { visit, next, undecided } = whole
  const language = useLanguage()
  const close = () => setOpen(null)
  return (
    <Section title={t.next.title}>
      {undecided && (
        <div className="row">
          <Link to="/team" search={{ referral: undecided.referral }} className="ds-button">
            {t.next.decide(undecided.theReport[language])}
          </Link>
        </div>
      )}
      {next ? (
        <p>
          <Link to="/visit/$id" params={{ id: next.id }} className="ds-link">
            {t.next.planned(when(next))}
          </Link>
        </p>
      ) : (
        <p className="subtle">{t.next.none}</p>
      )}
      <div className="row">
        {!visit.person.deceased && (
          <Button variant="secondary" onClick={() => setOpen('plan')}>
            {t.act.plan}
          </Button>
        )}
        <Button variant="secondary" onClick={() => setOpen('contact')}>
          {t.act.contact}
        </Button>
      </div>
      <PlanVisit
        person={visit.person.id}
        open={open === 'plan'}
        onClose={close}
        {...(visit.about ? { about: visit.about } : {})}
      />
      <WriteContact
        person={visit.person.id}
        name={visit.person.name}
        open={open === 'contact'}
        onClose={close}
      />
    </Section>
  )
}
