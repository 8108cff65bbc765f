import type { NavItem } from './nav-item.ts'
import type { Assignment } from './session.ts'

/** What the frame must know of a screen before its code is loaded. */
export interface ScreenFacts {
  /** Which assignments open the screen; absent for what every signed-in person may see. */
  readonly purposes?: readonly Assignment['purpose'][]
  /** Where it stands; set by the route table. */
  readonly path?: string
  /** Its place in the navigation; absent for screens that others lead to. */
  readonly nav?: Pick<NavItem, 'text' | 'icon' | 'demoOnly' | 'teamsOnly' | 'unitKinds'>
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption extends ScreenFacts {}
}
