import { type CareModel, stepsOf } from './care-model.ts'
import type { EventKind, Step } from './step.ts'
import { originTold, professionsTold, type Telling, termTold, told } from './telling.ts'

export type Lane = 'sender' | 'team' | 'receiver'

/** One box. `detail` is a second, smaller line: who and by when. `source` says where it comes from. */
export interface FlowNode {
  readonly id: string
  readonly lane: Lane
  readonly shape: 'start' | 'question' | 'step' | 'outcome' | 'end'
  readonly text: string
  readonly detail: string
  readonly source: string
  /** Comes again until the team closes. */
  readonly repeats: boolean
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** A model's flow as a graph without cycles, derived from the declaration alone. */
export interface Flow {
  readonly title: string
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

/** The flow of a model in the reader's language. */
export function flowOf(model: CareModel, telling: Telling): Flow {
  const parts = [wayIn(model, telling), team(model, telling), wayOut(model, telling)]
  const nodes = parts.flatMap((part) => part.nodes)
  const ids = new Set(nodes.map(({ id }) => id))
  const edges = parts.flatMap((part) => part.edges).filter(({ from, to }) => ids.has(from) && ids.has(to))
  return { title: telling.texts.flow.title(told(model.name, telling)), nodes, edges }
}

interface Part {
  readonly nodes: FlowNode[]
  readonly edges: FlowEdge[]
}

function node(id: string, lane: Lane, what: Partial<FlowNode> & Pick<FlowNode, 'text'>): FlowNode {
  return { id, lane, shape: 'step', detail: '', source: '', repeats: false, ...what }
}

function edge(from: string, to: string, label = ''): FlowEdge {
  return { from, to, label }
}

/** Call first, the doors, the gates in order, and what is sent. */
function wayIn(model: CareModel, telling: Telling): Part {
  const { flow } = telling.texts
  const doors = model.doors.map((door, index) =>
    node(`door:${index}`, 'sender', {
      shape: 'start',
      text: told(door.text, telling),
      source: originTold(door.origin, telling),
    }),
  )
  const gates = model.gates.map((gate) =>
    node(`gate:${gate.key}`, 'sender', {
      shape: 'question',
      text: told(gate.question, telling),
      detail: gate.onNo === 'stop' ? '' : told(gate.instead, telling),
      source: originTold(gate.origin, telling),
    }),
  )
  const stops = model.gates
    .filter((gate) => gate.onNo === 'stop')
    .map((gate) => node(`stop:${gate.key}`, 'sender', { shape: 'end', text: told(gate.instead, telling) }))
  const first = gates[0]?.id ?? 'send'
  return {
    nodes: [
      node('call', 'sender', { shape: 'start', text: flow.callFirst }),
      ...doors,
      ...gates,
      ...stops,
      node('send', 'sender', { text: told(model.words.sendReport, telling), detail: flow.send }),
    ],
    edges: [
      ...doors.flatMap((door) => [edge('call', door.id), edge(door.id, first)]),
      ...model.gates.flatMap((gate, index) => {
        const next = gates[index + 1]?.id ?? 'send'
        const onYes = gate.onNo === 'stop' ? flow.yes : `${flow.yes} / ${flow.noWithReason}`
        return [edge(`gate:${gate.key}`, next, onYes), edge(`gate:${gate.key}`, `stop:${gate.key}`, flow.no)]
      }),
    ],
  }
}

/** The steps of the report, the decision with its outcomes, and the steps of the enrolment. */
function team(model: CareModel, telling: Telling): Part {
  const steps = model.steps.filter(({ key }) => key !== decidingStep(model)?.key)
  const deciding = decidingStep(model)
  const outcomes = model.outcomes.map((outcome) =>
    node(`outcome:${outcome.key}`, 'team', {
      shape: 'outcome',
      text: told(outcome.text, telling),
      detail: professionsTold(outcome.professions, telling),
      source: originTold(outcome.origin, telling),
    }),
  )
  return {
    nodes: [
      ...steps.map((step) => stepNode(step, step.after.includes('decided') ? 'sender' : 'team', telling)),
      node('decision', 'team', {
        shape: 'question',
        text: deciding ? told(deciding.text, telling) : telling.texts.flow.decision,
        detail: deciding ? stepDetail(deciding, telling) : '',
        source: deciding ? originTold(deciding.origin, telling) : '',
      }),
      ...outcomes,
    ],
    edges: [
      ...steps.flatMap((step) =>
        step.after
          .filter((kind) => !step.until.includes(kind))
          .flatMap((kind) => sourcesOf(kind, model).map((from) => edge(from, `step:${step.key}`))),
      ),
      ...leadingToDecision(model).map((from) => edge(from, 'decision')),
      ...outcomes.map(({ id }) => edge('decision', id)),
      ...beforeEnding(model).map((from) => edge(from, 'ending')),
    ],
  }
}

/** Handing back, the reports, the acceptance, and what happens when nobody accepts. */
function wayOut(model: CareModel, telling: Telling): Part {
  const { flow } = telling.texts
  const reports = model.closing.reports.map((report) =>
    node(`report:${report.key}`, 'receiver', {
      text: told(report.text, telling),
      detail: flow.report,
      source: originTold(report.origin, telling),
    }),
  )
  const handBack = stepsOf(model).filter(({ phase }) => phase === 'handBack')
  return {
    nodes: [
      node('ending', 'team', {
        text: flow.ending,
        detail: model.closing.criteria.map(({ text }) => told(text, telling)).join(', '),
      }),
      ...reports,
      ...handBack.map((step) => stepNode(step, 'receiver', telling)),
      node('notAccepted', 'team', { shape: 'end', text: flow.notAccepted }),
      node('accepted', 'receiver', { shape: 'end', text: flow.accepted }),
      ...(model.steps.some(({ after }) => after.includes('died'))
        ? [node('died', 'team', { shape: 'start', text: flow.died })]
        : []),
    ],
    edges: [
      ...sourcesOf('enrolled', model).map((from) => edge(from, 'died', flow.anyTime)),
      ...reports.map(({ id }) => edge('ending', id)),
      ...handBack.flatMap(({ key }) => [
        ...reports.map(({ id }) => edge(id, `step:${key}`)),
        edge(`step:${key}`, 'accepted', flow.yes),
        edge(`step:${key}`, 'notAccepted', flow.no),
      ]),
    ],
  }
}

function stepNode(step: Step, lane: Lane, telling: Telling): FlowNode {
  return node(`step:${step.key}`, lane, {
    text: told(step.text, telling),
    detail: stepDetail(step, telling),
    source: originTold(step.origin, telling),
    repeats: step.until.some((kind) => step.after.includes(kind)),
  })
}

function stepDetail(step: Step, telling: Telling): string {
  return `${termTold(step.term, telling)} · ${professionsTold(step.professions, telling)}`
}

/** The step that ends in the decision; it is drawn as the decision itself. */
function decidingStep(model: CareModel): Step | undefined {
  return model.steps.find(({ until }) => until[0] === 'decided')
}

/** Which nodes bring an event about. A step's first `until` is what doing it brings about. */
function sourcesOf(kind: EventKind, model: CareModel): string[] {
  if (kind === 'reported') return ['send']
  if (kind === 'decided') return model.outcomes.map(({ key }) => `outcome:${key}`)
  if (kind === 'enrolled') {
    return model.outcomes.filter(({ effect }) => effect === 'enrol').map(({ key }) => `outcome:${key}`)
  }
  if (kind === 'handBackSent') return ['ending']
  if (kind === 'handBackAccepted' || kind === 'closed') return ['accepted']
  if (kind === 'died') return ['died']
  return model.steps.filter(({ until }) => until[0] === kind).map(({ key }) => `step:${key}`)
}

/** What comes before the decision: what its step waits for, and every other step of the report. */
function leadingToDecision(model: CareModel): string[] {
  const waited = decidingStep(model)?.after.flatMap((kind) => sourcesOf(kind, model)) ?? []
  const others = model.steps
    .filter(
      ({ phase, after, until }) => phase === 'report' && !after.includes('decided') && until[0] !== 'decided',
    )
    .map(({ key }) => `step:${key}`)
  const all = [...new Set([...waited, ...others])]
  return all.length > 0 ? all : ['send']
}

/** What comes before the team hands back: the steps of the enrolment, or the enrolment itself. */
function beforeEnding(model: CareModel): string[] {
  const steps = model.steps.filter(({ phase }) => phase === 'enrolment').map(({ key }) => `step:${key}`)
  return steps.length > 0 ? steps : sourcesOf('enrolled', model)
}
