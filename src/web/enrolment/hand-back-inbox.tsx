import './enrolment.css'
import { Link } from '@tanstack/react-router'
import { handBackInbox } from '../../enrolments/closing-api.ts'
import { closing as en } from '../../shared/texts/en/closing.ts'
import { responsibility as enSaid } from '../../shared/texts/en/responsibility.ts'
import { closing as sv } from '../../shared/texts/sv/closing.ts'
import { responsibility as svSaid } from '../../shared/texts/sv/responsibility.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { List } from '../pieces/list.tsx'
import { PersonHead } from '../pieces/person-head.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'

/** Responsibility that is offered to the own unit, before anything else in its inbox; nothing when none waits. */
export function HandBackInbox() {
  const t = useTexts({ sv, en }).inbox
  const said = useTexts({ sv: svSaid, en: enSaid })
  const unit = chosenOf(useSession())?.unit.id ?? ''
  const reading = useRead(handBackInbox, {}, { topics: [`unit:${unit}`] })
  return (
    <WhenRead reading={reading} lines={1}>
      {({ rows }) =>
        rows.length === 0 ? null : (
          <Section title={t.title} count={rows.length} tone="alert">
            <p>{t.lead}</p>
            <List rows={rows} keyOf={(row) => row.handBack} label={t.title} none={t.none} quiet>
              {(row) => (
                <article className="stack">
                  <PersonHead person={row.person} />
                  <p>
                    <b>{t.from(row.fromUnit)}</b>.{' '}
                    {t.offers(row.lines.map((line) => said.line[line].toLowerCase()).join(', '))}
                  </p>
                  <Deadline due={row.dueAt} />
                  <div>
                    <Link
                      to="/person/$id/hand-back/$handBack"
                      params={{ id: row.person.id, handBack: row.handBack }}
                      className="ds-button"
                    >
                      {t.report}
                    </Link>
                  </div>
                </article>
              )}
            </List>
          </Section>
        )
      }
    </WhenRead>
  )
}
