import { describe, expect, test } from 'vitest'
import { writeCsv } from '../shared/csv.ts'
import { asId } from '../shared/id.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'
import { rowsOfFile } from './export-rules.ts'
import { type KnownStaff, planStaff, type StaffKnown } from './staff-import-rules.ts'
import { readTable } from './table-rules.ts'
import type { StoredUnit } from './unit.ts'
import { planUnits, type UnitsKnown } from './unit-import-rules.ts'

const today = '2026-11-21'
const version = asId<'command'>('v')
const owner = asId<'owner'>('region')

function unit(name: string, changed: Partial<StoredUnit> = {}): StoredUnit {
  return {
    unit: asId<'unit'>(`unit-${name}`),
    owner,
    name,
    kind: 'clinic',
    hsaId: `SE0000000000-${name.toUpperCase()}`,
    careModel: null,
    municipality: null,
    head: null,
    noticePhone: null,
    validFrom: '2019-01-01',
    validTo: null,
    version,
    ...changed,
  }
}

function member(name: string, changed: Partial<KnownStaff> = {}): KnownStaff {
  return {
    staff: asId<'staff'>(`staff-${name}`),
    hsaId: `SE0000000000-${name.toUpperCase()}`,
    givenName: name,
    familyName: 'Nordin',
    signInName: null,
    phone: '070-1740611',
    protectedStaff: false,
    version,
    here: true,
    licences: [{ profession: 'nurse', number: 'DEMO-107', prescriberCode: null }],
    ...changed,
  }
}

const erik = member('Erik')
const units = [
  unit('Mint', { kind: 'team', careModel: 'mint', head: erik.staff }),
  unit('Ward', { validTo: '2026-12-31' }),
  unit('Old', { validTo: '2020-12-31' }),
]
const mint = asId<'unit'>('unit-Mint')
const phones: PhoneHours[] = [
  { line: 'day', phone: '0980-319201', from: '08:00', to: '16:30', days: 'working' },
]
const assignment = {
  assignment: asId<'assignment'>('erik-at-mint'),
  staff: erik.staff,
  unit: mint,
  owner,
  profession: 'nurse' as const,
  purpose: 'care' as const,
  title: 'Sjuksköterska',
  validFrom: '2019-01-01' as const,
  validTo: null,
  endedAt: null,
  version,
}

const knownUnits: UnitsKnown = {
  units,
  phones: new Map([['SE0000000000-MINT', phones]]),
  elsewhere: new Set(['SE0000000000-SARA']),
  models: ['mint', 'alma'],
  staff: new Map([[erik.hsaId, { staff: erik.staff, name: 'Erik Nordin' }]]),
  today,
}
const knownStaff: StaffKnown = {
  units,
  staff: new Map([
    [erik.hsaId, erik],
    ['SE0000000000-SARA', member('Sara', { here: false, familyName: 'Lindqvist' })],
  ]),
  assignments: [assignment],
  today,
}

const unitFile = (text: string) => planUnits(readTable('units', text), knownUnits)
const staffFile = (text: string) => planStaff(readTable('staff', text), knownStaff)
const statuses = (plan: { rows: readonly { line: number; status: string }[] }) =>
  plan.rows.map(({ line, status }) => [line, status])
const faults = (plan: { faults: readonly { line: number; column: string; code: string }[] }) =>
  plan.faults.map(({ line, column, code }) => [line, column, code])

