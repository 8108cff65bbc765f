import type { z } from 'zod'
import type { PersonId, ProcessId, StaffId } from '../../shared/id.ts'
import type { VisitMode } from '../../visits/visit.ts'
import type { visitPlan } from '../../visits/visit-api.ts'
import type { VisitChoices } from '../../visits/visit-read-api.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { noPartner, type PartnerDraft, partnerFrom, partnerLacks } from './partner-fields.tsx'
import { type SlotDraft, slotFrom, slotLacks } from './slot-fields.tsx'

/** A visit while it is being planned. */
export interface PlanDraft {
  readonly visit: ProcessId
  readonly kind: string | null
  readonly mode: VisitMode
  readonly slot: SlotDraft
  readonly minutes: string
  readonly elsewhere: boolean
  readonly place: string
  readonly why: string
  readonly going: readonly StaffId[]
  readonly partner: PartnerDraft
  readonly notJoint: string
  /** Why one goes alone where two must go. */
  readonly aloneWhy: string
  readonly told: boolean
}

/** By phone or video nobody goes anywhere. */
export function isRemote(mode: VisitMode): boolean {
  return mode === 'phone' || mode === 'video'
}

/** Where planning begins: the kind that fits, today, the one who plans, and where the person is. */
export function newPlan(
  choices: VisitChoices,
  start: {
    visit: ProcessId
    me: StaffId
    day: SlotDraft['day']
    about: ProcessId | null
    why?: string
  },
): PlanDraft {
  return {
    visit: start.visit,
    kind: kindFor(choices, start.about),
    mode: 'home',
    slot: { day: start.day, how: 'exact', from: '', to: '' },
    minutes: '45',
    elsewhere: choices.elsewhere !== null,
    place: choices.elsewhere ?? '',
    why: start.why ?? '',
    going: choices.staff.some(({ id }) => id === start.me) ? [start.me] : [],
    partner: noPartner,
    notJoint: '',
    aloneWhy: '',
    told: false,
  }
}

/**
 * The kind that is meant unless another is chosen: about the enrolment itself, the first that the enrolled alone have;
 * about anything else, such as what has just come in, the first that is open.
 */
function kindFor({ kinds, about: open }: VisitChoices, about: ProcessId | null): string | null {
  const fits = kinds.filter((kind) => kind.open)
  const forEnrolled = about === open ? fits.find(({ beforeEnrolment }) => !beforeEnrolment) : undefined
  return (forEnrolled ?? fits[0])?.key ?? null
}

/** One alone goes to a door where two must go. */
export function goesAlone(draft: PlanDraft, { twoMustGo }: Pick<VisitChoices, 'twoMustGo'>): boolean {
  const along = draft.going.length + (draft.partner.unit === null ? 0 : 1)
  return twoMustGo !== null && !isRemote(draft.mode) && along < 2
}

/** What must be there before it can be planned, in the order of the sheet. */
export function planLacks(draft: PlanDraft, choices: Pick<VisitChoices, 'twoMustGo'>): readonly LackRow[] {
  return [
    [draft.kind === null, 'kind', 'choice'],
    [isBlank(draft.why), 'why', 'text'],
    ...slotLacks(draft.slot),
    [draft.going.length === 0, 'going', 'choice'],
    ...partnerLacks(draft.partner),
    [goesAlone(draft, choices) && isBlank(draft.aloneWhy, 3), 'aloneWhy', 'text'],
    [!/^\d+$/.test(draft.minutes.trim()), 'minutes', 'number'],
    [draft.elsewhere && !isRemote(draft.mode) && isBlank(draft.place), 'place.text', 'text'],
  ]
}

/** The plan as the command takes it; undefined while something is missing. */
export function planFrom(
  draft: PlanDraft,
  given: { person: PersonId; about: ProcessId | null },
): z.input<typeof visitPlan.input> | undefined {
  const slot = slotFrom(draft.slot)
  const partner = partnerFrom(draft.partner)
  const minutes = Number(draft.minutes)
  if (draft.kind === null || slot === null || partner === undefined || !Number.isInteger(minutes))
    return undefined
  if (draft.why.trim() === '' || draft.going.length === 0) return undefined
  const isElsewhere = draft.elsewhere && !isRemote(draft.mode)
  if (isElsewhere && draft.place.trim() === '') return undefined
  return {
    ...given,
    visit: draft.visit,
    kind: draft.kind,
    mode: draft.mode,
    slot,
    minutes,
    place: isElsewhere ? { kind: 'other', text: draft.place.trim() } : { kind: 'home' },
    why: draft.why.trim(),
    going: [...draft.going],
    partners: partner === null ? [] : [partner],
    notJoint: draft.notJoint.trim() || null,
    aloneWhy: draft.aloneWhy.trim() || null,
    personTold: draft.told,
  }
}
