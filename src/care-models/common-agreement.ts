import type { AgreedTask, ModelAgreement } from './agreement.ts'
import { physicianOnly } from './common-outcomes.ts'
import { byDesign, type Origin, say } from './wording.ts'

const tasks: readonly AgreedTask[] = [
  {
    key: 'medical',
    task: say('Medicinskt ansvar och läkarbedömning', 'Medical responsibility and physician’s assessment'),
    withHomeCare: say(
      'Teamets läkare. Kommunen har aldrig läkaransvar.',
      'The team’s physician; never the municipality.',
    ),
    withoutHomeCare: say(
      'Teamets läkare. Kommunen har aldrig läkaransvar.',
      'The team’s physician; never the municipality.',
    ),
    origin: physicianOnly,
  },
  {
    key: 'ordered',
    task: say('Det som läkaren ordinerar i hemmet', 'What the physician orders at home'),
    withHomeCare: say('Hemsjukvården utför', 'Home health care performs'),
    withoutHomeCare: say(
      'Teamets sjuksköterska, tills hemsjukvård är beslutad',
      'The team’s nurse, until home care is decided',
    ),
    origin: byDesign,
  },
  {
    key: 'samples',
    task: say('Prover och mätvärden', 'Samples and measurements'),
    withHomeCare: say('Hemsjukvården', 'Home health care'),
    withoutHomeCare: say(
      'Teamet vid besök, annars vårdcentralen',
      'The team at visits, else the health centre',
    ),
    origin: byDesign,
  },
  {
    key: 'medicines',
    task: say('Dosett och överlämnande av läkemedel', 'Dosette and handing over medicines'),
    withHomeCare: say('Hemsjukvården', 'Home health care'),
    withoutHomeCare: say('Personen själv eller närstående', 'The person or a relative'),
    origin: byDesign,
  },
  {
    key: 'outOfHours',
    task: say('Kväll, natt och helg', 'Evening, night and weekend'),
    withHomeCare: say(
      'Hemsjukvården; läkarfrågor till jouren',
      'Home health care; questions to the physician on call',
    ),
    withoutHomeCare: say(
      '1177 eller 112; läkarfrågor till jouren',
      '1177 or 112; questions to the physician on call',
    ),
    origin: byDesign,
  },
  {
    key: 'aids',
    task: say('Hjälpmedel och anpassning', 'Aids and adaptation'),
    withHomeCare: say('Kommunens arbetsterapeut och fysioterapeut', 'The municipality’s OT and PT'),
    withoutHomeCare: say('Vårdcentralen', 'The health centre'),
    origin: byDesign,
  },
]

/**
 * Who does what until a unit has stated what it has agreed: no source lists it, so it is ours but for what the law says
 * and what a team's own source says of single tasks.
 */
export function commonAgreement(
  title: ModelAgreement['title'],
  more: { url?: string; named?: Partial<Record<string, Origin>> } = {},
): ModelAgreement {
  return {
    title,
    url: more.url ?? null,
    tasks: tasks.map((one) => ({ ...one, origin: more.named?.[one.key] ?? one.origin })),
  }
}
