/** How large a made region is. One district has a team, a home-care unit and a health centre. */
export interface Scale {
  readonly persons: number
  readonly enrolments: number
  readonly contacts: number
  readonly measurements: number
  readonly districts: number
}

/** The sizes of design 11: a whole region, a tenth of it (the default), and a hundredth to show what stays flat. */
export const scales = {
  hundredth: of(1),
  tenth: of(10),
  region: of(100),
} as const satisfies Record<string, Scale>
export type ScaleName = keyof typeof scales

function of(hundredths: number): Scale {
  return {
    persons: 14_000 * hundredths,
    enrolments: 1_000 * hundredths,
    contacts: 100_000 * hundredths,
    measurements: 500_000 * hundredths,
    districts: 2 * hundredths,
  }
}
