import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { world } from '../../src/demo/cast.ts'
import type { sendReferral } from '../../src/referrals/api.ts'
import { asId, type EntryId, type ProcessId } from '../../src/shared/id.ts'

/** A new id of a process, as a device makes it. */
export function newProcess(): ProcessId {
  return asId<'process'>(randomUUID())
}

/** A new id of an entry, as a device makes it. */
export function newEntry(): EntryId {
  return asId<'entry'>(randomUUID())
}

/** What a nurse sends about a person who agrees and can wait; a story changes what it is about. */
export function varselAbout(
  person: string,
  changed: Partial<z.input<typeof sendReferral.input>> = {},
): z.input<typeof sendReferral.input> {
  return {
    referral: newProcess(),
    entry: newEntry(),
    person: world.id(person),
    unit: world.id('mint-team'),
    phone: '070-174 06 05',
    sbar: { situation: 'Tyngre andning sedan i går.', rekommendation: 'Bedömning hemma i dag.' },
    reason: 'breathing',
    urgency: 'today',
    gates: { canWait: { answer: 'yes' } },
    consent: { informed: true, agrees: 'yes' },
    ground: 'consent',
    ...changed,
  }
}
