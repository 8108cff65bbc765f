import type { z } from 'zod'
import { responsibilityNow } from '../../enrolments/responsibility-api.ts'
import { planRead } from '../../plans/api.ts'
import type { roundPerson } from '../../rounds/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { plan as enPlan } from '../../shared/texts/en/plan.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { plan as svPlan } from '../../shared/texts/sv/plan.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { tasksOfPerson } from '../../tasks/api.ts'
import { Now } from '../enrolment/now.tsx'
import { useHeadings, useKinds } from '../person/entry-words.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { type Reading, useRead } from '../shell/read.ts'

interface OfPerson {
  readonly person: PersonId
}

/** More lines than these scroll within their part, so that the rest of the screen stays where it is. */
const LINES = 2

/** Who is responsible at this hour, with the phone that answers. */
export function ResponsibleShort({ person }: OfPerson) {
  const t = useTexts({ sv, en }).walk
  const reading = useRead(responsibilityNow, { person }, { topics: ['unit'] })
  return (
    <Section title={t.responsible} level={3}>
      <WhenRead reading={reading}>
        {({ held, otherwise }) => <Now held={held.filter(({ first }) => first)} otherwise={otherwise} />}
      </WhenRead>
    </Section>
  )
}

/** Treatment limits, and what to look for and do. */
export function IfWorseShort({ person }: OfPerson) {
  const t = useTexts({ sv, en }).walk
  const plan = useTexts({ sv: svPlan, en: enPlan })
  const reading = useRead(planRead, { person }, { topics: ['unit'] })
  return (
    <Section title={t.ifWorse} level={3}>
      <WhenRead reading={reading}>
        {({ ifWorse, limits }) => (
          <>
            {limits.map(({ entry, limit }) => (
              <p key={entry}>
                <strong>{plan.limit.decision[limit.decision]}</strong>{' '}
                <span className="time">{limit.decidedOn}</span>
              </p>
            ))}
            {ifWorse.length === 0 && <p className="subtle">{plan.ifWorse.none}</p>}
            <ul className="round-signs">
              {ifWorse.slice(0, 1).flatMap((one) =>
                one.plan.signs.map(({ sign, measure }) => (
                  <li key={sign}>
                    <strong>{sign}:</strong> {measure}
                  </li>
                )),
              )}
            </ul>
          </>
        )}
      </WhenRead>
    </Section>
  )
}

type PersonNews = z.output<(typeof roundPerson)['output']>

/** What has been written since the last round, the latest first, and what was decided then. */
export function News({ reading }: { readonly reading: Reading<PersonNews> }) {
  const t = useTexts({ sv, en }).walk
  const { near } = useMoments()
  const ready = reading.state === 'ready' ? reading.data : null
  const title = ready?.lastRound ? t.since(near(ready.lastRound)) : t.sinceFirst
  return (
    <Section title={title} level={3} {...(ready ? { count: ready.count } : {})}>
      <WhenRead reading={reading} lines={4}>
        {({ changes, count, lastDecided }) => (
          <>
            {lastDecided && (
              <p>
                <strong>{t.lastDecided}:</strong> {lastDecided}
              </p>
            )}
            {changes.length === 0 && <p className="subtle">{t.nothingSince}</p>}
            <ul className="round-news" aria-label={title} tabIndex={changes.length > LINES ? 0 : -1}>
              {changes.map((entry) => (
                <NewsLine key={entry.id} entry={entry} />
              ))}
            </ul>
            {changes.length < count && <p className="subtle">{t.shown(changes.length, count)}</p>}
          </>
        )}
      </WhenRead>
    </Section>
  )
}

function NewsLine({ entry }: { readonly entry: PersonNews['changes'][number] }) {
  const kinds = useKinds()
  const heading = useHeadings()
  const { near } = useMoments()
  const words = entry.sections.map((one) => `${heading(one.heading)}: ${one.text}`).join(' · ')
  return (
    <li>
      <strong>{kinds[entry.kind]}</strong>{' '}
      <span className="subtle">
        {near(entry.happenedAt)}, {entry.authorName}
      </span>
      {words !== '' && <span className="round-words">{words}</span>}
    </li>
  )
}

/** What waits to be done about her. */
export function TasksShort({ person }: OfPerson) {
  const t = useTexts({ sv, en }).walk
  const language = useLanguage()
  const reading = useRead(tasksOfPerson, { person }, { topics: ['unit'] })
  return (
    <WhenRead reading={reading} lines={2}>
      {({ rows }) => (
        <Section title={t.tasks} level={3} count={rows.length}>
          {rows.length === 0 && <p className="subtle">{t.noTasks}</p>}
          <ul className="round-tasks" aria-label={t.tasks} tabIndex={rows.length > LINES ? 0 : -1}>
            {rows.map((row) => (
              <li key={row.task}>
                {row.title[language]}
                {row.staff && <span className="subtle"> {row.staff}</span>}
                {row.due && <Deadline due={row.due} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </WhenRead>
  )
}
