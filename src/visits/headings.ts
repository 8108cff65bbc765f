import { z } from 'zod'
import type { Profession } from '../shared/endpoint.ts'

/** Every heading a visit note may have; the words stand in the visit texts (R-20 decides what must have a place). */
export const headings = [
  'reason',
  'current',
  'medicines',
  'status',
  'nursingStatus',
  'function',
  'homeSetting',
  'assessment',
  'measures',
  'prescribed',
  'done',
  'result',
  'information',
  'coordination',
  'reportOn',
  'plan',
] as const
export const heading = z.enum(headings)
export type Heading = z.output<typeof heading>

type UnitSort = 'team' | 'homeCare' | 'social' | 'other'

const physician: readonly Heading[] = [
  'current',
  'medicines',
  'status',
  'assessment',
  'prescribed',
  'information',
  'plan',
]
const rehabilitation: readonly Heading[] = [
  'current',
  'function',
  'homeSetting',
  'assessment',
  'measures',
  'plan',
]
const coordinator: readonly Heading[] = ['current', 'coordination', 'information', 'plan']
const assistant: readonly Heading[] = ['current', 'done', 'reportOn']

const nurse: Readonly<Record<UnitSort, readonly Heading[]>> = {
  team: ['reason', 'current', 'status', 'assessment', 'measures', 'information', 'plan'],
  homeCare: ['current', 'nursingStatus', 'assessment', 'measures', 'result', 'plan'],
  social: ['current', 'done', 'reportOn'],
  other: ['reason', 'current', 'nursingStatus', 'assessment', 'measures', 'plan'],
}

/**
 * The headings that a unit writes its visits under, by profession, in order. A nurse of a team writes otherwise than
 * one of home care; social services never have headings of health care.
 */
export function headingsFor(
  unit: { kind: string; area: 'health' | 'social' },
  profession: Profession,
): readonly Heading[] {
  if (unit.area === 'social') return assistant
  switch (profession) {
    case 'physician':
      return physician
    case 'nurse':
      return nurse[sortOf(unit.kind)]
    case 'occupationalTherapist':
    case 'physiotherapist':
      return rehabilitation
    case 'coordinator':
      return coordinator
    case 'assistantNurse':
    case 'other':
      return assistant
  }
}

function sortOf(kind: string): UnitSort {
  if (kind === 'team') return 'team'
  return kind === 'home-care' ? 'homeCare' : 'other'
}
