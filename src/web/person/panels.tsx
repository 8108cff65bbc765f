import type { ComponentType } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { DeathPanel, RecordDeathPanel } from '../death/death-panel.tsx'
import { EnrolmentPanel } from '../enrolment/enrolment-panel.tsx'
import { IfWorsePanel } from '../enrolment/if-worse-panel.tsx'
import { ResponsiblePanel } from '../enrolment/responsible-panel.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { OrdersPanel } from '../orders/person-orders.tsx'
import { TasksPanel } from '../tasks/tasks-panel.tsx'
import { NextPanel } from '../visit/next-panel.tsx'
import type { PanelProps } from './panel-props.ts'

/**
 * Panels of other slices on the person's page, by slot. A slice adds its panel with one import and one entry here;
 * a panel draws its own `<Section>` and draws nothing (null) when it has nothing to say. Slots stand in this order:
 * - `responsibleNow`, `ifWorse`: beside each other at the top, within the first tablet screen;
 * - `next`: visits, tasks and deadlines, three lines, still within it;
 * - `enrolments`, `orders`: after what matters to the person, before the timeline;
 * - `history`: imported history, after the timeline.
 */
export const panels: Readonly<Record<Slot, readonly ComponentType<PanelProps>[]>> = {
  responsibleNow: [ResponsiblePanel],
  ifWorse: [IfWorsePanel],
  next: [DeathPanel, TasksPanel, NextPanel],
  enrolments: [EnrolmentPanel],
  orders: [OrdersPanel],
  history: [HistoryPanel, RecordDeathPanel],
}

export type Slot = 'responsibleNow' | 'ifWorse' | 'next' | 'enrolments' | 'orders' | 'history'

/** The panels of one slot. */
export function Panels({ slot, page }: { readonly slot: Slot; readonly page: PersonPage }) {
  return panels[slot].map((Panel, place) => <Panel key={place} page={page} />)
}
