import { delegationOverview } from '../../delegations/api.ts'
import { reservedOverview } from '../../orders/api.ts'
import { delegation as en } from '../../shared/texts/en/delegation.ts'
import { order as enOrder } from '../../shared/texts/en/order.ts'
import { delegation as sv } from '../../shared/texts/sv/delegation.ts'
import { order as svOrder } from '../../shared/texts/sv/order.ts'
import { Deadline } from '../pieces/deadline.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Rows } from './delegations.tsx'

/** The whole municipality's delegations and reserved tasks, for the medically responsible nurse: to read, not to change. */
export function MasOverview() {
  const t = useTexts({ sv, en })
  const delegations = useRead(delegationOverview, {})
  return (
    <>
      <p>{t.mas.lead}</p>
      <WhenRead reading={delegations} lines={3}>
        {({ units, rows }) => (
          <>
            <Figures
              title={t.tabs.all}
              columns={['holds', 'soon', 'ended', 'reviewOverdue']}
              units={units}
              none={t.none.all}
            />
            <Reserved />
            <Rows title={t.restTitle} rows={rows} none={t.none.all} />
          </>
        )}
      </WhenRead>
    </>
  )
}

type Column =
  | 'holds'
  | 'soon'
  | 'ended'
  | 'reviewOverdue'
  | 'open'
  | 'late'
  | 'done'
  | 'byDelegation'
  | 'notDone'

interface FiguresProps<Key extends Column> {
  readonly title: string
  readonly columns: readonly Key[]
  readonly units: readonly (Readonly<Record<Key, number>> & { readonly name: string })[]
  readonly none: string
}

/** Figures by unit: a heading and a number for each, so that they can be read aloud and on a phone. */
function Figures<Key extends Column>({ title, columns, units, none }: FiguresProps<Key>) {
  const t = useTexts({ sv, en }).mas
  return (
    <Section title={title} count={units.length}>
      <List rows={units} keyOf={(unit) => unit.name} label={title} none={none} noneIcon="key" quiet>
        {(unit) => (
          <div className="mas-unit">
            <p className="delegation-who">{unit.name}</p>
            <dl className="mas-figures">
              {columns.map((column) => (
                <div key={column}>
                  <dt>{t[column]}</dt>
                  <dd>{unit[column]}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </List>
    </Section>
  )
}

function Reserved() {
  const t = useTexts({ sv, en })
  const reading = useRead(reservedOverview, {})
  const kinds = useTexts({ sv: svOrder, en: enOrder }).kind
  const { near } = useMoments()
  return (
    <WhenRead reading={reading} lines={3}>
      {({ units, rows, total }) => (
        <>
          <Figures
            title={t.mas.reserved}
            columns={['open', 'late', 'done', 'byDelegation', 'notDone']}
            units={units}
            none={t.mas.reservedNone}
          />
          <Section title={t.mas.openRows} count={total}>
            <List
              rows={rows.map((row, place) => ({ ...row, place }))}
              keyOf={(row) => String(row.place)}
              label={t.mas.openRows}
              none={t.mas.reservedNone}
              noneIcon="orders"
              quiet
            >
              {(row) => (
                <div className="delegation">
                  <p>
                    <strong>{row.task === null ? kinds[row.kind] : t.task[row.task]}</strong>, {row.unitName}{' '}
                    {row.task === null && <Tag tone="neutral">{t.mas.licensedOnly}</Tag>}
                  </p>
                  <p className="row">
                    {row.dueAt && <Deadline due={row.dueAt} />}
                    {row.latest && (
                      <span>
                        {t.mas.latest} {near(row.latest.at)}, {row.latest.by}, {row.latest.title}
                      </span>
                    )}
                  </p>
                </div>
              )}
            </List>
          </Section>
        </>
      )}
    </WhenRead>
  )
}
