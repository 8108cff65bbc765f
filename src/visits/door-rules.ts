import { type FactKind, factShapes } from '../persons/facts.ts'
import { parsePhoneNumber } from '../shared/phone-number.ts'
import type { AtTheDoorView, RelativeToCall } from './visit-view.ts'

/** A statement about a person as the persons slice keeps it. */
export interface Said {
  readonly kind: FactKind
  readonly form: unknown
}

/** The kinds of statement that the door asks for. */
export const doorKinds = [
  'atTheDoor',
  'doorCode',
  'contactPoint',
  'communication',
  'allergy',
  'alert',
] as const satisfies readonly FactKind[]

/** In the order that decides what one does first: safety, then how one gets there. */
const doorOrder = ['twoMustGo', 'infection', 'dog', 'oxygen', 'lines', 'floor', 'way', 'other'] as const
const graves = ['lifeThreatening', 'harmful'] as const

/** What one must know before the bell is rung, out of what the own unit has said. A statement it cannot read is left out. */
export function doorView(said: readonly Said[]): AtTheDoorView {
  const door = firstOf(said, 'atTheDoor')
  const talk = firstOf(said, 'communication')
  return {
    facts: doorOrder.flatMap((kind) => {
      const text = door?.[kind]
      return text ? [{ kind, text }] : []
    }),
    hasCode: said.some(({ kind }) => kind === 'doorCode'),
    phones: allOf(said, 'contactPoint')
      .filter(({ kind }) => kind !== 'email')
      .map(({ kind, value }) => ({ kind, value: shownNumber(value) })),
    interpreter: talk === undefined || talk.interpreter === 'no' ? null : talk.language,
    alerts: [
      ...graves.flatMap((grade) =>
        allOf(said, 'allergy').flatMap((one) => (one.grade === grade ? [one.substance] : [])),
      ),
      ...allOf(said, 'alert').map(({ text }) => text),
    ],
  }
}

type Shapes = typeof factShapes

function allOf<Kind extends keyof Shapes>(
  said: readonly Said[],
  kind: Kind,
): ReturnType<Shapes[Kind]['parse']>[] {
  return said.flatMap((one) => {
    if (one.kind !== kind) return []
    const read = factShapes[kind].safeParse(one.form)
    // Cast: read by the very shape of this kind; TypeScript does not follow the index.
    return read.success ? [read.data as ReturnType<Shapes[Kind]['parse']>] : []
  })
}

function firstOf<Kind extends keyof Shapes>(said: readonly Said[], kind: Kind) {
  return allOf(said, kind)[0]
}

/** Those who may be called when nobody opens, in the order they are called. */
export function relativesToCall(said: readonly Said[]): RelativeToCall[] {
  return allOf(said, 'relative')
    .filter((one) => one.phone !== undefined)
    .toSorted((a, b) => a.order - b.order)
    .map(({ firstName, relation, phone, notAtNight }) => ({
      name: firstName,
      relation,
      phone: shownNumber(phone ?? ''),
      notAtNight,
    }))
}

/** A number as it is read aloud; one that cannot be parsed stands as it was written. */
function shownNumber(number: string): string {
  const parsed = parsePhoneNumber(number)
  return 'error' in parsed ? number : parsed.display
}
