import { QueryClient } from '@tanstack/react-query'

/**
 * What has been read, kept while the tab lives and never on disk.
 * No reading is repeated on focus: live events and one's own commands say when something changed.
 */
export const readings = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      staleTime: 15_000,
    },
  },
})

/** Reads again what stands on screen: after a command, and when the server is back. */
export function readAgain(): Promise<void> {
  return readings.invalidateQueries()
}
