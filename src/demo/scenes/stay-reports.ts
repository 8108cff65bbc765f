import { declare } from '../../access/api.ts'
import { exchangeReceipt } from '../../exchanges/api.ts'
import { nightHappened, nightTonight } from '../../night-reports/api.ts'
import { receiptReferral } from '../../referrals/api.ts'
import { stayPrepare, staySend } from '../../stay-reports/api.ts'
import type { Scene } from '../stage.ts'

/** The ambulance leaves Hassan at home at ten past two; the night nurse reads it, looks in on him and tells. */
export const stayReportScenes: Scene = async (stage) => {
  stage.at(0, '02:02')
  const jonas = await stage.as('ambulance')
  const hassan = stage.id<'person'>('hassan')
  const team = stage.id<'unit'>('mint-team')
  await jonas.send(
    declare,
    { person: hassan, statement: 'Larm: har fallit hemma', span: 'contact' },
    { name: 'ambulance-hassan' },
  )
  const { visit } = await jonas.ask(stayPrepare, { person: hassan, team })
  stage.at(0, '02:10')
  await jonas.send(
    staySend,
    {
      report: stage.id('stay-hassan'),
      entry: stage.id('stay-hassan-entry'),
      person: hassan,
      team,
      phone: '0980-319216',
      sbar: {
        situation: 'Föll på väg till toaletten. Inga skador, kom upp med hjälp. Vill inte åka in.',
        bakgrund: 'Diabetes, högt blodtryck. Bor med sin hustru.',
        aktuellt: 'Blodtryck 118/70 liggande, 96/60 stående. Blodsocker 7,8. Vaken och klar.',
        rekommendation: 'Ny bedömning i dag. Se över blodtrycksmedicinen.',
      },
      reason: 'generalCondition',
      gates: { canWait: { answer: 'yes' } },
      waits: 'yes',
      sawDue: visit.due,
      until: {
        medical: { unit: stage.id('medicine-clinic'), physician: 'Maria Lundin' },
        homeCare: 'yes',
        watch: 'Yrsel när han reser sig. Ny smärta i höften. Att han inte vill dricka.',
        emergency: 'han svimmar, får ont i bröstet eller slår i huvudet.',
        callDay: { who: 'MiNT', phone: '0980-319201' },
        callNight: { who: 'Hemsjukvårdens nattsjuksköterska', phone: '0980-319232' },
        told: { who: 'both', how: 'paper', relative: 'hustrun Layla' },
      },
      nurses: stage.id('granvik-home-care'),
      will: { informed: true, agrees: 'yes' },
    },
    { name: 'stay-hassan' },
  )
  stage.at(0, '02:24')
  const per = await stage.as('night')
  const concern = (await per.ask(nightTonight, {})).rows.find(({ person }) => person.id === hassan)
  if (concern === undefined) throw new Error('The report has not reached the night nurse')
  await per.send(exchangeReceipt, { message: concern.message }, { name: 'stay-hassan-read' })
  stage.at(0, '06:20')
  await per.send(
    nightHappened,
    {
      message: concern.message,
      person: hassan,
      entry: stage.id('stay-hassan-happened'),
      answer: stage.id('stay-hassan-answer'),
      what: 'done',
      words: 'Tittade till klockan 04. Sov. Yr när han satte sig upp, drack ett glas och somnade om.',
    },
    { name: 'stay-hassan-happened' },
  )
  stage.at(0, '08:12')
  await (await stage.as('karin')).send(
    receiptReferral,
    { referral: stage.id('stay-hassan') },
    { name: 'stay-hassan-receipted' },
  )
}
