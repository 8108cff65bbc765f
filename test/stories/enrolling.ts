import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { z } from 'zod'
import { declare } from '../../src/access/api.ts'
import { world } from '../../src/demo/cast.ts'
import { enrolmentRead, enrolmentStart } from '../../src/enrolments/api.ts'
import type { enrolmentClose } from '../../src/enrolments/closing-api.ts'
import type { Role } from '../../src/enrolments/responsibility.ts'
import { responsibilityNow, responsibilitySet } from '../../src/enrolments/responsibility-api.ts'
import { asId, type MessageId, type PersonId, type ProcessId } from '../../src/shared/id.ts'
import type { Client } from '../server.ts'
import { newEntry, newProcess } from './varsel.ts'

/** A new id of a message, as a device makes it. */
export function newMessage(): MessageId {
  return asId<'message'>(randomUUID())
}

/** The unit's part in the person's care, so that the team may meet the person at all. */
export async function known(client: Client, person: string): Promise<void> {
  const answer = await client.send(declare, {
    person: world.id<'person'>(person),
    statement: 'Ringd av hemsjukvården',
    span: 'ongoing',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

type Start = z.input<typeof enrolmentStart.input>

/** Enrols a person of whom the team has heard; gives the enrolment. */
export async function enrol(
  client: Client,
  person: string,
  changed: Partial<Start> = {},
): Promise<{ enrolment: ProcessId; version: string }> {
  await known(client, person)
  const answer = await client.send(enrolmentStart, enrolInput(person, changed))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

export function enrolInput(person: string, changed: Partial<Start> = {}): Start {
  return {
    enrolment: newProcess(),
    entry: newEntry(),
    person: world.id<'person'>(person),
    why: 'Instabil hjärtsvikt, tre inläggningar på ett halvår',
    ...changed,
  }
}

/** A unit that is told, with the person's agreement. */
export function tell(unit: string) {
  return { unit: world.id<'unit'>(unit), message: newMessage(), ground: 'consent' as const }
}

/** The enrolment as the client sees it now. */
export async function enrolmentNow(client: Client, enrolment: ProcessId) {
  const { status, body } = await client.ask(enrolmentRead, { enrolment })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

/** Who holds which slot, as the client's unit knows it: role to name. */
export async function responsible(
  client: Client,
  person: string,
  when: { at?: string; believedAt?: string } = {},
): Promise<Partial<Record<Role, string>>> {
  const { status, body } = await client.ask(responsibilityNow, {
    person: world.id<'person'>(person),
    ...when,
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return Object.fromEntries(body.held.map((held) => [held.role, held.name]))
}

type SetInput = z.input<typeof responsibilitySet.input>

/** Says who holds a role, having seen who holds it now. */
export async function say(
  client: Client,
  person: PersonId,
  said: Pick<SetInput, 'role' | 'holder'> & Partial<SetInput>,
) {
  const { body } = await client.ask(responsibilityNow, { person })
  const medical = ['teamPhysician', 'physicianContact', 'onCallPhysician']
  const held = body.held?.find(
    (one) => one.role === said.role || (medical.includes(said.role) && one.line === 'medical'),
  )
  return await client.send(responsibilitySet, {
    person,
    id: asId<'responsibility'>(randomUUID()),
    entry: newEntry(),
    sees: held?.id ?? null,
    ...said,
  })
}

type Close = z.input<typeof enrolmentClose.input>

/** What a physician writes when the team closes and hands back. */
export function closeInput(
  enrolment: ProcessId,
  to: NonNullable<Close['handBack']>['to'],
  changed: Partial<Close> = {},
): Close {
  return {
    enrolment,
    reason: 'criteriaMet',
    criteria: [{ key: 'stable', met: 'yes' }],
    report: {
      entry: newEntry(),
      sections: [{ heading: 'Läget nu', text: 'Stabil i tre veckor. Väger sig själv varje morgon.' }],
    },
    handBack: { id: newMessage(), entry: newEntry(), to },
    plainWords: {
      entry: newEntry(),
      whoCame: 'Erik och Amina',
      whatWeDecided: 'Du väger dig varje morgon och ringer om vikten går upp två kilo.',
      nextStep: 'Distriktsläkaren ringer dig',
      nextDay: '2026-11-30',
      when112: 'du får svårt att andas',
      given: 'printed',
    },
    ground: 'consent',
    ...changed,
  }
}
