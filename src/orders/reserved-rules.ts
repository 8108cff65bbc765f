import type { Profession } from '../shared/endpoint.ts'
import type { MedicineRoute, ReservedTask } from '../shared/ordering.ts'
import type { OrderContent } from './order.ts'

/**
 * Who may do it without a licence. `anyone`: it is not reserved. `delegated`: with a personal delegation for that task
 * (SOSFS 1997:14). `licensed`: nobody; blood by SOSFS 2009:29, the rest is ours: what goes into a vein or a muscle, and
 * treatments and samples that nobody has given a name that a delegation can hold.
 */
export type Reserved =
  | { readonly who: 'anyone' }
  | { readonly who: 'delegated'; readonly task: ReservedTask }
  | { readonly who: 'licensed' }

const routes: Readonly<Record<MedicineRoute, ReservedTask | null>> = {
  oral: 'medicineByMouth',
  sublingual: 'medicineByMouth',
  inhaled: 'medicineOnBody',
  skin: 'medicineOnBody',
  eyeEar: 'medicineOnBody',
  rectal: 'medicineOnBody',
  tube: 'tubeFeeding',
  subcutaneous: 'injection',
  intramuscular: null,
  intravenous: null,
}

/** What unlicensed staff need to do what an order asks for. */
export function reservedOf(content: Pick<OrderContent, 'kind' | 'medicine' | 'task'>): Reserved {
  const { kind, medicine, task } = content
  if (kind === 'medicine') {
    const needed = medicine === null ? null : routes[medicine.route]
    return needed === null ? { who: 'licensed' } : { who: 'delegated', task: needed }
  }
  if (kind === 'blood') return { who: 'licensed' }
  if (task !== null) return { who: 'delegated', task }
  return kind === 'treatment' || kind === 'sample' ? { who: 'licensed' } : { who: 'anyone' }
}

const withLicence: readonly Profession[] = ['physician', 'nurse', 'occupationalTherapist', 'physiotherapist']

/** Licensed staff need no delegation; an assistant nurse has a protected title and no licence. */
export function isLicensed(profession: Profession): boolean {
  return withLicence.includes(profession)
}
