import type { CareModel } from '../care-model.ts'
import { alma } from './alma.ts'
import { hemsjukvardslakarteam } from './hemsjukvardslakarteam.ts'
import { mint } from './mint.ts'
import { narsjukvardsteam } from './narsjukvardsteam.ts'

/**
 * Every care model and every version of it that an enrolment may still hold. This list is the only place
 * that knows the teams.
 */
export const careModels: readonly CareModel[] = [mint, alma, hemsjukvardslakarteam, narsjukvardsteam]
