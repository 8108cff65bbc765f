import type { HomeCare } from './agreement.ts'

/** What a unit's own record says of whether a person has municipal home care. */
export interface HomeCareSigns {
  /** The unit is itself home care and has the person. */
  readonly own: boolean
  /** A home care unit has written to this unit about the person. */
  readonly wrote: boolean
  /** What the one who turned to the team told; null when it was not said. */
  readonly told: boolean | null
}

/** Which column is the person's: home care that takes part in the care settles it, then what was told; else unknown. */
export function homeCareOf({ own, wrote, told }: HomeCareSigns): HomeCare {
  if (own || wrote) return 'yes'
  return told === null ? 'unknown' : told ? 'yes' : 'no'
}

/** Of several statements the one that holds for a municipality: its own, else the one for all. */
export function statementFor<Each extends { readonly municipality: string | null }>(
  stated: readonly Each[],
  municipality: string | null,
): Each | undefined {
  return (
    stated.find((one) => one.municipality !== null && one.municipality === municipality) ??
    stated.find((one) => one.municipality === null)
  )
}