describe('A file of units', () => {
  test('says row by row what is new, changed and unchanged, and how many it does not speak of', () => {
    const plan = unitFile(
      'HSA-id;Namn;Typ;Från\nSE0000000000-MINT;Mint;Team;\nSE0000000000-WARD;Avdelning 3;;\nSE0000000000-NEW;Rehab;Mottagning eller klinik;2026-12-01\n',
    )
    expect(plan.faults).toEqual([])
    expect(statuses(plan)).toEqual([
      [2, 'same'],
      [3, 'changed'],
      [4, 'new'],
    ])
    expect(plan.rows[1]?.fields).toEqual({ name: ['Ward', 'Avdelning 3'] })
    expect(plan.acts.map((act) => [act.before?.name, act.after.name, act.after.validFrom])).toEqual([
      ['Ward', 'Avdelning 3', '2019-01-01'],
      [undefined, 'Rehab', '2026-12-01'],
    ])
    expect(plan.untouched).toBe(0)
    expect(unitFile('HSA-id\nSE0000000000-MINT\n').untouched).toBe(1)
  })

  test('names every wrong cell by row and column, and plans nothing for that row', () => {
    const plan = unitFile(
      [
        'HSA-id;Namn;Typ;Arbetsmodell;Kommunkod;Chefens HSA-id;Från;Telefon dag;Tider dag',
        'SE12;A;Team;mint;9901;;;;',
        'SE0000000000-A;;Sjukstuga;;;;2026-13-01;;',
        'SE0000000000-B;B;Team;;99A;SE0000000000-NOBODY;;;',
        'SE0000000000-C;C;Vårdavdelning;;;;;0980319210;',
        'SE0000000000-D;D;ward;;;;;ring mig;8-16',
        'SE0000000000-E;E;ward;;;;;0980319210;tidigt',
        'SE0000000000-SARA;F;ward;;;;;;',
        'SE0000000000-E;G;ward;;;;;;',
      ].join('\n'),
    )
    expect(faults(plan)).toEqual([
      [2, 'hsaId', 'cells.notAnId'],
      [3, 'kind', 'cells.notAChoice'],
      [3, 'name', 'cells.required'],
      [3, 'validFrom', 'cells.notADay'],
      [4, 'municipality', 'cells.notACode'],
      [4, 'head', 'cells.unknownStaff'],
      [4, 'careModel', 'organisation.modelNeeded'],
      [5, 'dayHours', 'cells.hoursNeeded'],
      [6, 'dayPhone', 'phoneNumber.format'],
      [7, 'dayHours', 'cells.notHours'],
      [7, 'dayHours', 'cells.hoursNeeded'],
      [8, 'hsaId', 'cells.foreign'],
      [9, 'hsaId', 'cells.twice'],
    ])
    expect(new Set(plan.rows.map(({ status }) => status))).toEqual(new Set(['wrong']))
    expect(plan.acts).toEqual([])
  })

  test('a spreadsheet’s ways are understood: hours without zeros, a code without its zero, days without hyphens', () => {
    const [act] = unitFile(
      'hsa id,name,kind,municipality code,from,day phone,day hours\nSE0000000000-N,Norr,health-centre,331,20261201,0980319210,8.00 – 24:00\n',
    ).acts
    expect(act?.after).toMatchObject({ municipality: '0331', validFrom: '2026-12-01', kind: 'health-centre' })
    expect(act?.phones).toEqual([
      { line: 'day', phone: '0980-31 92 10', from: '08:00', to: '23:59', days: 'every' },
    ])
  })

  test.each([
    ['vardagar 8-16', 'working'],
    ['Working days 08:00-16:00', 'working'],
    ['helger 08:00-16:00', 'free'],
    ['alla dagar 08:00–16:00', 'every'],
  ])('a line’s days stand before its hours: %s', (cell, days) => {
    const [act] = unitFile(`HSA-id;Telefon dag;Tider dag\nSE0000000000-MINT;0980319210;${cell}\n`).acts
    expect(act?.phones).toMatchObject([{ from: '08:00', to: '16:00', days }])
  })

  test('days that nobody knows are refused', () => {
    const plan = unitFile('HSA-id;Telefon dag;Tider dag\nSE0000000000-MINT;0980319210;onsdagar 08:00-16:00\n')
    expect(plan.faults.map(({ column, code }) => [column, code])).toContainEqual([
      'dayHours',
      'cells.notHours',
    ])
  })

  test('an empty cell changes nothing, a hyphen empties, and a line without its phone is removed', () => {
    const kept = unitFile('HSA-id;Chefens HSA-id;Telefon dag;Tider dag\nSE0000000000-MINT;;;\n')
    expect(statuses(kept)).toEqual([[2, 'same']])
    const emptied = unitFile('HSA-id;Chefens HSA-id;Telefon dag\nSE0000000000-MINT;-;-\n')
    expect(emptied.rows[0]?.fields).toEqual({
      head: ['Erik Nordin', null],
      day: ['0980-31 92 01 (vardagar 08:00–16:30)', null],
    })
  })

  test('a unit’s mobile for notices is read as people write it, and must be a mobile', () => {
    const mobile = unitFile('HSA-id;Mobil för aviseringar\nSE0000000000-MINT;0701740651\n')
    expect(mobile.acts[0]?.after.noticePhone).toBe('070-174 06 51')
    expect(mobile.rows[0]?.fields).toMatchObject({ noticePhone: [null, '070-174 06 51'] })
    const landline = unitFile('HSA-id;Mobil för aviseringar\nSE0000000000-MINT;0980-31 92 01\n')
    expect(landline.faults).toMatchObject([
      { column: 'noticePhone', code: 'organisation.noticePhoneNotMobile' },
    ])
  })

  test('a file without the column of ids, and columns that nobody knows, are said', () => {
    const table = readTable('units', 'Namn;Budget\nMint;12\n')
    expect([table.ignored, table.faults.map(({ column, code }) => [column, code])]).toEqual([
      ['Budget'],
      [['hsaId', 'cells.columnMissing']],
    ])
  })
})

