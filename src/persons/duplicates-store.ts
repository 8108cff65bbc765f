import type { Trx } from '../platform/database.ts'
import type { Day } from '../shared/day.ts'
import type { PersonId } from '../shared/id.ts'
import { foldedWords } from './fold.ts'
import { personWithNumber, type StoredIdentity } from './identity-store.ts'
import { slipsAllowed, slipsBetween } from './misspelling.ts'
import type { PersonHit } from './person.ts'
import { type DuplicateReason, duplicateReason, likestFirst } from './rules.ts'
import { hitsByBirthDay, hitsByIds, hitsByWords, meant, type Searcher } from './search-store.ts'

/** Who is about to be created, as far as it is known. */
export interface Sought {
  readonly givenNames: string
  readonly familyName: string
  readonly birthDay: Day | null
  readonly identity: StoredIdentity | null
}

/** A person who may be the one sought, and why. */
export type Duplicate = PersonHit & { readonly why: DuplicateReason }

/** How many are worth looking at. */
const MOST = 20

/** Persons who may be the one about to be created, the likest first. */
export async function duplicatesOf(trx: Trx, sought: Sought, searcher: Searcher): Promise<Duplicate[]> {
  const given = foldedWords(sought.givenNames)
  const family = foldedWords(sought.familyName)
  const numbered = sought.identity === null ? undefined : await personWithNumber(trx, sought.identity)
  const names = [given[0], family.at(-1)].filter((name) => name !== undefined)
  const [sameNumber, sameName, sameDay] = await Promise.all([
    hitsByIds(trx, numbered === undefined ? [] : [numbered], searcher),
    names.length < 2 ? [] : meant(trx, names).then((wanted) => hitsByWords(trx, wanted, searcher)),
    sought.birthDay === null
      ? []
      : hitsByBirthDay(trx, { birthDay: sought.birthDay, words: [...given, ...family] }, searcher),
  ])
  const found = new Map<PersonId, PersonHit>(
    [...sameNumber, ...sameName, ...sameDay].map((hit) => [hit.person, hit]),
  )
  return likestFirst(
    [...found.values()].flatMap((hit) => {
      const names = foldedWords(hit.fullName)
      const why = duplicateReason({
        sameNumber: hit.person === numbered,
        sameBirthDay: sought.birthDay !== null && hit.birthDay === sought.birthDay,
        sameFamilyName: family.some((word) => alikeAny(word, names)),
        sameGivenName: given.some((word) => alikeAny(word, names)),
      })
      return why === undefined ? [] : [{ ...hit, why }]
    }),
  ).slice(0, MOST)
}

function alikeAny(word: string, others: readonly string[]): boolean {
  return others.some((other) => slipsBetween(word, other, slipsAllowed(word)) <= slipsAllowed(word))
}
