import { z } from 'zod'
import type { PersonNames } from '../persons/person.ts'
import { type Day, day } from '../shared/day.ts'
import { type IdentityNumber, parseIdentityNumber } from '../shared/identity-number.ts'
import { identitySystem } from '../shared/identity-system.ts'
import { Refused } from '../shared/refused.ts'
import { momentAt, parsed } from './draft.ts'
import { coding, identifier, line, type Resource } from './parts.ts'

const patient = z.looseObject({
  identifier: z.array(identifier).optional(),
  name: z
    .array(
      z.looseObject({
        use: z.string().optional(),
        text: z.string().optional(),
        family: z.string().optional(),
        given: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  address: z
    .array(
      z.looseObject({
        use: z.string().optional(),
        line: z.array(z.string()).optional(),
        postalCode: z.string().optional(),
        city: z.string().optional(),
      }),
    )
    .optional(),
  meta: z.looseObject({ security: z.array(coding).optional() }).optional(),
})

/** Who a Patient resource says somebody is. */
export interface PatientDraft {
  /** Identity numbers of the forms that Hemma knows, each valid. */
  readonly identities: readonly IdentityNumber[]
  /** The system of the first other identifier: which source this is. */
  readonly sourceSystem: string | undefined
  readonly names: PersonNames | undefined
  readonly birthDay: Day | null
  readonly sex: 'female' | 'male' | 'unknown'
  /** `true` without a day is told to whoever imports, never written. */
  readonly deceased: Day | boolean
  readonly address: { readonly line: string; readonly postalCode: string; readonly city: string } | null
  readonly protected: 'sekretessmarkering' | 'skyddadFolkbokforing' | null
}

/** Reads a Patient. A miswritten identity number refuses it: nobody is taken in on a number that is not theirs. */
export function readPatient(resource: Resource, today: Day): PatientDraft {
  const given = parsed(patient, resource)
  const identifiers = (given.identifier ?? []).filter(({ use }) => use !== 'old')
  const identities = identifiers.flatMap((one) => identityOf(one, today) ?? [])
  const other = identifiers.find(({ system }) => system !== undefined && identitySystem(system) === undefined)
  const death = momentAt(given.deceasedDateTime, 'Patient.deceasedDateTime')
  return {
    identities,
    sourceSystem: other?.system,
    names: namesOf(given.name),
    birthDay: day.safeParse(given.birthDate).data ?? identities.find((one) => one.birthDay)?.birthDay ?? null,
    sex: sexOf(given.gender) ?? identities.find((one) => one.sex)?.sex ?? 'unknown',
    deceased: deathOf(given, death !== null),
    address: addressOf(given.address),
    protected: protectionOf(given.meta?.security),
  }
}

/** A number under one of the systems of identity numbers; undefined when the identifier is something else. */
export function identityOf(given: z.infer<typeof identifier>, today: Day): IdentityNumber | undefined {
  if (given.system === undefined || given.value === undefined) return undefined
  if (identitySystem(given.system) === undefined) return undefined
  const number = parseIdentityNumber(given.value, { system: given.system, today })
  if ('error' in number) throw new Refused('fhir.identity', { status: 422, field: 'Patient.identifier' })
  return number
}

function namesOf(names: z.infer<typeof patient>['name']): PersonNames | undefined {
  const all = (names ?? []).filter(({ use }) => use !== 'old' && use !== 'maiden')
  const name = all.find(({ use }) => use === 'official') ?? all.find(({ use }) => use === 'usual') ?? all[0]
  if (name === undefined) return undefined
  const whole = line(name.text ?? '').split(' ')
  const family = line(name.family ?? '') || (whole.at(-1) ?? '')
  const given = line((name.given ?? []).join(' ')) || whole.slice(0, -1).join(' ')
  if (family === '' && given === '') return undefined
  const called = all.find(({ use }) => use === 'usual')?.given?.[0]
  return {
    givenNames: (given || family).slice(0, 120),
    familyName: (family || given).slice(0, 120),
    calledName: called === undefined || called.trim() === '' ? null : called.trim().slice(0, 60),
  }
}

function deathOf(given: z.infer<typeof patient>, dated: boolean): Day | boolean {
  if (!dated) return given.deceasedBoolean === true
  return day.safeParse(given.deceasedDateTime?.slice(0, 10)).data ?? true
}

function addressOf(addresses: z.infer<typeof patient>['address']): PatientDraft['address'] {
  const all = (addresses ?? []).filter(({ use }) => use !== 'old')
  const home = all.find(({ use }) => use === 'home') ?? all[0]
  const street = line((home?.line ?? []).join(', '))
  const city = line(home?.city ?? '')
  if (street === '' || city === '') return null
  const postalCode = (home?.postalCode ?? '').replace(/\s/g, '').slice(0, 12)
  return { line: street.slice(0, 160), postalCode, city: city.slice(0, 80) }
}

function sexOf(gender: string | undefined): 'female' | 'male' | undefined {
  return gender === 'female' || gender === 'male' ? gender : undefined
}

/** R-10, as the Swedish base profiles say it (clinical-content 7.1). */
function protectionOf(labels: readonly z.infer<typeof coding>[] | undefined): PatientDraft['protected'] {
  const codes = (labels ?? []).map(({ code }) => code)
  if (codes.includes('skyddadFolkbokforing')) return 'skyddadFolkbokforing'
  return codes.includes('sekretessmarkering') ? 'sekretessmarkering' : null
}
