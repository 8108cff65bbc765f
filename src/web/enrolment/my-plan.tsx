import './enrolment.css'
import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanContact } from '../../enrolments/closing.ts'
import { spokenDay } from '../../plans/my-plan.ts'
import { type MinePlan, planMine, planMinePdf } from '../../plans/my-plan-api.ts'
import { asId, type PersonId } from '../../shared/id.ts'
import { displayPhone, telOf } from '../../shared/phone-number.ts'
import { calendar as enCalendar } from '../../shared/texts/en/calendar.ts'
import { myPlan as en } from '../../shared/texts/en/my-plan.ts'
import { calendar as svCalendar } from '../../shared/texts/sv/calendar.ts'
import { myPlan as sv } from '../../shared/texts/sv/my-plan.ts'
import { Empty } from '../pieces/empty.tsx'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'

/** "Min plan": one page in large type, to read together, print, or save as a file. */
export function MyPlan() {
  const { id } = useParams({ from: '/inside/person/$id/my-plan' })
  const t = useTexts({ sv, en })
  const person = asId<'person'>(id)
  const reading = useRead(planMine, { person })
  const written = reading.state === 'ready' && reading.data.plan !== null
  return (
    <Page title={t.title} width="read" actions={written && <Papers person={person} />}>
      <WhenRead reading={reading} lines={8}>
        {({ plan }) => (plan === null ? <Empty icon="note">{t.none}</Empty> : <Sheet plan={plan} />)}
      </WhenRead>
    </Page>
  )
}

function Papers({ person }: { readonly person: PersonId }) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const file = async () => {
    setBusy(true)
    try {
      return await read(planMinePdf, { person, language })
    } catch {
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const save = async () => {
    const made = await file()
    if (made === undefined) return
    const link = document.createElement('a')
    link.href = `data:${made.contentType};base64,${made.base64}`
    link.download = made.fileName
    link.click()
  }
  return (
    <>
      {/* The print is logged as Utskrift by the same question that makes the file. */}
      <PrintButton before={async () => (await file()) !== undefined} />
      <Button variant="secondary" loading={busy} onClick={save}>
        {t.pdf}
      </Button>
    </>
  )
}

/** The page as it lies on the kitchen table. */
function Sheet({ plan }: { readonly plan: MinePlan }) {
  const t = useTexts({ sv, en })
  const calendar = useTexts({ sv: svCalendar, en: enCalendar })
  return (
    <div className="mine">
      <div>
        <p className="mine-name">{t.title}</p>
        <p>
          {t.for(plan.name)}. {t.from(plan.team, spokenDay(plan.writtenOn, calendar))}.
        </p>
      </div>
      <section>
        <h2>{t.nextStep}</h2>
        <p>{plan.nextStep}</p>
        {plan.nextDay && <p>{t.nextDay(spokenDay(plan.nextDay, calendar))}</p>}
      </section>
      <section>
        <h2>{t.whatWeDecided}</h2>
        <p>{plan.whatWeDecided}</p>
      </section>
      <section>
        <h2>{t.whoCame}</h2>
        <p>{plan.whoCame}</p>
      </section>
      <section>
        <h2>{t.whomToCall}</h2>
        <dl className="mine-phones">
          {plan.contacts.map((contact) => (
            <Contact key={contact.name} contact={contact} />
          ))}
        </dl>
        <p>{t.otherwise}</p>
      </section>
      <p className="mine-112">{t.when112If(plan.when112)}</p>
    </div>
  )
}

function Contact({ contact }: { readonly contact: PlanContact }) {
  const t = useTexts({ sv, en })
  return (
    <div>
      <dt>{contact.name}</dt>
      {(['day', 'evening', 'night'] as const).map((time) => {
        const phone = contact[time]
        return (
          <dd key={time}>
            <span>{t[time]}</span>
            {phone === null ? <span>{t.noPhone}</span> : <a href={telOf(phone)}>{displayPhone(phone)}</a>}
          </dd>
        )
      })}
    </div>
  )
}
