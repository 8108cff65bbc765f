import type { ComponentType } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { DeathPanel, RecordDeathPanel } from '../death/death-panel.tsx'
import { IfWorsePanel } from '../enrolment/if-worse-panel.tsx'
import { ResponsiblePanel } from '../enrolment/responsible-panel.tsx'
import { partLater } from '../pieces/later.tsx'
import { TasksPanel } from '../tasks/tasks-panel.tsx'
import { NextPanel } from '../visit/next-panel.tsx'
import type { PanelProps } from './panel-props.ts'

const EnrolmentPanel = partLater(
  async () => (await import('../enrolment/enrolment-panel.tsx')).EnrolmentPanel,
)
const LinksOut = partLater(async () => (await import('../beside/links-out.tsx')).LinksOut, 0)
const HistoryPanel = partLater(async () => (await import('../history/history-panel.tsx')).HistoryPanel)
const OrdersPanel = partLater(async () => (await import('../orders/person-orders.tsx')).OrdersPanel)

/**
 * Panels of other slices on the person's page, by slot. A slice adds its panel with one import and one entry here;
 * a panel draws its own `<Section>` and draws nothing (null) when it has nothing to say. Slots stand in this order:
 * - `responsibleNow`, `ifWorse`: beside each other at the top, within the first tablet screen;
 * - `next`: visits, tasks and deadlines, three lines, still within it;
 * - `enrolments`, `orders`: after what matters to the person, before the timeline;
 * - `history`: imported history, after the timeline.
 * What stands below the first screen fetches its code after it.
 */
export const panels: Readonly<Record<Slot, readonly ComponentType<PanelProps>[]>> = {
  responsibleNow: [ResponsiblePanel],
  ifWorse: [IfWorsePanel],
  next: [DeathPanel, TasksPanel, NextPanel],
  enrolments: [EnrolmentPanel],
  orders: [LinksOut, OrdersPanel],
  history: [HistoryPanel, RecordDeathPanel],
}

export type Slot = 'responsibleNow' | 'ifWorse' | 'next' | 'enrolments' | 'orders' | 'history'

/** The panels of one slot. */
export function Panels({ slot, page }: { readonly slot: Slot; readonly page: PersonPage }) {
  return panels[slot].map((Panel, place) => <Panel key={place} page={page} />)
}
