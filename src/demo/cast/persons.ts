import { homes } from './homes.ts'
import { names, type PersonKey } from './names.ts'
import type { UnitKey } from './units.ts'

/** A person of the demo region. Birth day and sex are told by the number. */
export interface CastPerson {
  readonly key: PersonKey
  readonly givenNames: string
  readonly calledName: string
  readonly familyName: string
  readonly identity: string
  readonly addressLine: string
  readonly postalCode: string
  readonly city: 'Granvik' | 'Tallåsen'
  readonly municipality: '9901' | '9902'
  readonly latitude: number
  readonly longitude: number
  /** The health centre where the person is listed. */
  readonly listedAt: UnitKey
  readonly homeCare: UnitKey | null
  readonly homeHelp: UnitKey | null
  /** */
  readonly protected: 'sekretessmarkering' | null
}

const listedElsewhere = new Set<PersonKey>(['britta', 'bengt', 'lennart'])
const protectedOnes = new Set<PersonKey>(['gun'])

/** Every person of the cast, with home and care. Granvik lists at the public health centre, Tallåsen at the private one. */
export const persons: readonly CastPerson[] = names.map((name) => {
  const home = homes[name.key]
  const granvik = home.municipality === '9901'
  return {
    key: name.key,
    givenNames: name.given,
    calledName: 'called' in name ? name.called : (name.given.split(' ')[0] ?? name.given),
    familyName: name.family,
    identity: name.identity,
    addressLine: home.street,
    postalCode: granvik ? '99901' : '99902',
    city: granvik ? 'Granvik' : 'Tallåsen',
    municipality: home.municipality,
    latitude: home.latitude,
    longitude: home.longitude,
    listedAt: granvik && !listedElsewhere.has(name.key) ? 'granvik-health-centre' : 'tranan-health-centre',
    homeCare: home.gets.includes('homeCare') ? (granvik ? 'granvik-home-care' : 'tallasen-home-care') : null,
    homeHelp: home.gets.includes('homeHelp') ? (granvik ? 'granvik-home-help' : 'tallasen-home-help') : null,
    protected: protectedOnes.has(name.key) ? 'sekretessmarkering' : null,
  }
})
