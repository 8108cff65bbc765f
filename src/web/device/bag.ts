import { canonical } from '../../shared/canonical.ts'
import { bagState } from './age.ts'
import { base } from './base.ts'
import { destroyOld } from './keys.ts'
import { SealBroken } from './seal.ts'
import { sha256 } from './sha256.ts'
import { type Vault, vault } from './vault.ts'

/** A question as it was asked. */
export interface Question {
  readonly id: string
  /** As the question's own shape parsed it, so that a default and what it stands for are the same. */
  readonly input: unknown
  /** The assignment under which it was asked; null for what is the same under every one. */
  readonly hat: string | null
}

/** A question with the server's answer. */
export interface Answered extends Question {
  readonly answer: unknown
}

/** When and in which packing something was laid in the bag. */
export interface LaidIn {
  readonly at: number
  readonly packing?: string
  /** Whom it is about, where it was packed for one person. */
  readonly person?: string
}

/** Lays answers of the server's in the bag, each in place of the one before. The vault must be open. */
export async function keepInBag(answers: readonly Answered[], { at, ...laid }: LaidIn): Promise<void> {
  const open = vault.get()
  if (!open) throw new Error('the vault is locked')
  const rows = await Promise.all(
    answers.map(async ({ answer, ...question }) => {
      const id = await rowId(open, question)
      const sealed = await open.seal(`bag ${id}`, answer)
      return { id, user: open.user, packedAt: at, sealed, ...laid }
    }),
  )
  await base.bag.bulkPut(rows)
}

/** A newer answer to what lies in the bag already; what does not lie there is not laid in by being read. */
export async function renewInBag(answered: Answered, at: number): Promise<void> {
  const open = vault.get()
  if (!open) return
  const kept = await base.bag.get(await rowId(open, answered))
  if (!kept || kept.packedAt > at) return
  const { packing, person } = kept
  await keepInBag([answered], { at, ...(packing ? { packing } : {}), ...(person ? { person } : {}) })
}

/** Takes out of the bag what another packing than this one laid there: whom one no longer visits. */
export async function takeOutOthers(user: string, packing: string): Promise<void> {
  await base.bag
    .where({ user })
    .filter((row) => row.packing !== undefined && row.packing !== packing)
    .delete()
}

/** What the bag says to a question: the answer, that it holds none, or that there is no bag to look in. */
export type FromBag =
  | {
      readonly state: 'found'
      readonly answer: unknown
      readonly packedAt: number
      /** Whom it was packed for; null for what is the reader's own. */
      readonly person: string | null
    }
  | { readonly state: 'missing' | 'none' }

/** Looks in the bag of who is here. What is too old is destroyed first. */
export async function readFromBag(question: Question): Promise<FromBag> {
  const open = vault.get()
  if (!open) return { state: 'none' }
  const row = await base.keys.get(open.user)
  const now = Date.now()
  const state = row?.offline ? bagState(row, now) : 'none'
  if (state === 'old') await destroyOld(now)
  if (state !== 'fresh') return { state: 'none' }
  const id = await rowId(open, question)
  const kept = await base.bag.get(id)
  if (!kept) return { state: 'missing' }
  try {
    const answer = await open.open(`bag ${id}`, kept.sealed)
    return { state: 'found', answer, packedAt: kept.packedAt, person: kept.person ?? null }
  } catch (fault) {
    if (fault instanceof SealBroken) return { state: 'missing' }
    throw fault
  }
}

/** A row's name says which question, and not what was asked: an input can hold what nobody may read from outside. */
async function rowId({ user }: Vault, { id, input, hat }: Question): Promise<string> {
  return `${user} ${id} ${await sha256(canonical([hat, input]))}`
}
