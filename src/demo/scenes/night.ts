import { exchangeReceipt } from '../../exchanges/api.ts'
import { nightHappened, nightWrite } from '../../night-reports/api.ts'
import type { NightLevel, NightSaid } from '../../night-reports/night-report.ts'
import type { PersonKey } from '../cast/names.ts'
import type { Scene, Stage } from '../stage.ts'

/** Last night's concern about Svea with what happened, and tonight's about Folke, read by the night nurse alone. */
export const nightScenes: Scene = async (stage) => {
  stage.at(-1, '15:40')
  await report(stage, {
    person: 'svea',
    level: 'worried',
    said: {
      why: 'Äter knappt sedan i måndags och har mer ont på kvällen.',
      watch: 'Smärta som inte ger sig, oro, att hon inte orkar dricka.',
      decided: 'Extra dos enligt ordination klockan 22. Hon vill inte åka in.',
      call: 'Medicinjouren 0980-31 92 04',
    },
  })
  stage.at(-1, '21:35')
  const night = await stage.as('night')
  const svea = stage.id<'message'>('night-svea-granvik-home-care')
  await night.send(exchangeReceipt, { message: svea }, { name: 'night-svea-read' })
  stage.at(0, '06:10')
  await night.send(
    nightHappened,
    {
      message: svea,
      person: stage.id<'person'>('svea'),
      entry: stage.id<'entry'>('night-svea-happened'),
      answer: stage.id<'message'>('night-svea-answer'),
      what: 'done',
      words: 'Fick extra dos 22:10 och en gång till 03. Sov sedan. Drack två glas.',
    },
    { name: 'night-svea-happened' },
  )
  stage.at(0, '15:10')
  await report(stage, {
    person: 'folke',
    level: 'veryWorried',
    said: {
      why: 'Tungandad vid besöket i går, ensam hemma i natt.',
      watch: 'Andas snabbare än 25 per minut, ny förvirring, blå läppar.',
      decided: 'Syrgas 1 liter vid behov. Tillsyn klockan 22 och 02. Han vill vara hemma.',
      call: 'Medicinjouren 0980-31 92 04. Vid fara för livet 112.',
    },
  })
}

async function report(
  stage: Stage,
  { person, level, said }: { person: PersonKey; level: NightLevel; said: NightSaid },
): Promise<void> {
  const erik = await stage.as('erik')
  const tell = (['granvik-home-care', 'medicine-clinic'] as const).map((unit) => ({
    unit: stage.id<'unit'>(unit),
    message: stage.id<'message'>(`night-${person}-${unit}`),
    ground: 'consent' as const,
  }))
  await erik.send(
    nightWrite,
    {
      report: stage.id<'report'>(`night-${person}`),
      entry: stage.id<'entry'>(`night-${person}-entry`),
      person: stage.id<'person'>(person),
      sees: 0,
      level,
      said,
      nights: 1,
      tell,
    },
    { name: `night-${person}` },
  )
}
