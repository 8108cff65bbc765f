import type { z } from 'zod'
import { dayOf } from '../../shared/day.ts'
import type { ProcessId } from '../../shared/id.ts'
import { visit as sv } from '../../shared/texts/sv/visit.ts'
import { myDayRead } from '../../visits/day-api.ts'
import { nextOf } from '../../visits/day-rules.ts'
import { allowed, undone, type VisitAction, type VisitStanding } from '../../visits/rules.ts'
import { openStates, type VisitState } from '../../visits/visit.ts'
import {
  visitArrive,
  visitCancel,
  visitComplete,
  visitDecline,
  visitDocument,
  visitMove,
  visitUndo,
} from '../../visits/visit-api.ts'
import { type VisitWhole, visitRead, visitsOfPerson } from '../../visits/visit-read-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { type Made, type Sight, seen, sight } from './sight.ts'

/** What a step makes of a visit beside its version and what is then allowed; `event` is its line in the history. */
interface Step<In> {
  readonly state: (visit: VisitView, made: Made<In>) => VisitState
  readonly more?: (visit: VisitView, made: Made<In>) => Partial<VisitView>
  readonly event: (
    made: Made<In>,
    before: VisitView,
  ) => Pick<VisitWhole['history'][number], 'kind'> & Partial<VisitWhole['history'][number]>
}

/** What needs another unit, a series or the roster is left until the server has said how it went. */
const awaits: readonly VisitAction[] = [
  'visit.repeat',
  'visit.moveRest',
  'visit.endSeries',
  'visit.undoSeries',
  'visit.askJoint',
  'visit.answerJoint',
]

function after<In>(step: Step<In>, visit: VisitView, made: Made<In>): VisitView {
  const next: VisitView = {
    ...visit,
    state: step.state(visit, made),
    version: made.id,
    overdue: false,
    ...step.more?.(visit, made),
  }
  const alone = next.state === 'planned' ? next.alone : null
  const reader = { unit: visit.unit, purpose: 'care' } as const
  const now = { today: dayOf(made.madeAt) }
  return {
    ...next,
    alone,
    allowed: allowed(standing(next), reader, now).filter((one) => !awaits.includes(one)),
  }
}

function standing(visit: VisitView): VisitStanding {
  const { state, unit, day, endReason, endedAt, notes, person } = visit
  const endedDay = endedAt === null ? null : dayOf(endedAt)
  return { state, unit, day, endedDay, endReason, notes, deceased: person.deceased, inSeries: false }
}

/** The same step in every answer where the visit stands. */
function everywhere<In extends { readonly visit: ProcessId }>(step: Step<In>) {
  const here = <V extends VisitView>(visit: V, made: Made<In>): V =>
    visit.id === made.input.visit ? { ...visit, ...after(step, visit, made) } : visit
  const all = <V extends VisitView>(visits: readonly V[], made: Made<In>) =>
    visits.map((one) => here(one, made))
  return [
    seen<In, typeof visitRead.input, typeof visitRead.output>(visitRead, (whole, made) => {
      if (whole.visit.id !== made.input.visit) return whole
      return {
        ...whole,
        visit: here(whole.visit, made),
        history: [...whole.history, eventOf(step, made, whole.visit)],
      }
    }),
    seen<In, typeof myDayRead.input, typeof myDayRead.output>(myDayRead, (day, made) => {
      const visits = day.visits.map((door) => all(door, made))
      const next = nextOf(visits.flat().map((one) => ({ ...one, addressKey: one.place.key })))
      return {
        ...day,
        visits,
        left: all(day.left, made).filter(({ state }) => openStates.includes(state)),
        searches: all(day.searches, made).filter(({ state }) => state === 'notFound'),
        next: day.day === day.today ? (next?.id ?? null) : day.next,
        around: day.around.map((one) =>
          one.day === day.day
            ? { ...one, count: one.count - calledOff(visits.flat()) + calledOff(day.visits.flat()) }
            : one,
        ),
      }
    }),
    seen<In, typeof visitsOfPerson.input, typeof visitsOfPerson.output>(visitsOfPerson, (visits, made) => {
      const coming = all(visits.coming, made)
      const isOver = ({ state }: VisitView) => !openStates.includes(state)
      return {
        ...visits,
        coming: coming.filter((one) => !isOver(one)),
        latest: [...coming.filter(isOver), ...all(visits.latest, made)],
      }
    }),
  ]
}

/** How many of these nobody goes to after all. */
function calledOff(visits: readonly VisitView[]): number {
  return visits.filter(({ state }) => state === 'declined' || state === 'cancelled').length
}

