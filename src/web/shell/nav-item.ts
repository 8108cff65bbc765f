import type { shell } from '../../shared/texts/sv/shell.ts'
import type { IconName } from '../pieces/icon.tsx'
import type { Assignment } from './session.ts'

/** One entry of the navigation. Its order is the order of the route table; on a phone the first four stand in the bar. */
export interface NavItem {
  readonly to: string
  readonly text: keyof Omit<typeof shell.nav, 'label' | 'waits'>
  readonly icon: IconName
  /** Which assignments open it; everything else neither shows nor answers. */
  readonly purposes: readonly Assignment['purpose'][]
  /** Only where the instance is a demo. */
  readonly demoOnly?: true
  /** Only for those who work in a team with a care model. */
  readonly teamsOnly?: true
  /** Only in units of these kinds. */
  readonly unitKinds?: readonly Assignment['unit']['kind'][]
}

/** The entries that this assignment opens, in order. */
export function openTo(
  items: readonly NavItem[],
  assignment: Pick<Assignment, 'purpose' | 'unit'> | undefined,
  instance: 'demo' | 'real',
): readonly NavItem[] {
  if (!assignment) return []
  return items.filter(
    (item) =>
      item.purposes.includes(assignment.purpose) &&
      (item.demoOnly === undefined || instance === 'demo') &&
      (item.teamsOnly === undefined || assignment.unit.careModel !== null) &&
      (item.unitKinds === undefined || item.unitKinds.includes(assignment.unit.kind)),
  )
}
