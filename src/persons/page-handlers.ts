import { otherUnits } from '../access/choice-store.ts'
import { type Call, type Handled, handle } from '../door/call.ts'
import { placesHidden, tellingKinds } from '../records/protected-rules.ts'
import { relationsOf } from '../records/timeline-store.ts'
import { Refused } from '../shared/refused.ts'
import { readDoorCode } from './fact-api.ts'
import { doorCodesOf, factsOf, type KeptStatement } from './fact-store.ts'
import { type FactKind, type FactValue, factShapes } from './facts.ts'
import { personHeadOf } from './head-store.ts'
import { placesKept } from './kept-store.ts'
import { type PersonFacts, printPersonPage, readPersonPage } from './page-api.ts'
import type { PersonHead } from './person.ts'
import { allowedOnProtection } from './protection-rules.ts'
import { protectionSetBy } from './protection-store.ts'
import { allowedOnPerson, callingOrder, gravestFirst } from './rules.ts'

/** The questions about one person. */
export const personPageHandlers: readonly Handled[] = [
  handle(readPersonPage, async (call, { person }) => {
    const relations = await relationsOf(call.trx, { person, unit: call.reader.unit, now: call.now })
    const reasons = relations.map((relation) => relation.reason)
    const hidden = (who: { protected: string | null }) => placesHidden({ ...who, reasons })
    const [head, statements, other] = await Promise.all([
      personHeadOf(call.trx, person, hidden),
      factsOf(call.trx, { person, units: call.units }),
      otherUnits(call.trx, { ...call, person }),
    ])
    if (head === undefined) throw new Refused('access.notFound', { status: 404 })
    const shown = head.placesHidden
      ? statements.filter(({ kind }) => !tellingKinds.includes(kind))
      : statements
    return {
      person: head,
      facts: factsFor(shown, call),
      relations: relations.map(({ reason, from_at, until_at }) => ({
        reason,
        from: from_at,
        until: until_at,
      })),
      opened: [...other.opened],
      others: [...other.others],
      allowed: [
        ...allowedOnPerson(head, call.reader),
        ...allowedOnProtection({ ...head, setHere: await setHere(call, head) }),
      ],
      readAt: call.now,
    }
  }),
  handle(readDoorCode, async (call, { person }) => {
    if (await placesKept(call)) throw new Refused('access.notFound', { status: 404 })
    const codes = await doorCodesOf(call.trx, { person, units: call.units })
    return {
      person,
      codes: codes.map(({ statement, portCode, keyPlace }) => ({
        entry: statement.entry,
        portCode,
        keyPlace,
        unit: statement.unit,
        unitName: statement.unitName,
        saidAt: statement.at,
      })),
    }
  }),
  handle(printPersonPage, async (_, { person }) => ({ person })),
]

/** Asked only where it decides: of a protected person whose places are kept from the reader. */
async function setHere({ trx, reader }: Call, head: PersonHead): Promise<boolean> {
  if (!head.placesHidden) return false
  return await protectionSetBy(trx, { person: head.id, version: head.version, unit: reader.unit })
}

/** What holds, by kind. Of single facts the newest of all open units is shown; lists keep every unit's lines. */
function factsFor(statements: readonly KeptStatement[], call: Call): PersonFacts {
  const of = <Kind extends FactKind>(kind: Kind) => heldOf(statements, kind, call)
  return {
    whatMatters: of('whatMatters')[0] ?? null,
    whereabouts: of('whereabouts')[0] ?? null,
    communication: of('communication')[0] ?? null,
    atTheDoor: of('atTheDoor')[0] ?? null,
    doorCode: doorCodeThere(statements, call),
    contactPoints: of('contactPoint'),
    relatives: callingOrder(of('relative')),
    fixedContacts: of('fixedContact'),
    allergies: gravestFirst(of('allergy')),
    alerts: of('alert'),
  }
}

/** Statements of a kind with their forms; one that cannot be read as its kind is left out and never empties the page. */
function heldOf<Kind extends FactKind>(statements: readonly KeptStatement[], kind: Kind, call: Call) {
  return statements
    .filter((statement) => statement.kind === kind)
    .flatMap((statement) => {
      const parsed = factShapes[kind].safeParse(statement.form)
      if (!parsed.success) return []
      // Cast: the shape of this very kind parsed it.
      return [{ ...toldBy(statement, call), value: parsed.data as FactValue<Kind> }]
    })
}

/** That there is a code or a key, and who said so; which, only person.doorCode tells. */
function doorCodeThere(statements: readonly KeptStatement[], call: Call) {
  const told = statements.find((statement) => statement.kind === 'doorCode')
  return told === undefined ? null : { ...toldBy(told, call), value: {} }
}

function toldBy({ entry, line, unit, unitName, by, at }: KeptStatement, call: Call) {
  return { entry, line, unit, unitName, own: unit === call.reader.unit, by, at }
}
