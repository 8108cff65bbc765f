import type { z } from 'zod'
import type { followUpUnit } from '../../follow-up/api.ts'
import type { Figure } from '../../follow-up/figure-rules.ts'
import { Section } from '../pieces/section.tsx'
import { useLanguage } from '../shell/language.ts'
import { BigNumber } from './big-number.tsx'
import { OverTime } from './over-time.tsx'
import { PartTable } from './part-table.tsx'
import { useFigureWords } from './words.ts'

type Answer = z.output<(typeof followUpUnit)['output']>

/** What is read first, and what each part of the page holds; a unit without a model has only what it does itself. */
const layout = [
  {
    section: null,
    keys: [
      'received',
      'enrolled',
      'timeToReceipt',
      'timeToAnswer',
      'timeToFirstVisit',
      'joint',
      'ordersReceipted',
      'timeToMunicipalStart',
      'physiciansPerPerson',
    ],
  },
  { section: 'inflow', keys: ['receivedOverTime', 'bySender', 'byReason', 'byOutcome'] },
  { section: 'contacts', keys: ['contactKinds', 'place', 'notMade', 'byPhysicians'] },
  { section: 'avoided', keys: ['avoided'] },
  { section: 'enrolled', keys: ['started', 'ended', 'length', 'visitsPerEnrolment'] },
] as const

export function Figures({ answer }: { readonly answer: Answer }) {
  const { t } = useFigureWords()
  const language = useLanguage()
  const report = answer.report?.[language] ?? ''
  return layout.map(({ section, keys }) => {
    const figures = keys.flatMap((key) => answer.figures.find((figure) => figure.key === key) ?? [])
    if (figures.length === 0) return null
    const drawn = figures.map((figure) => <One key={figure.key} figure={figure} report={report} />)
    if (section === null)
      return (
        <div key="first" className="big-numbers">
          {drawn}
        </div>
      )
    return (
      <Section key={section} title={t.sections[section]}>
        <div className={section === 'enrolled' ? 'big-numbers' : 'figure-grid'}>{drawn}</div>
      </Section>
    )
  })
}

function One({ figure, report }: { readonly figure: Figure; readonly report: string }) {
  if (figure.kind === 'parts') return <PartTable figure={figure} report={report} />
  if (figure.kind === 'series') return <OverTime figure={figure} report={report} />
  return <BigNumber figure={figure} report={report} />
}
