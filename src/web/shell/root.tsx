import { Outlet } from '@tanstack/react-router'
import { Announcer } from './announce.tsx'

/** The outermost frame: what is there before and after sign-in alike. */
export function Root() {
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  )
}
