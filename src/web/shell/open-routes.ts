import { createRootRoute, createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './lazy-screen.ts'
import { NotFound } from './not-found.tsx'
import { Root } from './root.tsx'
import { lockedSearch, signInSearch } from './search.ts'

export const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

/** The screens before anybody is known: signing in, and opening what lies on the device. */
export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../sign-in/sign-in.tsx'), 'SignIn'),
})

export const locked = createRoute({
  getParentRoute: () => root,
  path: '/locked',
  validateSearch: lockedSearch,
  component: lazyRouteComponent(() => import('../lock/locked.tsx'), 'Locked'),
})
