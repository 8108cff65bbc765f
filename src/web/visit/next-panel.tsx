import './forms.css'
import './panel.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { calledNameOf } from '../../shared/person-name.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { visitsOfPerson } from '../../visits/visit-read-api.ts'
import { VisitRow } from '../my-day/visit-row.tsx'
import { Fold } from '../pieces/fold.tsx'
import { partLater, sheetLater } from '../pieces/later.tsx'
import { Section } from '../pieces/section.tsx'
import { Time } from '../pieces/time.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { AwayLine } from './away-line.tsx'

const Avoided = partLater(async () => (await import('./avoided.tsx')).Avoided)
const PlanVisit = sheetLater(async () => (await import('./plan-visit.tsx')).PlanVisit)
const WriteContact = sheetLater(async () => (await import('./write-contact.tsx')).WriteContact)

const LINES = 3

/** On the person's page: the next visits, the latest, and the two quick ways on. */
export function NextPanel({ page }: { readonly page: Pick<PersonPage, 'person'> }) {
  const t = useTexts({ sv, en })
  const { person } = page
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const [open, setOpen] = useState<'plan' | 'contact' | null>(null)
  const reading = useRead(visitsOfPerson, { person: person.id }, { topics: [`unit:${unit}`] })
  const may = (action: string) => reading.state === 'ready' && reading.data.allowed.includes(action)
  const close = () => setOpen(null)
  const ways = (
    <>
      {may('visit.plan') && (
        <Button variant="secondary" onClick={() => setOpen('plan')}>
          {t.act.plan}
        </Button>
      )}
      {may('contact.write') && (
        <Button variant="secondary" onClick={() => setOpen('contact')}>
          {t.act.contact}
        </Button>
      )}
    </>
  )
  return (
    <Section title={t.panel.title} actions={ways}>
      <WhenRead reading={reading}>
        {({ coming, latest, contacts, away, toEmptyHome, waitingForHome }) => (
          <>
            <AwayLine
              person={{ id: person.id, calledName: calledNameOf(person) }}
              {...{ away, toEmptyHome, waitingForHome }}
            />
            <Rows title={t.panel.coming} visits={coming.slice(0, LINES)} none={t.panel.none} />
            <Fold title={t.panel.latest}>
              <Rows title="" visits={latest} none={contacts.length === 0 ? t.panel.noneEver : ''} />
              <Contacts person={person.id} contacts={contacts} />
            </Fold>
          </>
        )}
      </WhenRead>
      <PlanVisit person={person.id} open={open === 'plan'} onClose={close} />
      <WriteContact person={person.id} name={person.name} open={open === 'contact'} onClose={close} />
    </Section>
  )
}

type OfPerson = Extract<
  ReturnType<typeof useRead<(typeof visitsOfPerson)['input'], (typeof visitsOfPerson)['output']>>,
  { state: 'ready' }
>['data']

function Rows(props: { readonly title: string; readonly visits: OfPerson['coming']; readonly none: string }) {
  const { title, visits, none } = props
  if (visits.length === 0) return none === '' ? null : <p className="subtle">{none}</p>
  return (
    <ul className="visit-rows" {...(title === '' ? {} : { 'aria-label': title })}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <VisitRow visit={visit} dated who />
        </li>
      ))}
    </ul>
  )
}

interface ContactsProps {
  readonly person: PersonId
  readonly contacts: OfPerson['contacts']
}

function Contacts({ person, contacts }: ContactsProps) {
  const { panel: t, contact: asked } = useTexts({ sv, en })
  const words = useTexts({ sv: svVisit, en: enVisit })
  return (
    <ul className="contact-rows">
      {contacts.map((contact) => (
        <li key={contact.entry}>
          <p>
            <b>
              {t.contact(
                words.contactModes[contact.mode],
                contact.withName || words.contactParties[contact.withWhom].toLowerCase(),
              )}
            </b>{' '}
            <span className="subtle">
              <Time at={contact.at} />, {contact.by}
            </span>
          </p>
          <p className="subtle">{contact.preview}</p>
          <Fold title={asked.avoided}>
            <Avoided person={person} about={{ contact: contact.entry }} answer={contact.avoided} />
          </Fold>
        </li>
      ))}
    </ul>
  )
}
