import { z } from 'zod'

/** A contact that was no visit: how, with whom, who called whom. */
export const contactModes = ['phone', 'video', 'written'] as const
export const contactMode = z.enum(contactModes)
export const contactParties = ['person', 'relative', 'unit', 'other'] as const
export const contactParty = z.enum(contactParties)
export const contactDirections = ['out', 'in'] as const
export const contactDirection = z.enum(contactDirections)

/** What a visit or contact may have made unnecessary: LAN-23 (ambulance), LAN-24 (emergency, admission), LAN-25 (discharge). */
export const avoidedKinds = ['ambulance', 'emergencyVisit', 'admission', 'earlierDischarge'] as const
export const avoidedKind = z.enum(avoidedKinds)
export type AvoidedKind = z.output<typeof avoidedKind>
