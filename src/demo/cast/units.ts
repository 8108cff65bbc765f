import type { ProviderKey } from './providers.ts'

/** Whom to call when: Stockholm wall-clock times, as in the table unit_phone. */
export interface CastPhone {
  readonly line: 'day' | 'evening' | 'night' | 'duty'
  /** From the series that Post- och telestyrelsen keeps for fiction (0980-319 200 to 299). */
  readonly phone: string
  readonly from: `${number}:${number}`
  readonly to: `${number}:${number}`
  /** Absent: every day. */
  readonly days?: 'working' | 'free'
}

/** A unit of exactly one provider. */
export interface CastUnit {
  readonly key: string
  readonly provider: ProviderKey
  readonly name: string
  readonly kind:
    | 'team'
    | 'home-care'
    | 'home-help'
    | 'health-centre'
    | 'ward'
    | 'emergency'
    | 'ambulance'
    | 'clinic'
    | 'administration'
  readonly hsaId: string
  readonly careModel?: 'mint' | 'alma' | 'hemsjukvardslakarteam' | 'narsjukvardsteam'
  /** Absent: the unit serves the whole region. */
  readonly municipality?: '9901' | '9902'
  readonly phones: readonly CastPhone[]
  /** Mobile for notices, from the series kept for fiction (070-174 06 05 to 99). Absent: the unit has none. */
  readonly noticePhone?: `070-17406${number}`
}

/**
 * Every unit of the demo region. MiNT works from one hospital's medicine clinic, ALMA and the close hospital-care team
 * from the other's; the home-care physician belongs to the private health centre and works with municipal home care.
 */
