/**
 * The closed lists that speak of what is ordered. They stand here because a care model's templates, a delegation and an
 * order all use the same words.
 */

/** What sort of thing is asked for; it decides who may order it. */
export const orderKinds = [
  'medicine',
  'blood',
  'sample',
  'measurement',
  'treatment',
  'watch',
  'rehabilitation',
  'other',
] as const

/** Where a medicine goes in. */
export const medicineRoutes = [
  'oral',
  'sublingual',
  'inhaled',
  'skin',
  'eyeEar',
  'rectal',
  'tube',
  'subcutaneous',
  'intramuscular',
  'intravenous',
] as const
export type MedicineRoute = (typeof medicineRoutes)[number]

/** What a dose is counted in. */
export const doseUnits = ['mg', 'g', 'mikrog', 'ml', 'tablett', 'IE', 'dos', 'droppar', 'plåster'] as const
export type DoseUnit = (typeof doseUnits)[number]

/** Blood components that are given at home (SOSFS 2009:29 speaks of erythrocytes, platelets and plasma). */
export const bloodProducts = ['erythrocytes', 'platelets', 'plasma'] as const
export type BloodProduct = (typeof bloodProducts)[number]

/** ABO and RhD as a unit's label says them. */
export const bloodGroups = ['O+', 'O-', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-'] as const
export type BloodGroup = (typeof bloodGroups)[number]

/**
 * Tasks that a licensed nurse may hand over to somebody unlicensed by name (SOSFS 1997:14). The list is ours: what is not
 * on it (blood, into a vein, into a muscle) is done by licensed staff alone.
 */
export const reservedTasks = [
  'medicineByMouth',
  'medicineOnBody',
  'injection',
  'tubeFeeding',
  'catheter',
  'wound',
  'compression',
  'suction',
  'oxygen',
  'capillarySample',
  'venousSample',
] as const
export type ReservedTask = (typeof reservedTasks)[number]
