import { exchangeReceipt } from '../../exchanges/api.ts'
import { derivedId } from '../../records/derived-id.ts'
import { assessReferral, decideOnReferral, noteReferral, supplementReferral } from '../../referrals/api.ts'
import type { Scene, Stage } from '../stage.ts'
import { decide, receipt, send } from './referral-acts.ts'

/**
 * What has reached the two teams: unread, receipted, planned, answered, declined, told by phone. Referrals are called
 * `referral-<person>`, the commands behind them `send-`, `receipt-`, `assess-` and `decide-<person>`.
 */
export const referralScenes: Scene = async (stage) => {
  stage.at(-3, '10:15')
  await margitGetsAdvice(stage)
  stage.at(-2, '13:05')
  await arneDeclines(stage)
  stage.at(-1, '09:40')
  await barbroThisWeek(stage)
  stage.at(-1, '14:20')
  await gunnarIsReceipted(stage)
  stage.at(-1, '16:40')
  await ambulanceCallsAboutRoland(stage)
  stage.at(0, '08:10')
  await astridIsPlanned(stage)
  stage.at(0, '08:35')
  await ingaReachesAlma(stage)
  stage.at(0, '09:12')
  await estherIsSent(stage)
}

async function margitGetsAdvice(stage: Stage): Promise<void> {
  await send(stage, 'margit', {
    by: 'gp-public',
    team: 'mint-team',
    phone: '070-1740618',
    ground: 'sameProvider',
    sbar: {
      situation: 'Tre besök på en månad för yrsel. Maken vårdas hemma och hon orkar inte mer.',
      bakgrund: 'Högt blodtryck, benskörhet, tidigare depression. Inga kommunala insatser.',
      aktuellt: 'Blodtryck 112/64 sittande, 96/58 stående. Klar och redig.',
      rekommendation: 'Kan ni gå igenom läkemedlen hemma?',
    },
    reason: 'medicines',
    urgency: 'thisWeek',
    told: { chronicDiagnoses: { known: 3, complete: false }, stateOfHealth: 'stable' },
  })
  stage.at(-3, '11:02')
  const expects = await receipt(stage, 'margit', 'karin')
  stage.at(-2, '09:30')
  await decide(stage, 'margit', {
    by: 'amina',
    outcome: 'advice',
    expects,
    fields: {
      advice:
        'Halvera amlodipin i två veckor och ta ortostatiskt blodtryck hos er. Läkemedelsgenomgång kan göras på hälsocentralen. Hör av er om hon faller.',
    },
  })
  stage.at(-2, '11:20')
  const gp = await stage.as('gp-public')
  const answer = derivedId<'message'>(stage.id('command:decide-margit'), 'answer')
  await gp.send(exchangeReceipt, { message: answer }, { name: 'receipt-answer-margit' })
}

async function arneDeclines(stage: Stage): Promise<void> {
  await send(stage, 'arne', {
    by: 'maja',
    team: 'mint-team',
    phone: '070-1740606',
    sbar: {
      situation: 'Äter dåligt och har gått ned fem kilo sedan i somras.',
      bakgrund: 'Prostatacancer med skelettmetastaser, svår smärta, ångest. Änkeman sedan i våras.',
      aktuellt: 'Orkar till köket. Ont om nätterna trots långverkande oxikodon.',
      rekommendation: 'Bedömning hemma av läkare den här veckan.',
    },
    reason: 'generalCondition',
    urgency: 'nextWorkingDay',
    told: { chronicDiagnoses: { known: 3, complete: false }, stateOfHealth: 'unstable' },
  })
  stage.at(-2, '13:40')
  const expects = await receipt(stage, 'arne', 'lena')
  stage.at(-1, '10:05')
  await decide(stage, 'arne', {
    by: 'lena',
    outcome: 'declined',
    expects,
    fields: {
      inTheirWords: 'Jag har folk som springer här nog. Låt mig tänka på saken.',
      advice: 'Väg en gång i veckan och erbjud näringsdryck. Fråga igen om en månad; vi kommer gärna då.',
    },
  })
}

async function barbroThisWeek(stage: Stage): Promise<void> {
  await send(stage, 'barbro', {
    by: 'gp-private',
    team: 'mint-team',
    phone: '070-1740619',
    sbar: {
      situation: 'Fem olika läkare senaste halvåret. Ingen håller ihop det.',
      bakgrund: 'Reumatoid artrit, hjärtsvikt, depression. Kortison sedan tolv år.',
      aktuellt: 'Ont, sover dåligt, rädd att bli inlagd igen.',
      rekommendation: 'Ta gärna ställning till om ni kan samordna en tid.',
    },
    reason: 'coordination',
    urgency: 'thisWeek',
    told: {
      chronicDiagnoses: { known: 3, complete: false },
      contactsLast12Months: { known: 14, complete: false },
      needsCoordination: true,
    },
  })
}

