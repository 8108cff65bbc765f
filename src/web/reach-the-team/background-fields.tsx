import { planRead } from '../../plans/api.ts'
import { asId, type EntryId } from '../../shared/id.ts'
import { plan as enPlan } from '../../shared/texts/en/plan.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { plan as svPlan } from '../../shared/texts/sv/plan.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import type { Plans } from '../enrolment/plans.ts'
import { Check } from '../pieces/check.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { useTexts } from '../shell/language.ts'
import { type Reading, read, useRead } from '../shell/read.ts'
import type { Fields, Way } from './fields.ts'

/** The own unit's plan if worse and treatment limits about the chosen person; not asked before there is one. */
export function usePlans(person: string | null): Reading<Plans> {
  const topics = ['unit', `person:${person ?? ''}`]
  return useRead(planRead, { person: asId<'person'>(person ?? '') }, { topics, when: person !== null })
}

/** What holds and lies in the own record, but for what came from the very team that is written to: it has it. */
function offered(plans: Pick<Plans, 'limits' | 'ifWorse'>, way: Way) {
  const ours = <Row extends Plans['limits'][number] | Plans['ifWorse'][number]>(rows: readonly Row[]) =>
    rows.filter(({ own, fromUnit }) => own && fromUnit?.unit !== way.unit)
  return { limits: ours(plans.limits), ifWorse: ours(plans.ifWorse) }
}

/**
 * The entries that go with it: all that is offered but what the sender has unticked. Who sends before they have come
 * waits for them; where they could not be fetched the form has said that nothing of them goes with it.
 */
export async function backgroundOf(
  reading: Reading<Plans>,
  of: { person: string; way: Way; fields: Fields },
): Promise<EntryId[]> {
  if (reading.state === 'failed') return []
  const plans = reading.state === 'ready' ? reading.data : await plansNow(of.person)
  const { limits, ifWorse } = offered(plans, of.way)
  const kept = withheld(of.fields)
  return [...limits, ...ifWorse].map(({ entry }) => entry).filter((entry) => !kept.includes(entry))
}

async function plansNow(person: string): Promise<Pick<Plans, 'limits' | 'ifWorse'>> {
  try {
    return await read(planRead, { person: asId<'person'>(person) })
  } catch {
    return { limits: [], ifWorse: [] }
  }
}

function withheld(fields: Fields): string[] {
  return fields.of('withheld').split(' ')
}

interface BackgroundFieldsProps {
  readonly reading: Reading<Plans>
  readonly way: Way
  readonly fields: Fields
}

/** Under the background: what the receiver must know if it gets worse. Ticked from the start; unticked stays at home. */
export function BackgroundFields({ reading, way, fields }: BackgroundFieldsProps) {
  const t = useTexts({ sv, en }).background
  const plan = useTexts({ sv: svPlan, en: enPlan })
  const { near } = useMoments()
  if (reading.state === 'failed') {
    return (
      <>
        <Problem problem={reading.problem} retry={reading.again} />
        <p className="subtle">{t.failed}</p>
      </>
    )
  }
  if (reading.state === 'waiting') return null
  const { limits, ifWorse } = offered(reading.data, way)
  if (limits.length + ifWorse.length === 0) return null
  const kept = withheld(fields)
  const tick = (entry: string, on: boolean) =>
    fields.set('withheld', (on ? kept.filter((one) => one !== entry) : [...kept, entry]).join(' ').trim())
  const ticks = (entry: string) => ({
    checked: !kept.includes(entry),
    onChange: (on: boolean) => tick(entry, on),
  })
  const from = (unit: { name: string } | null) => (unit === null ? '' : `${plan.ifWorse.from(unit.name)}: `)
  return (
    <fieldset className="reach-background">
      <legend>{t.title}</legend>
      {limits.map(({ entry, limit, decidedBy, fromUnit }) => (
        <Check
          key={entry}
          label={[plan.limit.decision[limit.decision], limit.text].filter(Boolean).join('. ')}
          hint={`${from(fromUnit)}${plan.limit.by(decidedBy, limit.decidedOn)}`}
          {...ticks(entry)}
        />
      ))}
      {ifWorse.map((one) => (
        <Check
          key={one.entry}
          label={plan.ifWorse.message}
          hint={`${one.plan.signs.map(({ sign }) => sign).join(' · ')}. ${from(one.fromUnit)}${plan.ifWorse.by(one.by, near(one.at))}`}
          {...ticks(one.entry)}
        />
      ))}
    </fieldset>
  )
}
