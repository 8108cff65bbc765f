import { bagPerson, bagSelf } from '../../bag/api.ts'
import type { Packed } from '../../bag/bag.ts'
import { readSession } from '../../door/api.ts'
import { readPersonPage } from '../../persons/page-api.ts'
import { whenIdle } from '../pieces/when-idle.ts'
import { type InTheBag, type PackedBag, packedBag, packing } from '../shell/packing.ts'
import { offline, type Problem } from '../shell/problem.ts'
import type { Session } from '../shell/session.ts'
import { drawnUnderNow, get, post } from '../shell/wire.ts'
import { type Answered, keepInBag, readFromBag, takeOutOthers } from './bag.ts'
import { base } from './base.ts'
import { bagPacked } from './keys.ts'
import { tellServer, told } from './opening.ts'
import { vault } from './vault.ts'

/** What is kept of a finished packing, sealed as all else in the bag. */
const whole = (hat: string | null) => ({ id: 'bag.whole', input: {}, hat })

/** Reads how the bag of who is here stands. */
export async function lookInBag(session: Session): Promise<void> {
  const found = await readFromBag(whole(session.chosen))
  // Cast: only packBag() lays this in the bag.
  packedBag.set(found.state === 'found' ? (found.answer as PackedBag) : null)
}

/**
 * Packs the bag of who is signed in and works without a network: what is hers, then one person at a time in idle
 * moments. One tab packs at a time. A packing that breaks leaves what lay there, and says why.
 */
export async function packBag(session: Session): Promise<void> {
  const before = running
  if (before?.user === session.staff.id && before.hat === session.chosen) return before.done
  // What is packed for the user or assignment before stops by itself at the next person.
  const done = (before?.done ?? Promise.resolve()).then(() => packAlone(session))
  running = { user: session.staff.id, hat: session.chosen, done }
  await done.finally(() => {
    if (running?.done === done) running = null
  })
}

let running: { readonly user: string; readonly hat: string | null; readonly done: Promise<void> } | null =
  null

async function packAlone(session: Session): Promise<void> {
  if (!(await hasBag(session))) return
  const packs = async (lock: Lock | null) => {
    if (lock === null) return
    packing.set({ state: 'packing', done: 0, of: null })
    let problem: Problem | null = offline
    try {
      problem = await pack(session)
    } finally {
      packing.set({ state: 'still', problem })
    }
  }
  await navigator.locks.request('hemma.pack', { ifAvailable: true }, packs)
}

async function hasBag({ staff, chosen }: Session): Promise<boolean> {
  if (chosen === null || vault.get()?.user !== staff.id) return false
  return (await base.keys.get(staff.id))?.offline !== undefined
}

/** Packs; answers why it was not finished, or null: also where it is no longer wanted. */
async function pack(session: Session): Promise<Problem | null> {
  const round = crypto.randomUUID()
  const { chosen: hat } = session
  const said = await get(bagSelf.path, {})
  if (!said.ok) return said.problem
  const self = bagSelf.output.parse(said.body)
  const at = Date.parse(self.packedAt)
  const keep = (answers: readonly Answered[], of: { person?: string } = {}) =>
    keepInBag(answers, { at, packing: round, ...of })
  const under = ({ question, input, answer }: Packed): Answered => ({ id: question, input, answer, hat })
  await keep([{ id: readSession.id, input: {}, hat: null, answer: session }, ...self.answers.map(under)])
  await beginAge(session.staff.id, at)
  const persons: InTheBag[] = []
  for (const [done, { person }] of self.persons.entries()) {
    packing.set({ state: 'packing', done, of: self.persons.length })
    await idle()
    if (!isStill(session)) return null
    const answer = await post(bagPerson.path, { person })
    if (!answer.ok) {
      // Whose care has just ended, or whom a colleague has taken over, does not come along.
      if (answer.problem.kind === 'refused' && [404, 409].includes(answer.problem.status)) continue
      return answer.problem
    }
    const { answers } = bagPerson.output.parse(answer.body)
    if (!isStill(session)) return null
    await keep(answers.map(under), { person })
    persons.push(...answers.flatMap(headIn))
  }
  const bag: PackedBag = { at, day: self.today, renewHours: self.renewHours, persons }
  await keep([{ ...whole(hat), answer: bag }])
  await takeOutOthers(session.staff.id, round)
  await bagPacked(session.staff.id, at, hours())
  packedBag.set(bag)
  await tellServer(session.staff.id, null)
  return null
}

/** What lies in a bag has an age from its first row on, though the packing breaks. */
async function beginAge(user: string, at: number): Promise<void> {
  if ((await base.keys.get(user))?.bagPackedAt === null) await bagPacked(user, at, hours())
}

function hours(): number {
  const said = told.get()
  if (said === null) throw new Error('the server has not said how long a bag holds')
  return said.bagHours
}

/** Nobody has locked the vault, changed user or assignment meanwhile. */
function isStill({ staff, chosen }: Session): boolean {
  return vault.get()?.user === staff.id && drawnUnderNow() === chosen
}

/** How a list shows the person whose page this is. */
function headIn({ question, answer }: Packed): InTheBag[] {
  if (question !== readPersonPage.id) return []
  const { id, name, birthDay, identities } = readPersonPage.output.parse(answer).person
  return [{ id, name, birthDay, identity: identities[0]?.text ?? '' }]
}

function idle(): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve))
}
