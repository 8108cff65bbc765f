/** A named member of staff. What they do is told in shared/texts under `cast`. */
export interface CastStaff {
  readonly key: string
  readonly givenName: string
  readonly familyName: string
  /** Under SE0000000000-, as the providers. */
  readonly hsaId: string
  /** From the series that Post- och telestyrelsen keeps for fiction (070-174 06 05 to 99). */
  readonly phone: string
}

/** The named staff of the demo region. */
export const staff = [
  {
    key: 'sara',
    givenName: 'Sara',
    familyName: 'Lindqvist',
    hsaId: 'SE0000000000-S01',
    phone: '070-1740605',
  },
  { key: 'maja', givenName: 'Maja', familyName: 'Öberg', hsaId: 'SE0000000000-S02', phone: '070-1740606' },
  {
    key: 'mikael',
    givenName: 'Mikael',
    familyName: 'Strand',
    hsaId: 'SE0000000000-S03',
    phone: '070-1740607',
  },
  { key: 'ulla', givenName: 'Ulla', familyName: 'Forsberg', hsaId: 'SE0000000000-S04', phone: '070-1740608' },
  { key: 'night', givenName: 'Per', familyName: 'Sundin', hsaId: 'SE0000000000-S05', phone: '070-1740609' },
  { key: 'anna', givenName: 'Anna', familyName: 'Vikström', hsaId: 'SE0000000000-S06', phone: '070-1740610' },
  { key: 'erik', givenName: 'Erik', familyName: 'Nordin', hsaId: 'SE0000000000-S07', phone: '070-1740611' },
  { key: 'karin', givenName: 'Karin', familyName: 'Bylund', hsaId: 'SE0000000000-S08', phone: '070-1740612' },
  { key: 'amina', givenName: 'Amina', familyName: 'Haddad', hsaId: 'SE0000000000-S09', phone: '070-1740613' },
  { key: 'johan', givenName: 'Johan', familyName: 'Westin', hsaId: 'SE0000000000-S10', phone: '070-1740614' },
  { key: 'lena', givenName: 'Lena', familyName: 'Hedman', hsaId: 'SE0000000000-S11', phone: '070-1740615' },
  {
    key: 'alma-nurse',
    givenName: 'Birgitta',
    familyName: 'Sjögren',
    hsaId: 'SE0000000000-S12',
    phone: '070-1740616',
  },
  {
    key: 'alma-physician',
    givenName: 'Oskar',
    familyName: 'Ekman',
    hsaId: 'SE0000000000-S13',
    phone: '070-1740617',
  },
  {
    key: 'gp-public',
    givenName: 'Henrik',
    familyName: 'Wallin',
    hsaId: 'SE0000000000-S14',
    phone: '070-1740618',
  },
  {
    key: 'gp-private',
    givenName: 'Nadia',
    familyName: 'Rahimi',
    hsaId: 'SE0000000000-S15',
    phone: '070-1740619',
  },
  {
    key: 'ed-coordinator',
    givenName: 'Tomas',
    familyName: 'Berglund',
    hsaId: 'SE0000000000-S16',
    phone: '070-1740620',
  },
  {
    key: 'ward',
    givenName: 'Ingrid',
    familyName: 'Åkesson',
    hsaId: 'SE0000000000-S17',
    phone: '070-1740621',
  },
  {
    key: 'ambulance',
    givenName: 'Jonas',
    familyName: 'Falk',
    hsaId: 'SE0000000000-S18',
    phone: '070-1740622',
  },
  {
    key: 'home-help',
    givenName: 'Fatima',
    familyName: 'Osman',
    hsaId: 'SE0000000000-S19',
    phone: '070-1740623',
  },
  {
    key: 'on-call',
    givenName: 'Maria',
    familyName: 'Lundin',
    hsaId: 'SE0000000000-S25',
    phone: '070-1740629',
  },
  { key: 'admin', givenName: 'Kerstin', familyName: 'Holm', hsaId: 'SE0000000000-S20', phone: '070-1740624' },
  {
    key: 'home-physician',
    givenName: 'Elin',
    familyName: 'Sundelin',
    hsaId: 'SE0000000000-S21',
    phone: '070-1740625',
  },
  {
    key: 'close-physician',
    givenName: 'Viktor',
    familyName: 'Hallberg',
    hsaId: 'SE0000000000-S22',
    phone: '070-1740626',
  },
  {
    key: 'close-nurse',
    givenName: 'Malin',
    familyName: 'Sjöström',
    hsaId: 'SE0000000000-S23',
    phone: '070-1740627',
  },
  {
    key: 'close-nurse-2',
    givenName: 'Ali',
    familyName: 'Rezai',
    hsaId: 'SE0000000000-S24',
    phone: '070-1740628',
  },
  {
    key: 'assistant',
    givenName: 'Leila',
    familyName: 'Karimi',
    hsaId: 'SE0000000000-S31',
    phone: '070-1740638',
  },
  {
    key: 'mas',
    givenName: 'Gunilla',
    familyName: 'Sandberg',
    hsaId: 'SE0000000000-S32',
    phone: '070-1740639',
  },
] as const satisfies readonly CastStaff[]

export type StaffKey = (typeof staff)[number]['key']
