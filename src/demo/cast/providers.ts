/** An owner of records in the demo region. */
export interface CastProvider {
  readonly key: string
  readonly name: string
  readonly kind: 'region' | 'municipality' | 'private'
  readonly area: 'health' | 'social'
  /** Under SE0000000000-, a prefix that no real organisation can have: organisation numbers never begin with 00. */
  readonly hsaId: string
}

/** Name of the fictional region; its municipalities have the codes 9901 and 9902, which Sweden does not use. */
export const regionName = 'Region Norrådal'

/** The six owners: each municipality is one for health care and one for social services. */
export const providers = [
  { key: 'region', name: regionName, kind: 'region', area: 'health', hsaId: 'SE0000000000-P01' },
  {
    key: 'granvik-health',
    name: 'Granviks kommun, hälso- och sjukvård',
    kind: 'municipality',
    area: 'health',
    hsaId: 'SE0000000000-P02',
  },
  {
    key: 'granvik-social',
    name: 'Granviks kommun, socialtjänst',
    kind: 'municipality',
    area: 'social',
    hsaId: 'SE0000000000-P03',
  },
  {
    key: 'tallasen-health',
    name: 'Tallåsens kommun, hälso- och sjukvård',
    kind: 'municipality',
    area: 'health',
    hsaId: 'SE0000000000-P04',
  },
  {
    key: 'tallasen-social',
    name: 'Tallåsens kommun, socialtjänst',
    kind: 'municipality',
    area: 'social',
    hsaId: 'SE0000000000-P05',
  },
  { key: 'tranan', name: 'Tranan Vård AB', kind: 'private', area: 'health', hsaId: 'SE0000000000-P06' },
] as const satisfies readonly CastProvider[]

export type ProviderKey = (typeof providers)[number]['key']