async function gunnarIsReceipted(stage: Stage): Promise<void> {
  await send(stage, 'gunnar', {
    by: 'sara',
    team: 'mint-team',
    phone: '070-1740605',
    sbar: {
      situation: 'Har gått upp tre kilo på fem dagar. Benen spänner.',
      bakgrund: 'KOL med syrgas hemma, hjärtsvikt, kranskärlssjukdom. Hustrun Margit sköter det mesta.',
      aktuellt: 'Andas 22 per minut, saturation 90 procent på 1,5 liter, puls 96.',
      rekommendation: 'Läkarbedömning hemma och besked om diuretika.',
    },
    reason: 'breathing',
    urgency: 'nextWorkingDay',
    told: {
      chronicDiagnoses: { known: 3, complete: false },
      contactsLast12Months: { known: 9, complete: false },
      stateOfHealth: 'unstable',
    },
  })
  stage.at(-1, '15:05')
  await receipt(stage, 'gunnar', 'erik')
  stage.at(-1, '15:50')
  const sara = await stage.as('sara')
  await sara.send(
    supplementReferral,
    {
      thread: stage.id('referral-gunnar'),
      entry: stage.id('supplement-gunnar'),
      person: stage.id('gunnar'),
      text: 'Margit berättar att han har glömt vattendrivande två dagar. Hon har gett dagens dos nu.',
    },
    { name: 'supplement-gunnar' },
  )
}

async function ambulanceCallsAboutRoland(stage: Stage): Promise<void> {
  const erik = await stage.as('erik')
  const noted = await erik.send(
    noteReferral,
    {
      referral: stage.id('referral-called'),
      entry: stage.id('referral-called-noted'),
      person: stage.id('roland'),
      caller: {
        name: 'Jonas Falk',
        profession: 'nurse',
        unit: 'Ambulansen i Granvik',
        phone: '070-1740622',
      },
      sbar: {
        situation: 'Larm om andnöd som har gett sig. Vill inte följa med till sjukhus.',
        bakgrund: 'Systern säger KOL. Bor ensam, ingen hemsjukvård.',
        aktuellt: 'Saturation 92 procent, andas 20 per minut, kan tala i hela meningar.',
        rekommendation: 'Kan ni titta till honom, så lämnar vi hemma?',
      },
      reason: 'breathing',
      urgency: 'today',
      gates: { canWait: { answer: 'yes' } },
      consent: { informed: true, agrees: 'yes' },
    },
    { name: 'note-roland' },
  )
  stage.at(-1, '17:10')
  await erik.send(
    decideOnReferral,
    {
      referral: stage.id('referral-called'),
      entry: stage.id('decision-called'),
      outcome: 'consult',
      fields: { advice: 'Lämna hemma. Vi ringer honom i kväll och hälsocentralen tar vid i morgon.' },
    },
    { name: 'decide-called', expects: noted.version },
  )
}

async function astridIsPlanned(stage: Stage): Promise<void> {
  await send(stage, 'astrid', {
    by: 'maja',
    team: 'mint-team',
    phone: '070-1740606',
    sbar: {
      situation: 'Feber sedan i natt, hostar och är trött.',
      bakgrund:
        'Alzheimers sjukdom, diabetes typ 2, går ned i vikt. Vill inte till sjukhus om det går att undvika.',
      aktuellt: 'Temp 38,6, andas 24 per minut, saturation 92 procent, puls 96.',
      rekommendation: 'Bedömning i dag: kan det behandlas hemma?',
    },
    reason: 'infection',
    urgency: 'today',
    told: { chronicDiagnoses: { known: 2, complete: false }, stateOfHealth: 'unstable' },
  })
  stage.at(0, '08:20')
  const expects = await receipt(stage, 'astrid', 'karin')
  const karin = await stage.as('karin')
  await karin.send(
    assessReferral,
    { referral: stage.id('referral-astrid'), planned: 'Karin och Johan åker dit på förmiddagen.' },
    { name: 'assess-astrid', expects },
  )
}

async function ingaReachesAlma(stage: Stage): Promise<void> {
  await send(stage, 'inga', {
    by: 'anna',
    team: 'alma-team',
    phone: '070-1740610',
    sbar: {
      situation: 'Sämre sedan i går kväll, orkar inte upp ur sängen.',
      bakgrund: 'Hjärtsvikt, njursvikt, bensår.',
      aktuellt: 'Blodtryck 98/60, puls 92, temp 37,8. Vaken och orienterad.',
      rekommendation: 'Bedömning tillsammans hemma i dag.',
    },
    reason: 'worsened',
    urgency: 'fewHours',
    gates: {
      canWait: { answer: 'yes' },
      homeVisitFirst: { answer: 'yes' },
      districtPhysicianFirst: {
        answer: 'no',
        reason: 'Hälsocentralen har ingen läkare på plats före måndag, enligt sekreteraren.',
      },
    },
    told: {
      chronicDiagnoses: { known: 3, complete: false },
      hasWorsened: true,
      canReachHealthCentre: false,
      livesInCatchment: true,
    },
  })
}

async function estherIsSent(stage: Stage): Promise<void> {
  await send(stage, 'esther', {
    by: 'sara',
    team: 'mint-team',
    phone: '070-1740605',
    sbar: {
      situation: 'Esther andas tyngre sedan i går och har sovit i stolen. Hon vill vara hemma.',
      bakgrund: 'Hjärtsvikt, förmaksflimmer, njursvikt. Inlagd i januari. Dottern Eva bor i Granvik.',
      aktuellt:
        'Andas 24 per minut, saturation 90 procent, puls 92, blodtryck 138/82, temp 37,1. Upp 2 kg på en vecka.',
      rekommendation: 'Läkarbedömning hemma i dag, och besked om vattendrivande.',
    },
    reason: 'breathing',
    urgency: 'today',
    told: {
      chronicDiagnoses: { known: 3, complete: false },
      contactsLast12Months: { known: 11, complete: false },
      stateOfHealth: 'unstable',
      needsCoordination: true,
    },
  })
}
