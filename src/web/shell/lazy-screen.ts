import { lazyRouteComponent as lazily } from '@tanstack/react-router'
import { isReached, reachedAgain } from './watch-connection.ts'

/**
 * The router's own, but for a screen whose code cannot be fetched because the server is out of reach: it waits for the
 * road and is then fetched, instead of being shown as a fault of Hemma's.
 */
export const lazyRouteComponent: typeof lazily = (load, name) => lazily(whenReached(load), name)

/** Fetches a part of the app; where the server is out of reach, as soon as it is back. */
export function whenReached<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    try {
      return await load()
    } catch (fault) {
      if (await isReached()) throw fault
      // An answer that was on its way can come after the net went: only one that is asked for now says that it is back.
      do await reachedAgain()
      while (!(await isReached()))
      return await load().catch(startOver)
    }
  }
}

/** Some browsers remember that a module could not be fetched, until the page is loaded anew. */
function startOver(): Promise<never> {
  location.reload()
  return new Promise(() => undefined)
}