describe('A file of staff', () => {
  const heading =
    'HSA-id;Förnamn;Efternamn;Telefon;Skyddade uppgifter;Legitimation;Legitimationsnummer;Enhetens HSA-id;Yrke;Ändamål;Titel;Från;Till'

  test('one row per assignment: two rows of one person are one person with two assignments', () => {
    const plan = staffFile(
      [
        heading,
        'SE0000000000-EVA;Eva;Berg;;nej;sjuksköterska;DEMO-1;SE0000000000-MINT;sjuksköterska;Vård och behandling;Sjuksköterska;2026-12-01;',
        'SE0000000000-EVA;;;;;;;SE0000000000-MINT;annan medarbetare;Administration;Administratör;2026-12-01;2027-01-31',
      ].join('\n'),
    )
    expect(plan.faults).toEqual([])
    expect(plan.acts).toHaveLength(1)
    expect(plan.acts[0]?.after).toMatchObject({ givenName: 'Eva', familyName: 'Berg', protectedStaff: false })
    expect(plan.acts[0]?.assignments.map(({ after }) => [after.purpose, after.validTo])).toEqual([
      ['care', null],
      ['admin', '2027-01-31'],
    ])
    expect(plan.untouched).toBe(1)
  })

  test('names every wrong cell: licence, unit, days, disagreement, and an id that is somebody else’s', () => {
    const plan = staffFile(
      [
        heading,
        'SE0000000000-EVA;Eva;Berg;;;;;SE0000000000-MINT;läkare;;Läkare;2026-12-01;',
        'SE0000000000-EVA;Ewa;;;;;;SE0000000000-NOWHERE;koordinator;;Samordnare;;',
        'SE0000000000-BO;Bo;Ek;ring;;läkare;;SE0000000000-WARD;koordinator;;Samordnare;;',
        'SE0000000000-SARA;Sarah;Lind;;;;;SE0000000000-MINT;koordinator;;Samordnare;;',
        'local-ali;Ali;Ek;;;;;SE0000000000-MINT;koordinator;;Samordnare;2027-02-01;2027-01-01',
        ';Bo;Ek;;;;;SE0000000000-MINT;koordinator;;;;',
        'SE0000000000-ERIK;;;;;;;SE0000000000-MINT;sjuksköterska;;Sjuksköterska;2026-12-01;',
      ].join('\n'),
    )
    expect(faults(plan)).toEqual([
      [2, 'profession', 'organisation.licenceNeeded'],
      [3, 'givenName', 'cells.differs'],
      [3, 'unit', 'cells.unknownUnit'],
      [4, 'phone', 'phoneNumber.format'],
      [4, 'licenceNumber', 'cells.numberNeeded'],
      [4, 'validTo', 'organisation.afterUnit'],
      [5, 'hsaId', 'cells.otherName'],
      [6, 'signInName', 'organisation.signInNameNeeded'],
      [6, 'validTo', 'input.endBeforeStart'],
      [7, 'hsaId', 'cells.required'],
    ])
    expect(statuses(plan).map(([, status]) => status)).toEqual([...Array(6).fill('wrong'), 'changed'])
    expect(plan.rows.at(-1)?.fields).toEqual({ validFrom: ['2019-01-01', '2026-12-01'] })
  })

  test('somebody known at another provider keeps what is known of them, and only gets the assignment', () => {
    const plan = staffFile(
      [
        heading,
        'SE0000000000-SARA;sara;LINDQVIST;0980319299;;;;SE0000000000-MINT;sjuksköterska;;Sjuksköterska;;',
      ].join('\n'),
    )
    expect(plan.faults).toEqual([])
    expect(plan.acts[0]?.after).toMatchObject({
      givenName: 'Sara',
      familyName: 'Lindqvist',
      phone: '070-1740611',
    })
    expect(plan.rows[0]?.status).toBe('new')
  })
})

describe('What was exported', () => {
  const organisation = {
    units,
    phones: new Map([[mint, phones]]),
    staff: [erik, member('Skyddad', { protectedStaff: true })],
    assignments: [
      assignment,
      { ...assignment, assignment: asId<'assignment'>('s'), staff: asId<'staff'>('staff-Skyddad') },
    ],
    today,
  } as const

  test('changes nothing when it is taken in again', () => {
    const unitsAgain = unitFile(writeCsv(rowsOfFile('units', organisation)))
    expect([unitsAgain.faults, statuses(unitsAgain)]).toEqual([
      [],
      [
        [2, 'same'],
        [3, 'same'],
      ],
    ])
    const staffAgain = planStaff(readTable('staff', writeCsv(rowsOfFile('staff', organisation))), {
      ...knownStaff,
      staff: new Map(organisation.staff.map((one) => [one.hsaId, one])),
      assignments: organisation.assignments,
    })
    expect([staffAgain.faults, statuses(staffAgain)]).toEqual([
      [],
      [
        [2, 'same'],
        [3, 'same'],
      ],
    ])
    expect([unitsAgain.untouched, staffAgain.untouched]).toEqual([0, 0])
  })

  test('holds no phone of staff with protected identity (R-10)', () => {
    const rows = rowsOfFile('staff', organisation).map((row) => row.join(';'))
    expect(rows.filter((row) => row.includes('070'))).toHaveLength(1)
    expect(rows.find((row) => row.includes('Skyddad;'))).not.toContain('070')
  })
})
