import type { Profession } from '../../endpoint.ts'

/** What a person's profession is called, in one and in many. */
export const profession = {
  one: {
    physician: 'läkare',
    nurse: 'sjuksköterska',
    assistantNurse: 'undersköterska',
    occupationalTherapist: 'arbetsterapeut',
    physiotherapist: 'fysioterapeut',
    coordinator: 'koordinator',
    other: 'annan medarbetare',
  } satisfies Record<Profession, string>,
  many: {
    physician: 'läkare',
    nurse: 'sjuksköterskor',
    assistantNurse: 'undersköterskor',
    occupationalTherapist: 'arbetsterapeuter',
    physiotherapist: 'fysioterapeuter',
    coordinator: 'koordinatorer',
    other: 'andra medarbetare',
  } satisfies Record<Profession, string>,
}
