import { type ComponentType, lazy, Suspense, useState } from 'react'
import { whenReached } from '../shell/lazy-screen.ts'
import { Skeleton } from './skeleton.tsx'
import { whenIdle } from './when-idle.ts'

/**
 * A part of a page (a form, what stands far down) whose code is fetched after the page’s own, so that the page stands sooner. Fetched as soon as
 * the browser has nothing else to do: who then loses the network can still write. `lines` hold its place meanwhile; none
 * for what often draws nothing.
 */
export function partLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  lines = 4,
): ComponentType<Props> {
  const Part = fetchedLater(load)
  return (props) => (
    <Suspense fallback={lines === 0 ? null : <Skeleton lines={lines} />}>
      <Part {...props} />
    </Suspense>
  )
}

/** The same of a sheet: nothing stands in the page until it is opened the first time. */
export function sheetLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const SheetItself = fetchedLater(load)
  return (props) => {
    const isOpen = !('open' in props) || props.open === true
    const [wasOpened, setWasOpened] = useState(isOpen)
    if (isOpen && !wasOpened) setWasOpened(true)
    return (
      wasOpened && (
        <Suspense fallback={null}>
          <SheetItself {...props} />
        </Suspense>
      )
    )
  }
}

function fetchedLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  whenIdle(() => load().catch(() => undefined))
  const reached = whenReached(load)
  return lazy<ComponentType<Props>>(async () => ({ default: await reached() }))
}
