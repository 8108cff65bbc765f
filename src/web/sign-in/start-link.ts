interface StartOf {
  /** A member of the demo's cast; only the demo's own identity provider takes anybody's word for it. */
  readonly as?: string
  /** Where to come back to: a path of ours. */
  readonly back: string | undefined
}

/** The address that begins a sign-in; it leads to the identity provider and back. */
export function startOf({ as, back }: StartOf): string {
  const query = new URLSearchParams({ ...(as ? { as } : {}), ...(back ? { return: back } : {}) })
  return query.size > 0 ? `/sign-in/start?${query}` : '/sign-in/start'
}
