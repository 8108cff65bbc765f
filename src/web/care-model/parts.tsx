import type { CareModel } from '../../care-models/care-model.ts'
import type { Criterion } from '../../care-models/decision.ts'
import { professionsTold, type Telling, told } from '../../care-models/telling.ts'
import { Section } from '../pieces/section.tsx'
import { type Said, SaidList } from './said-list.tsx'
import { useTelling } from './use-telling.ts'

interface PartProps {
  readonly model: CareModel
}

/** Who may turn to the team, and what is asked before anything is sent. */
export function WaysIn({ model }: PartProps) {
  const telling = useTelling()
  const { part, page } = telling.texts
  return (
    <Section title={part.doors}>
      <SaidList rows={model.doors.map((door, place) => ({ ...door, key: `${door.kind}:${place}` }))} />
      <SaidList
        title={part.gates}
        rows={model.gates.map(({ key, question, origin, onNo, instead }) => ({
          key,
          text: question,
          origin,
          detail: `${page.onNo[onNo]}. ${told(instead, telling)}`,
        }))}
      />
    </Section>
  )
}

/** What speaks for and against, and how a person may decide. */
export function Decisions({ model }: PartProps) {
  const telling = useTelling()
  const { part, page, inclusion, exclusion } = telling.texts
  const of = (kind: Criterion['kind']) =>
    model.criteria.filter((one) => one.kind === kind).map((one) => criterionSaid(one, telling))
  return (
    <Section title={part.criteria}>
      <SaidList title={inclusion} rows={of('inclusion')} />
      <SaidList title={exclusion} rows={of('exclusion')} />
      <SaidList
        title={part.outcomes}
        rows={model.outcomes.map(({ key, text, origin, professions }) => ({
          key,
          text,
          origin,
          detail: page.who(professionsTold(professions, telling)),
        }))}
      />
    </Section>
  )
}

function criterionSaid({ key, text, origin, weight, instead }: Criterion, telling: Telling): Said {
  const details = [
    weight === 'supports' ? telling.texts.supports : '',
    instead ? `${telling.texts.instead}: ${told(instead, telling)}` : '',
  ].filter(Boolean)
  return { key, text, origin, ...(details.length > 0 ? { detail: details.join('. ') } : {}) }
}

/** Places, hours, where, who works there, and what the team answers for while it follows a person. */
export function Frame({ model }: PartProps) {
  const { part, page, responsibility } = useTelling().texts
  const lines = (['medical', 'nursing', 'coordination'] as const).map((line): Said => {
    const { kind, text, origin } = model.responsibility[line]
    return { key: line, text, origin, detail: `${page.line[line]}: ${responsibility[kind]}` }
  })
  return (
    <Section title={part.capacity}>
      {model.capacity === null ? (
        <p>{page.noPlaces}</p>
      ) : (
        <SaidList rows={[{ key: 'capacity', ...model.capacity }]} />
      )}
      <SaidList title={part.opening} rows={[{ key: 'opening', ...model.opening }]} />
      <SaidList title={part.catchment} rows={[{ key: 'catchment', ...model.catchment }]} />
      <SaidList
        title={part.staffing}
        rows={model.staffing.map((one, place) => ({ ...one, key: `${one.profession}:${place}` }))}
      />
      <SaidList title={part.responsibility} rows={lines} />
    </Section>
  )
}

/** When the team closes and who is told, what is assessed on the way, and what is followed up. */
export function Closing({ model }: PartProps) {
  const { part, page } = useTelling().texts
  const { criteria, reports, handBack } = model.closing
  const within = page.handBackWithin(handBack.acceptWithinWorkingDays)
  return (
    <Section title={part.closing}>
      <SaidList title={page.closingWhen} rows={criteria} />
      <SaidList title={page.reports} rows={reports} />
      <SaidList rows={[{ key: 'handBack', text: handBack.text, origin: handBack.origin, detail: within }]} />
      <SaidList title={part.assessments} rows={model.assessments} />
      <SaidList title={part.indicators} rows={model.indicators} />
    </Section>
  )
}
