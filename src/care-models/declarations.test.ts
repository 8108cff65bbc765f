import { describe, expect, it } from 'vitest'
import { careModel as en } from '../shared/texts/en/care-model.ts'
import { careModel as sv } from '../shared/texts/sv/care-model.ts'
import { listCareModels, readCareModel } from './api.ts'
import { type CareModel, careModel, stepsOf } from './care-model.ts'
import { factName } from './facts.ts'
import { careModels } from './models/all.ts'
import { modelById, newestModels, versionsOf } from './rules.ts'

/** Every object inside a declaration, with the declaration itself. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const part = Object.fromEntries(Object.entries(value))
  return [part, ...Object.values(part).flatMap(partsOf)]
}

function keysOf(list: readonly { key: string }[]): string[] {
  return list.map(({ key }) => key)
}

/** Source ids that the declaration uses anywhere. */
function idsUsed(model: CareModel): string[] {
  const { source: _, ...rest } = model
  return partsOf(rest).flatMap((part) => (Array.isArray(part.ids) ? part.ids.map(String) : []))
}

describe.each(careModels.map((model) => ({ model, name: `${model.id} version ${model.version}` })))(
  'the declaration $name',
  ({ model }) => {
    it('is data: it survives storing as JSON and still fits the type', () => {
      expect(careModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
    })

    it('lists every source that it rests on, and no other', () => {
      expect(new Set(idsUsed(model).filter((id) => !model.source.ids.includes(id)))).toEqual(new Set())
      const unused = model.source.ids.filter((id) => !idsUsed(model).includes(id))
      expect(unused).toEqual([])
    })

    it('names each thing once', () => {
      const lists = [
        model.reasons,
        model.urgencies,
        model.gates,
        model.criteria,
        model.outcomes,
        model.agreement.tasks,
        stepsOf(model),
      ]
      for (const list of [...lists, model.assessments, model.visitKinds, model.indicators]) {
        expect(new Set(keysOf(list)).size).toBe(list.length)
      }
      expect(new Set(model.urgencies.map(({ order }) => order)).size).toBe(model.urgencies.length)
    })

    it('says in its text each number that it counts with, in both languages', () => {
      // "Only one diagnosis" says its number by the word.
      const counted = model.criteria.filter(({ key }) => key !== 'onlyOneDiagnosis')
      for (const { condition, text } of counted) {
        const number =
          'atLeast' in condition ? condition.atLeast : 'atMost' in condition ? condition.atMost : null
        if (number === null) continue
        expect(text.sv).toMatch(new RegExp(`\\b${number}\\b`))
        expect(text.en).toMatch(new RegExp(`\\b${number}\\b`))
      }
      if (model.capacity !== null) {
        expect(model.capacity.text.sv).toContain(String(model.capacity.places))
        expect(model.capacity.text.en).toContain(String(model.capacity.places))
      }
    })

    it('has somewhere else to go for everyone whom it turns away', () => {
      const exclusions = model.criteria.filter(({ kind }) => kind === 'exclusion')
      expect(exclusions.filter(({ instead }) => instead === undefined)).toEqual([])
    })

    it('asks for only what somebody in the team may do', () => {
      const inTeam = new Set<string>([...model.staffing.map(({ profession }) => profession), 'coordinator'])
      const beyond = model.steps.filter(({ professions }) => !professions.some((one) => inTeam.has(one)))
      expect(keysOf(beyond)).toEqual([])
    })

    it('leaves direct admission and medical responsibility to physicians (HSL 12:3)', () => {
      const admissions = model.outcomes.filter(({ effect }) => effect === 'directAdmission')
      for (const { professions } of admissions) expect(professions).toEqual(['physician'])
      const taking = model.steps.filter(({ until }) => until[0] === 'responsibilityTaken')
      expect(taking.length > 0).toBe(model.responsibility.medical.kind === 'takesOver')
      for (const { professions } of taking) expect(professions).toEqual(['physician'])
    })

    it('names only outcomes that it has', () => {
      const named = model.steps.flatMap(({ onlyFor }) => onlyFor ?? [])
      expect(named.filter((key) => !keysOf(model.outcomes).includes(key))).toEqual([])
    })

    it('says who does what with and without home care, and never gives the municipality a physician (HSL 12:3)', () => {
      const medical = model.agreement.tasks.find(({ key }) => key === 'medical')
      expect(medical?.withHomeCare.sv).toContain('Kommunen har aldrig läkaransvar')
      expect(medical?.withoutHomeCare.sv).toContain('Kommunen har aldrig läkaransvar')
      expect(medical?.origin).toMatchObject({ standing: 'stated' })
    })

    it('can be asked for through its endpoint as it is', () => {
      const input = readCareModel.input.parse({ id: model.id, version: String(model.version) })
      expect(readCareModel.output.parse(modelById(input.id))).toEqual(modelById(model.id))
    })
  },
)

describe('the list of declarations', () => {
  it('holds each version once', () => {
    const versions = careModels.map(({ id, version }) => `${id}@${version}`)
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('is offered for choosing, the newest version of each', () => {
    const models = newestModels().map(({ id, version, name, purpose }) => ({
      id,
      version,
      name,
      purpose,
      versions: versionsOf(id),
    }))
    expect(listCareModels.output.parse({ models }).models.map(({ id }) => id)).toEqual([
      ...new Set(careModels.map(({ id }) => id)),
    ])
  })

  it('has a word in both languages for every fact that a criterion may ask for', () => {
    expect(Object.keys(sv.fact).toSorted()).toEqual(factName.options.toSorted())
    expect(Object.keys(en.fact).toSorted()).toEqual(factName.options.toSorted())
  })
})
