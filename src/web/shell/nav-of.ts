import type { NavItem } from './nav-item.ts'
import type { ScreenFacts } from './screen.ts'

/** The entries of the screens that have a place in the navigation, in order. */
export function navOf(screens: readonly (Partial<ScreenFacts> | undefined)[]): readonly NavItem[] {
  return screens.flatMap((facts): NavItem[] => {
    const { path, nav: item, purposes } = facts ?? {}
    return item && path ? [{ ...item, to: path, purposes: purposes ?? ['care', 'admin'] }] : []
  })
}
