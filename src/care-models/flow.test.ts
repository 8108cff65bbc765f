import { describe, expect, it } from 'vitest'
import { careModel as en } from '../shared/texts/en/care-model.ts'
import { profession as enProfession } from '../shared/texts/en/profession.ts'
import { careModel as sv } from '../shared/texts/sv/care-model.ts'
import { profession as svProfession } from '../shared/texts/sv/profession.ts'
import { stepsOf } from './care-model.ts'
import { flowOf } from './flow.ts'
import { flowSizes, layOut } from './flow-layout.ts'
import { outlineOf } from './flow-outline.ts'
import { careModels } from './models/all.ts'
import { alma } from './models/alma.ts'
import { mint } from './models/mint.ts'
import type { Telling } from './telling.ts'

const swedish: Telling = { language: 'sv', texts: sv, professions: svProfession.one }
const english: Telling = { language: 'en', texts: en, professions: enProfession.one }

describe.each(careModels.map((model) => ({ model, id: model.id })))('the flow chart of $id', ({ model }) => {
  const flow = flowOf(model, swedish)
  const layout = layOut(flow)

  it('draws every gate, outcome, step and report of the declaration, each once', () => {
    const ids = flow.nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const drawn = [
      ...model.gates.map(({ key }) => `gate:${key}`),
      ...model.outcomes.map(({ key }) => `outcome:${key}`),
      ...stepsOf(model).map(({ key, until }) => (until[0] === 'decided' ? 'decision' : `step:${key}`)),
      ...model.closing.reports.map(({ key }) => `report:${key}`),
    ]
    expect(drawn.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('can be walked from the first call to every box', () => {
    const reached = new Set(['call'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const { from, to } of flow.edges) if (reached.has(from)) reached.add(to)
    }
    expect(flow.nodes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
  })

  it('lays no box upon another and every box below what leads to it', () => {
    const { width, height } = flowSizes
    const upon = layout.nodes.flatMap((a) =>
      layout.nodes.filter((b) => a.id < b.id && Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height),
    )
    expect(upon).toEqual([])
    const y = new Map(layout.nodes.map((node) => [node.id, node.y]))
    expect(layout.edges.filter(({ from, to }) => (y.get(from) ?? 0) >= (y.get(to) ?? 0))).toEqual([])
  })

  it('draws no line through a box', () => {
    const { width, height } = flowSizes
    const through = layout.edges.flatMap(({ points, from, to }) =>
      points.slice(1).flatMap((end, index) => {
        const start = points[index] ?? end
        return layout.nodes
          .filter(
            ({ x, y }) =>
              Math.min(start.x, end.x) < x + width &&
              Math.max(start.x, end.x) > x &&
              Math.min(start.y, end.y) < y + height &&
              Math.max(start.y, end.y) > y,
          )
          .map(({ id }) => `${from} → ${to} through ${id}`)
      }),
    )
    expect(through).toEqual([])
  })

  it('keeps everything inside the drawing', () => {
    for (const { points } of layout.edges) {
      for (const { x, y } of points) {
        expect(x >= 0 && x <= layout.width && y >= 0 && y <= layout.height).toBe(true)
      }
    }
  })

  it('says the same as an outline: one line for each box, and where each leads', () => {
    const lines = outlineOf(flow, swedish)
    expect(lines).toHaveLength(flow.nodes.length)
    expect(lines.filter(({ text }) => text.includes('leder till')).length).toBe(
      new Set(flow.edges.map(({ from }) => from)).size,
    )
  })
})

describe('what the chart says', () => {
  it("shows ALMA's other gates as passable with a reason, and the first as a stop", () => {
    const { edges } = flowOf(alma, swedish)
    const from = (id: string) => edges.filter((edge) => edge.from === id).map(({ to, label }) => [to, label])
    expect(from('gate:canWait')).toEqual([
      ['gate:homeVisitFirst', 'ja'],
      ['stop:canWait', 'nej'],
    ])
    expect(from('gate:homeVisitFirst')).toEqual([['gate:districtPhysicianFirst', 'ja / nej, med skäl']])
  })

  it('says who and by when, with the source, in both languages', () => {
    const node = (telling: Telling) =>
      flowOf(mint, telling).nodes.find(({ id }) => id === 'step:riskAssessments')
    expect(node(swedish)).toMatchObject({
      detail: 'inom 5 arbetsdagar · sjuksköterska',
      source: 'Källa: MINT-12. Källan ger ingen tid.',
    })
    expect(node(english)).toMatchObject({
      detail: 'within 5 working days · nurse',
      source: 'Source: MINT-12. The source gives no time.',
    })
  })

  it('refuses a flow that goes in a circle', () => {
    const node = flowOf(mint, swedish).nodes.slice(0, 2)
    const [a = '', b = ''] = node.map(({ id }) => id)
    const circle = {
      title: '',
      nodes: node,
      edges: [
        { from: a, to: b, label: '' },
        { from: b, to: a, label: '' },
      ],
    }
    expect(() => layOut(circle)).toThrow('circle')
  })
})