function eventOf<In>(step: Step<In>, made: Made<In>, before: VisitView): VisitWhole['history'][number] {
  const nothing = { note: null, personTold: null, day: null, from: null, to: null }
  return { ...nothing, at: made.madeAt, by: signatureOf(made), ...step.event(made, before) }
}

/** Name and title, as the record signs. */
export function signatureOf({ by }: Made<unknown>): string {
  return `${by.name}, ${by.title}`
}

const arrive: Step<z.output<typeof visitArrive.input>> = {
  state: () => 'arrived',
  more: (_, { input, madeAt }) => ({ arrivedAt: input.at ?? madeAt }),
  event: () => ({ kind: 'arrived' }),
}

const document: Step<z.output<typeof visitDocument.input>> = {
  state: ({ state }) => (state === 'done' ? 'done' : 'documented'),
  // As the server does: what is written once more changes nothing about the visit itself.
  more: ({ state, version, notes }, { id }) => ({
    notes: notes + 1,
    version: state === 'done' || state === 'documented' ? version : id,
  }),
  event: () => ({ kind: 'documented' }),
}

const complete: Step<z.output<typeof visitComplete.input>> = {
  state: () => 'done',
  more: (_, { madeAt }) => ({ endedAt: madeAt }),
  event: () => ({ kind: 'completed' }),
}

const decline: Step<z.output<typeof visitDecline.input>> = {
  state: () => 'declined',
  more: (_, { madeAt, input }) => ({
    endedAt: madeAt,
    endReason: input.reason,
    endNote: input.note || null,
  }),
  event: ({ input }) => ({ kind: 'declined', note: sv.declineReasons[input.reason] }),
}

const cancel: Step<z.output<typeof visitCancel.input>> = {
  state: () => 'cancelled',
  more: (_, { madeAt, input }) => ({
    endedAt: madeAt,
    endReason: input.reason,
    endNote: input.note || null,
  }),
  event: ({ input }) => ({
    kind: 'cancelled',
    note: [sv.cancelReasons[input.reason], input.note].filter(Boolean).join('. '),
    personTold: input.personTold,
  }),
}

const move: Step<z.output<typeof visitMove.input>> = {
  state: () => 'planned',
  more: (visit, { input }) => ({
    ...input.slot,
    personTold: input.personTold,
    going: visit.going.filter(({ id }) => input.going.includes(id)),
  }),
  event: ({ input }) => ({
    kind: 'moved',
    ...input.slot,
    note: [input.note, input.aloneWhy].filter(Boolean).join('. ') || null,
    personTold: input.personTold,
  }),
}

const undo: Step<z.output<typeof visitUndo.input>> = {
  state: (visit, { madeAt }) => undone(standing(visit), dayOf(madeAt)) ?? visit.state,
  more: (visit, { madeAt }) => ({
    endedAt: null,
    endReason: null,
    endNote: null,
    ...(undone(standing(visit), dayOf(madeAt)) === 'planned' ? { arrivedAt: null } : {}),
  }),
  event: (_, { state }) => ({ kind: 'undone', note: sv.state[state] }),
}

/** The note under its visit, as the record will hold it. */
const written = seen<z.output<typeof visitDocument.input>, typeof visitRead.input, typeof visitRead.output>(
  visitRead,
  (whole, made) => {
    const { input, madeAt } = made
    if (whole.visit.id !== input.visit || whole.notes.some(({ entry }) => entry === input.entry)) return whole
    const note = {
      entry: input.entry,
      author: signatureOf(made),
      mine: true,
      happenedAt: whole.visit.arrivedAt ?? madeAt,
      writtenAt: madeAt,
      signed: input.sign,
      // The record's headings are Swedish whatever language the screen speaks.
      sections: input.sections.map(({ heading, text }) => ({ heading: sv.headings[heading], text })),
    }
    return { ...whole, notes: [...whole.notes, note] }
  },
)

const stepped =
  (state: VisitState) =>
  ({ input, id }: Made<{ readonly visit: ProcessId }>) => ({ visit: input.visit, version: id, state })

/** What the steps of a visit come to. */
export const visits: readonly Sight[] = [
  sight(visitArrive, stepped('arrived'), everywhere(arrive)),
  sight(visitDocument, stepped('documented'), [written, ...everywhere(document)]),
  sight(visitComplete, stepped('done'), everywhere(complete)),
  sight(visitDecline, stepped('declined'), everywhere(decline)),
  sight(visitCancel, stepped('cancelled'), everywhere(cancel)),
  sight(visitMove, stepped('planned'), everywhere(move)),
  // To which state it leads back is not known from what was sent, and nobody asks for it.
  sight(visitUndo, stepped('planned'), everywhere(undo)),
]