export const units = [
  {
    key: 'mint-team',
    provider: 'region',
    name: 'MiNT, Norrådals sjukhus',
    kind: 'team',
    hsaId: 'SE0000000000-U01',
    careModel: 'mint',
    noticePhone: '070-1740651',
    phones: [
      { line: 'day', phone: '0980-319201', from: '08:00', to: '16:30' },
      { line: 'duty', phone: '0980-319202', from: '08:00', to: '16:30' },
      { line: 'evening', phone: '0980-319203', from: '16:30', to: '21:00' },
      { line: 'night', phone: '0980-319204', from: '21:00', to: '08:00' },
    ],
  },
  {
    key: 'alma-team',
    provider: 'region',
    name: 'ALMA, Tallåsens lasarett',
    kind: 'team',
    hsaId: 'SE0000000000-U02',
    careModel: 'alma',
    municipality: '9902',
    noticePhone: '070-1740652',
    phones: [
      // Weekdays day and evening, weekends daytime (ALMA-03).
      { line: 'day', phone: '0980-319206', from: '08:00', to: '17:00' },
      { line: 'evening', phone: '0980-319207', from: '17:00', to: '21:00' },
      { line: 'night', phone: '0980-319204', from: '21:00', to: '08:00' },
    ],
  },
  {
    key: 'medicine-clinic',
    provider: 'region',
    name: 'Medicinkliniken, Norrådals sjukhus',
    kind: 'clinic',
    hsaId: 'SE0000000000-U03',
    phones: [
      { line: 'day', phone: '0980-319210', from: '08:00', to: '16:30', days: 'working' },
      { line: 'duty', phone: '0980-319204', from: '16:30', to: '08:00' },
    ],
  },
  {
    key: 'medicine-ward',
    provider: 'region',
    name: 'Medicinavdelning 3, Norrådals sjukhus',
    kind: 'ward',
    hsaId: 'SE0000000000-U04',
    noticePhone: '070-1740653',
    phones: [{ line: 'duty', phone: '0980-319212', from: '00:00', to: '23:59' }],
  },
  {
    key: 'emergency-department',
    provider: 'region',
    name: 'Akutmottagningen, Norrådals sjukhus',
    kind: 'emergency',
    hsaId: 'SE0000000000-U05',
    noticePhone: '070-1740655',
    phones: [{ line: 'duty', phone: '0980-319214', from: '00:00', to: '23:59' }],
  },
  {
    key: 'ambulance-station',
    provider: 'region',
    name: 'Ambulansen i Granvik',
    kind: 'ambulance',
    hsaId: 'SE0000000000-U06',
    phones: [{ line: 'duty', phone: '0980-319216', from: '00:00', to: '23:59' }],
  },
  {
    key: 'granvik-health-centre',
    provider: 'region',
    name: 'Granviks hälsocentral',
    kind: 'health-centre',
    hsaId: 'SE0000000000-U07',
    municipality: '9901',
    noticePhone: '070-1740656',
    phones: [{ line: 'day', phone: '0980-319220', from: '08:00', to: '17:00', days: 'working' }],
  },
  {
    key: 'tranan-health-centre',
    provider: 'tranan',
    name: 'Hälsocentralen Tranan',
    kind: 'health-centre',
    hsaId: 'SE0000000000-U08',
    municipality: '9902',
    noticePhone: '070-1740660',
    phones: [{ line: 'day', phone: '0980-319222', from: '08:00', to: '17:00', days: 'working' }],
  },
  {
    key: 'granvik-home-care',
    provider: 'granvik-health',
    name: 'Hemsjukvården Granvik',
    kind: 'home-care',
    hsaId: 'SE0000000000-U09',
    municipality: '9901',
    noticePhone: '070-1740657',
    phones: [
      { line: 'day', phone: '0980-319230', from: '07:00', to: '16:00' },
      { line: 'evening', phone: '0980-319231', from: '16:00', to: '21:30' },
      { line: 'night', phone: '0980-319232', from: '21:30', to: '07:00' },
    ],
  },
  {
    key: 'tallasen-home-care',
    provider: 'tallasen-health',
    name: 'Hemsjukvården Tallåsen',
    kind: 'home-care',
    hsaId: 'SE0000000000-U10',
    municipality: '9902',
    noticePhone: '070-1740658',
    phones: [
      { line: 'day', phone: '0980-319234', from: '07:00', to: '16:00' },
      { line: 'evening', phone: '0980-319235', from: '16:00', to: '21:30' },
      { line: 'night', phone: '0980-319236', from: '21:30', to: '07:00' },
    ],
  },
  {
    key: 'granvik-home-help',
    provider: 'granvik-social',
    name: 'Hemtjänsten Granvik',
    kind: 'home-help',
    hsaId: 'SE0000000000-U11',
    municipality: '9901',
    noticePhone: '070-1740659',
    phones: [
      { line: 'day', phone: '0980-319240', from: '07:00', to: '22:00' },
      { line: 'night', phone: '0980-319241', from: '22:00', to: '07:00' },
    ],
  },
  {
    key: 'tallasen-home-help',
    provider: 'tallasen-social',
    name: 'Hemtjänsten Tallåsen',
    kind: 'home-help',
    hsaId: 'SE0000000000-U12',
    municipality: '9902',
    phones: [{ line: 'day', phone: '0980-319243', from: '07:00', to: '22:00' }],
  },
  {
    key: 'region-administration',
    provider: 'region',
    name: 'Systemförvaltningen, Region Norrådal',
    kind: 'administration',
    hsaId: 'SE0000000000-U13',
    phones: [{ line: 'day', phone: '0980-319250', from: '08:00', to: '16:30', days: 'working' }],
  },
  {
    key: 'granvik-administration',
    provider: 'granvik-health',
    name: 'Vård- och omsorgskontoret, Granvik',
    kind: 'administration',
    hsaId: 'SE0000000000-U14',
    municipality: '9901',
    phones: [{ line: 'day', phone: '0980-319252', from: '08:00', to: '16:30', days: 'working' }],
  },
  {
    key: 'home-physician-team',
    provider: 'tranan',
    name: 'Hemsjukvårdsläkarteamet, Tranan',
    kind: 'team',
    hsaId: 'SE0000000000-U15',
    careModel: 'hemsjukvardslakarteam',
    municipality: '9902',
    // The home-care nurse calls the physician herself (MNV-05).
    phones: [{ line: 'day', phone: '0980-319208', from: '08:00', to: '16:30', days: 'working' }],
  },
  {
    key: 'close-team',
    provider: 'region',
    name: 'Närsjukvårdsteamet, Tallåsens lasarett',
    kind: 'team',
    hsaId: 'SE0000000000-U16',
    careModel: 'narsjukvardsteam',
    municipality: '9902',
    phones: [
      { line: 'day', phone: '0980-319209', from: '08:00', to: '16:30', days: 'working' },
      { line: 'duty', phone: '0980-319204', from: '16:30', to: '08:00' },
    ],
  },
] as const satisfies readonly CastUnit[]

export type UnitKey = (typeof units)[number]['key']

/** Who leads which unit; told, for instance, when a hand-back has not been accepted. */
export const heads: Partial<Record<UnitKey, string>> = { 'mint-team': 'lena', 'granvik-home-care': 'ulla' }
