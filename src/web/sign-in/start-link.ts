/** The address that begins a sign-in: with which service or as whom, and where to come back to. */
export function startOf(choice: Readonly<Record<string, string>>, back: string | undefined): string {
  return `/sign-in/start?${new URLSearchParams({ ...choice, ...(back ? { back } : {}) })}`
}
