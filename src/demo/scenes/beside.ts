import { besideCopied, besideList, besideMark } from '../../beside/api.ts'
import type { Link } from '../../beside/link.ts'
import { type Setting, unsaid } from '../../beside/setting.ts'
import { besideState, besideStateOf } from '../../beside/setting-api.ts'
import { correctNote, writeNote } from '../../records/write-api.ts'
import { addDays } from '../../shared/day.ts'
import type { Scene, Stage } from '../stage.ts'

/** How many of MiNT's entries are left to hand over when one comes to the demo. */
const LEFT = 6

/** MiNT stands beside Cosmic since last week: most is handed over, some waits, one was corrected afterwards. ALMA writes in Hemma alone. */
export const besideScenes: Scene = async (stage) => {
  stage.at(-7, '07:50')
  const lena = await stage.as('lena')
  await lena.send(besideState, { setting: mint(stage), over: null }, { name: 'beside-mint' })
  const admin = await stage.as('admin')
  const alma: Setting = { ...unsaid, links: [overview(stage, 'link-overview-alma')] }
  await admin.send(
    besideStateOf,
    { unit: stage.id('alma-team'), setting: alma, over: null },
    { name: 'beside-alma' },
  )
  await noteOnSvea(stage)
  await sveasNoteIsHandedOver(stage)
  await sveasNoteIsCorrected(stage)
  await mostIsHandedOver(stage)
}

function mint(stage: Stage): Setting {
  return {
    ...unsaid,
    mode: 'beside',
    system: 'Cosmic',
    since: addDays(stage.today, -7),
    links: [
      overview(stage, 'link-overview'),
      {
        id: stage.id('link-cosmic'),
        name: 'Cosmic',
        use: 'record',
        way: 'address',
        url: 'https://cosmic.example.org/start#patient={personnummer}',
        field: null,
      },
      {
        id: stage.id('link-prescribing'),
        name: 'Pascal',
        use: 'prescribing',
        way: 'plain',
        url: 'https://pascal.example.org/',
        field: null,
      },
    ],
  }
}

function overview(stage: Stage, name: string): Link {
  return {
    id: stage.id(name),
    name: 'NPÖ',
    use: 'overview',
    way: 'form',
    url: 'https://npo.example.org/patient',
    field: 'personnummer',
  }
}

async function noteOnSvea(stage: Stage): Promise<void> {
  stage.at(-2, '13:40')
  const erik = await stage.as('erik')
  await erik.send(
    writeNote,
    {
      person: stage.id('svea'),
      entry: stage.id('beside-svea-note'),
      kind: 'phoneContact',
      sections: [
        { heading: 'current', text: 'Dottern ringer. Svea äter lite bättre, har ont på kvällen.' },
        { heading: 'assessment', text: 'Otillräckligt smärtlindrad kvällstid.' },
        { heading: 'plan', text: 'Extra dos 5 mg klockan 22. Ny kontakt i morgon.' },
      ],
      sign: true,
    },
    { name: 'beside-svea-note' },
  )
}

async function sveasNoteIsHandedOver(stage: Stage): Promise<void> {
  stage.at(-1, '16:20')
  const note = { record: stage.id<'entry'>('beside-svea-note'), entry: stage.id<'entry'>('beside-svea-note') }
  const karin = await stage.as('karin')
  await karin.send(besideMark, { person: stage.id('svea'), ...note }, { name: 'beside-svea-note-marked' })
}

async function mostIsHandedOver(stage: Stage): Promise<void> {
  stage.at(0, '12:30')
  const karin = await stage.as('karin')
  const { rows } = await karin.ask(besideList, {})
  const waiting = rows.filter(({ state, takesPart }) => state === 'waiting' && takesPart)
  for (const { person, record, entry } of waiting.slice(0, -LEFT)) {
    await karin.send(besideMark, { person: person.id, record, entry }, { name: `beside-marked-${record}` })
  }
  const first = waiting.at(-LEFT) ?? waiting[0]
  if (first === undefined) return
  const { person, record, entry } = first
  const erik = await stage.as('erik')
  await erik.send(besideCopied, { person: person.id, record, entry }, { name: `beside-copied-${record}` })
}

async function sveasNoteIsCorrected(stage: Stage): Promise<void> {
  stage.at(0, '08:15')
  const erik = await stage.as('erik')
  await erik.send(
    correctNote,
    {
      person: stage.id('svea'),
      entry: stage.id('beside-svea-note-corrected'),
      replaces: stage.id('beside-svea-note'),
      kind: 'corrected',
      reason: 'Fel styrka angiven',
      sections: [
        { heading: 'current', text: 'Dottern ringer. Svea äter lite bättre, har ont på kvällen.' },
        { heading: 'assessment', text: 'Otillräckligt smärtlindrad kvällstid.' },
        { heading: 'plan', text: 'Extra dos 2,5 mg klockan 22. Ny kontakt i morgon.' },
      ],
    },
    { name: 'beside-svea-note-corrected' },
  )
}
