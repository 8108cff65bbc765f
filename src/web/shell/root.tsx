import { Outlet } from '@tanstack/react-router'
import { Announcer } from './announce.tsx'
import { NewVersion } from './new-version.tsx'

/** The outermost frame: what is there before and after sign-in alike. */
export function Root() {
  return (
    <>
      <NewVersion />
      <Outlet />
      <Announcer />
    </>
  )
}
