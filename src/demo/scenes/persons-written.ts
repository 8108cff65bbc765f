import type { Section } from '../../records/entry.ts'
import { correctNote, markLastHere, saveDraft, writeNote } from '../../records/write-api.ts'
import type { PersonKey } from '../cast/names.ts'
import type { Actor, Stage } from '../stage.ts'
import { declared } from './tell.ts'

/** What stands on the timelines: signed, corrected, waiting for a signature, begun, and written by another unit. */
export async function writtenNotes(stage: Stage): Promise<void> {
  stage.at(-21, '10:05')
  await notes(
    stage,
    await stage.as('sara'),
    'esther',
  )('note-1', [
    ['current', 'Vikt 64,9 kg. Lite svullen runt vristerna. Sover på två kuddar.'],
    ['measures', 'Uppmanas att väga sig varje morgon. Boken ligger på köksbordet.'],
  ])
  stage.at(-14, '09:40')
  await correctedOne(stage)
  stage.at(-5, '15:30')
  const sara = await stage.as('sara')
  const here = stage.now()
  await sara.send(markLastHere, { person: stage.id('esther'), upTo: here }, { name: 'scene:esther-looked' })
  await writtenSince(stage)
  await writtenByOthers(stage)
}

async function correctedOne(stage: Stage): Promise<void> {
  const sara = await stage.as('sara')
  await notes(
    stage,
    sara,
    'esther',
  )('note-corrected', [['current', 'Blodtryck 148/78 i vänster arm. Vikt 65,3 kg.']])
  stage.at(-14, '13:10')
  await sara.send(
    correctNote,
    {
      person: stage.id('esther'),
      entry: stage.id('scene:esther-note-corrected-2'),
      replaces: stage.id('scene:esther-note-corrected'),
      kind: 'corrected',
      reason: 'Fel arm angiven',
      sections: sections([['current', 'Blodtryck 148/78 i höger arm. Vikt 65,3 kg.']]),
    },
    { name: 'scene:esther-note-corrected-2' },
  )
}

async function writtenSince(stage: Stage): Promise<void> {
  stage.at(-4, '11:20')
  const maja = await stage.as('maja')
  await notes(
    stage,
    maja,
    'esther',
  )('note-maja', [
    ['current', 'Vikt 66,5 kg, upp drygt ett kilo på tio dagar. Andfådd i trappan.'],
    ['assessment', 'Vätskar på sig. Hälsocentralen kontaktad.'],
  ])
  stage.at(-2, '10:00')
  const sara = await stage.as('sara')
  await notes(stage, sara, 'esther')(
    'note-unsigned',
    [['current', 'Telefon med Eva: mamma är tröttare än vanligt.']],
    {
      kind: 'phoneContact',
      sign: false,
    },
  )
  await notes(stage, sara, 'gunnar')(
    'note-unsigned',
    [['current', 'Saturation 91 % på 1,5 liter. Äter dåligt.']],
    { sign: false },
  )
  await sara.send(
    saveDraft,
    {
      person: stage.id('esther'),
      draft: stage.id('scene:esther-draft'),
      sections: sections([['current', 'Vikt 67,5 kg. Svullen till knäna.']]),
    },
    { name: 'scene:esther-draft' },
  )
}

/** The health centre's own record, which another unit of the region opens by active choice. */
async function writtenByOthers(stage: Stage): Promise<void> {
  stage.at(-20, '14:00')
  const gp = await stage.as('gp-public')
  await notes(
    stage,
    gp,
    'esther',
  )('note-gp', [
    ['assessment', 'Hjärtsvikt med nedsatt pumpförmåga, förmaksflimmer. Nedsatt njurfunktion, eGFR 41.'],
    ['plan', 'Furosemid 40 mg. Ny kontroll av kreatinin om två veckor.'],
  ])
  await notes(
    stage,
    gp,
    'ragnar',
  )('note-gp', [
    ['assessment', 'Stroke 2023 med sväljsvårigheter. PEG sedan 2024.'],
    ['plan', 'Läkemedel krossas eller byts till mixtur.'],
  ])
  stage.at(-3, '14:45')
  const erik = await declared(stage, {
    staff: 'erik',
    about: 'ragnar',
    statement: 'Hemsjukvården frågar om andnöd, hembesök planeras',
  })
  await notes(
    stage,
    erik,
    'ragnar',
  )('note-team', [['current', 'Ringt hemsjukvården. Hostar vid sondmatning sedan i går.']])
}

type Told = readonly (readonly [heading: string, text: string])[]

function sections(told: Told): Section[] {
  return told.map(([heading, text]) => ({ heading, text }))
}

/** A note by a member of staff about a person; its id is `scene:<person>-<name>`. */
function notes(stage: Stage, actor: Actor, about: PersonKey) {
  return async (name: string, told: Told, how: { kind?: 'note' | 'phoneContact'; sign?: boolean } = {}) => {
    const id = `scene:${about}-${name}`
    const { kind = 'note', sign = true } = how
    const input = { person: stage.id(about), entry: stage.id(id), kind, sections: sections(told), sign }
    await actor.send(writeNote, input, { name: id })
  }
}
