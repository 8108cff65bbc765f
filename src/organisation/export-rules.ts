import type { Day } from '../shared/day.ts'
import type { PhoneHours } from '../shared/phone-hours.ts'
import { organisationImport as sv } from '../shared/texts/sv/organisation-import.ts'
import type { AssignmentState } from './assignment.ts'
import { type Column, columnsOf, type ImportKind } from './import.ts'
import { standingOn } from './rules.ts'
import type { KnownStaff } from './staff-import-rules.ts'
import { daysChoices, professionChoices, purposeChoices, unitKindChoices } from './table-rules.ts'
import type { StoredUnit } from './unit.ts'

interface Organisation {
  readonly units: readonly StoredUnit[]
  readonly phones: ReadonlyMap<string, readonly PhoneHours[]>
  readonly staff: readonly KnownStaff[]
  readonly assignments: readonly AssignmentState[]
  readonly today: Day
}

type Cells = Partial<Record<Column, string>>

/** The organisation of the day in the columns that the import reads, heading first: read in again it changes nothing. */
export function rowsOfFile(kind: ImportKind, organisation: Organisation): string[][] {
  const columns: readonly Column[] = columnsOf[kind].all
  const rows = kind === 'units' ? unitRows(organisation) : staffRows(organisation)
  return [
    columns.map((column) => sv.columns[column]),
    ...rows.map((cells) => columns.map((column) => cells[column] ?? '')),
  ]
}

function unitRows({ units, phones, staff, today }: Organisation): Cells[] {
  return units
    .filter((unit) => standingOn(unit, today) !== 'over')
    .map((unit) => ({
      hsaId: unit.hsaId,
      name: unit.name,
      kind: unitKindChoices[unit.kind][0] ?? unit.kind,
      careModel: unit.careModel ?? '',
      municipality: unit.municipality ?? '',
      head: staff.find((one) => one.staff === unit.head)?.hsaId ?? '',
      validFrom: unit.validFrom,
      validTo: unit.validTo ?? '',
      noticePhone: unit.noticePhone ?? '',
      ...Object.assign(
        {},
        ...(phones.get(unit.unit) ?? []).map(({ line, phone, from, to, days }) => ({
          [`${line}Phone`]: phone,
          [`${line}Hours`]:
            days === 'every' ? `${from}-${to}` : `${daysChoices[days][0]?.toLowerCase()} ${from}-${to}`,
        })),
      ),
    }))
}

function staffRows({ units, staff, assignments, today }: Organisation): Cells[] {
  const holding = assignments.filter((one) => standingOn(one, today) !== 'over')
  return staff.flatMap((one) =>
    holding
      .filter((assignment) => assignment.staff === one.staff)
      .map((assignment, at): Cells => {
        const licence =
          one.licences.find((each) => each.profession === assignment.profession) ??
          (at === 0 ? one.licences[0] : undefined)
        return {
          hsaId: one.hsaId,
          givenName: one.givenName,
          familyName: one.familyName,
          signInName: one.signInName ?? '',
          phone: one.protectedStaff ? '' : (one.phone ?? ''),
          protectedStaff: one.protectedStaff ? sv.answers.yes : sv.answers.no,
          licence: licence === undefined ? '' : (professionChoices[licence.profession][0] ?? ''),
          licenceNumber: licence?.number ?? '',
          prescriberCode: licence?.prescriberCode ?? '',
          unit: units.find((unit) => unit.unit === assignment.unit)?.hsaId ?? '',
          profession: professionChoices[assignment.profession][0] ?? '',
          purpose: purposeChoices[assignment.purpose][0] ?? '',
          title: assignment.title,
          validFrom: assignment.validFrom,
          validTo: assignment.validTo ?? '',
        }
      }),
  )
}
