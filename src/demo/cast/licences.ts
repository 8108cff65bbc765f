import type { StaffKey } from './staff.ts'

/** A licence (legitimation). The numbers are marked DEMO and belong to nobody. */
export interface CastLicence {
  readonly staff: StaffKey
  readonly profession: 'physician' | 'nurse' | 'occupationalTherapist'
  readonly number: string
  readonly prescriberCode?: string
}

/** Who is licensed for what; home help, coordinator and administrator have no licence. */
export const licences: readonly CastLicence[] = [
  { staff: 'sara', profession: 'nurse', number: 'DEMO-101' },
  { staff: 'maja', profession: 'nurse', number: 'DEMO-102' },
  { staff: 'mikael', profession: 'occupationalTherapist', number: 'DEMO-103' },
  { staff: 'ulla', profession: 'nurse', number: 'DEMO-104' },
  { staff: 'night', profession: 'nurse', number: 'DEMO-105' },
  { staff: 'anna', profession: 'nurse', number: 'DEMO-106' },
  { staff: 'erik', profession: 'nurse', number: 'DEMO-107' },
  { staff: 'karin', profession: 'nurse', number: 'DEMO-108' },
  { staff: 'mas', profession: 'nurse', number: 'DEMO-126' },
  { staff: 'amina', profession: 'physician', number: 'DEMO-109', prescriberCode: 'DEMO-909' },
  { staff: 'johan', profession: 'physician', number: 'DEMO-110', prescriberCode: 'DEMO-910' },
  { staff: 'alma-nurse', profession: 'nurse', number: 'DEMO-112' },
  { staff: 'alma-physician', profession: 'physician', number: 'DEMO-113', prescriberCode: 'DEMO-913' },
  { staff: 'gp-public', profession: 'physician', number: 'DEMO-114', prescriberCode: 'DEMO-914' },
  { staff: 'gp-private', profession: 'physician', number: 'DEMO-115', prescriberCode: 'DEMO-915' },
  { staff: 'ed-coordinator', profession: 'nurse', number: 'DEMO-116' },
  { staff: 'ward', profession: 'nurse', number: 'DEMO-117' },
  { staff: 'home-physician', profession: 'physician', number: 'DEMO-123', prescriberCode: 'DEMO-923' },
  { staff: 'close-physician', profession: 'physician', number: 'DEMO-120', prescriberCode: 'DEMO-920' },
  { staff: 'close-nurse', profession: 'nurse', number: 'DEMO-121' },
  { staff: 'close-nurse-2', profession: 'nurse', number: 'DEMO-122' },
  { staff: 'ambulance', profession: 'nurse', number: 'DEMO-118' },
  { staff: 'on-call', profession: 'physician', number: 'DEMO-125', prescriberCode: 'DEMO-925' },
]
