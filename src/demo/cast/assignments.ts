import type { Profession } from '../../shared/endpoint.ts'
import type { StaffKey } from './staff.ts'
import type { UnitKey } from './units.ts'

/** Under which unit, profession and purpose a member of staff works; `idFor(key)` is its id. */
export interface CastAssignment {
  /** '<staff>-at-<unit>', for example 'sara-at-granvik-home-care'. */
  readonly key: `${StaffKey}-at-${UnitKey}`
  readonly staff: StaffKey
  readonly unit: UnitKey
  readonly profession: Profession
  readonly purpose: 'care' | 'admin'
  readonly title: string
  /** The municipality's medically responsible nurse. */
  readonly mas?: true
}

/** One assignment each, except Maja, who wears two hats, and Ulla, who also administers her municipality. */
export const assignments: readonly CastAssignment[] = [
  care('sara', 'granvik-home-care', ['nurse', 'Sjuksköterska']),
  care('maja', 'granvik-home-care', ['nurse', 'Sjuksköterska']),
  care('maja', 'granvik-home-help', ['coordinator', 'Samordnare hemtjänst']),
  care('mikael', 'granvik-home-care', ['occupationalTherapist', 'Arbetsterapeut']),
  care('ulla', 'granvik-home-care', ['nurse', 'Enhetschef, sjuksköterska']),
  admin('ulla', 'granvik-administration', 'Administratör'),
  care('night', 'granvik-home-care', ['nurse', 'Nattsjuksköterska']),
  care('anna', 'tallasen-home-care', ['nurse', 'Distriktssköterska']),
  care('erik', 'mint-team', ['nurse', 'Specialistsjuksköterska']),
  care('karin', 'mint-team', ['nurse', 'Specialistsjuksköterska']),
  care('amina', 'mint-team', ['physician', 'Överläkare']),
  care('johan', 'mint-team', ['physician', 'Specialistläkare']),
  care('lena', 'mint-team', ['coordinator', 'Samordnare och enhetschef']),
  care('alma-nurse', 'alma-team', ['nurse', 'Specialistsjuksköterska']),
  care('alma-physician', 'alma-team', ['physician', 'Specialistläkare']),
  care('gp-public', 'granvik-health-centre', ['physician', 'Distriktsläkare']),
  care('gp-private', 'tranan-health-centre', ['physician', 'Distriktsläkare']),
  care('ed-coordinator', 'emergency-department', ['nurse', 'Flödessamordnare, sjuksköterska']),
  care('ward', 'medicine-ward', ['nurse', 'Sjuksköterska']),
  care('on-call', 'medicine-clinic', ['physician', 'Överläkare, medicinjour']),
  care('ambulance', 'ambulance-station', ['nurse', 'Ambulanssjuksköterska']),
  care('home-help', 'granvik-home-help', ['assistantNurse', 'Undersköterska']),
  care('home-physician', 'home-physician-team', ['physician', 'Hemsjukvårdsläkare']),
  care('close-physician', 'close-team', ['physician', 'Överläkare']),
  care('close-nurse', 'close-team', ['nurse', 'Specialistsjuksköterska']),
  care('close-nurse-2', 'close-team', ['nurse', 'Specialistsjuksköterska']),
  admin('admin', 'region-administration', 'Systemförvaltare'),
  care('assistant', 'granvik-home-care', ['assistantNurse', 'Undersköterska']),
  {
    ...care('mas', 'granvik-administration', ['nurse', 'Medicinskt ansvarig sjuksköterska']),
    mas: true,
  },
]

function care(
  staff: StaffKey,
  unit: UnitKey,
  [profession, title]: readonly [Profession, string],
): CastAssignment {
  return { key: `${staff}-at-${unit}`, staff, unit, profession, purpose: 'care', title }
}

function admin(staff: StaffKey, unit: UnitKey, title: string): CastAssignment {
  return { key: `${staff}-at-${unit}`, staff, unit, profession: 'other', purpose: 'admin', title }
}
