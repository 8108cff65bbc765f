import type { OrderTemplate } from './order-template.ts'
import { byDesign, readAs, say } from './wording.ts'

type Words = Pick<OrderTemplate, 'key' | 'text' | 'kind' | 'what' | 'timing'> & Partial<OrderTemplate>

function template(words: Words): OrderTemplate {
  const nothing = { value: null, report: '', callWhen: '', medicine: null, blood: null, task: null }
  return { ...nothing, origin: byDesign, ...words }
}

/** LAN-10 names antibiotics and blood transfusion as what teams go home to give; how they are ordered is ours. */
const spotIntervention = readAs(
  say(
    'Källan nämner antibiotika och blodtransfusion som punktinsatser hemma. Mallens ord är våra.',
    'The source names antibiotics and blood transfusion as spot interventions at home. The words of the template are ours.',
  ),
  'LAN-10',
)

/** Weight every morning for a week: the sign of fluid that teams ask for most. The limit is the usual one, to be changed. */
const weight = template({
  key: 'weight',
  text: say('Vikt i en vecka', 'Weight for a week'),
  kind: 'measurement',
  what: 'Väg på morgonen före frukost, samma våg',
  timing: { kind: 'times', days: 7, everyDays: 1, at: [] },
  value: { name: 'Vikt', unit: 'kg' },
  report: 'Vikten varje dag',
  callWhen: 'Ökning mer än 2 kg på tre dagar',
})

const bloodPressure = template({
  key: 'bloodPressure',
  text: say('Blodtryck', 'Blood pressure'),
  kind: 'measurement',
  what: 'Blodtryck liggande och efter tre minuter stående',
  timing: { kind: 'times', days: 3, everyDays: 1, at: [] },
  value: { name: 'Blodtryck', unit: 'mmHg' },
  report: 'Liggande/stående, och om personen blev yr',
  callWhen: 'Svimning eller under 90 i övre trycket',
})

const temperature = template({
  key: 'temperature',
  text: say('Temp morgon och kväll', 'Temp morning and evening'),
  kind: 'measurement',
  what: 'Ta temperatur morgon och kväll',
  timing: { kind: 'times', days: 3, everyDays: 1, at: ['08:00', '20:00'] },
  value: { name: 'Temp', unit: '°C' },
  callWhen: 'Över 39, frossa eller inte går att väcka',
})

const samples = template({
  key: 'samples',
  text: say('Blodprov', 'Blood samples'),
  kind: 'sample',
  what: 'Blodprov: Hb, CRP, Na, K, kreatinin',
  timing: { kind: 'once', inDays: 1 },
  report: 'När provet är taget och skickat',
  task: 'venousSample',
})

const furosemide = template({
  key: 'furosemide',
  text: say('Extra furosemid', 'Extra furosemide'),
  kind: 'medicine',
  what: '',
  timing: { kind: 'times', days: 3, everyDays: 1, at: ['08:00'] },
  report: 'Vikt och mående dagen efter',
  callWhen: 'Yrsel, svimning, eller ingen effekt efter två dagar',
  medicine: { substance: 'Furosemid', doseUnit: 'mg', route: 'oral', batch: false },
})

const painAsNeeded = template({
  key: 'asNeeded',
  text: say('Läkemedel vid behov', 'Medicine as needed'),
  kind: 'medicine',
  what: '',
  timing: { kind: 'asNeeded', days: 7, maxPerDay: null, leastHours: null },
  report: 'Varje dos, och om den hjälpte',
  callWhen: 'Mer än ordinerat behövs, eller den inte hjälper',
  medicine: { substance: '', doseUnit: 'mg', route: 'oral', batch: false },
})

const antibiotics = template({
  key: 'antibiotics',
  text: say('Antibiotika i ven', 'Antibiotics into a vein'),
  kind: 'medicine',
  what: '',
  timing: { kind: 'times', days: 3, everyDays: 1, at: ['08:00', '20:00'] },
  report: 'Att dosen är given, temp och infarten',
  callWhen: 'Utslag, svårt att andas, frossa, eller infarten går inte att använda',
  medicine: { substance: '', doseUnit: 'g', route: 'intravenous', batch: false },
  origin: spotIntervention,
})

const bloodAtHome = template({
  key: 'blood',
  text: say('Blod hemma', 'Blood at home'),
  kind: 'blood',
  what: '',
  timing: { kind: 'once', inDays: 1 },
  report: 'Värden före, under och efter, och hur personen mådde',
  callWhen: 'Feber, frossa, klåda, ont i bröst eller rygg, svårt att andas: stoppa och ring',
  blood: { product: 'erythrocytes', units: 1, rate: 'Långsamt de första 15 minuterna, sedan 1–2 timmar' },
  origin: spotIntervention,
})

const catheter = template({
  key: 'catheter',
  text: say('Byta kateter', 'Change catheter'),
  kind: 'treatment',
  what: 'Byt urinkateter, storlek som sist',
  timing: { kind: 'once', inDays: 1 },
  report: 'Urinens färg och mängd',
  callWhen: 'Blod, feber, eller katetern går inte att sätta',
})

const wound = template({
  key: 'wound',
  text: say('Lägga om sår', 'Dress a wound'),
  kind: 'treatment',
  what: 'Lägg om såret',
  timing: { kind: 'times', days: 14, everyDays: 2, at: [] },
  report: 'Storlek, vätska, lukt',
  callWhen: 'Rodnad som sprider sig, feber, mer ont',
  task: 'wound',
})

/** What teams that go home ask of home care most. A model takes them as they are, leaves some out, or adds its own. */
export const commonOrders: readonly OrderTemplate[] = [
  weight,
  furosemide,
  bloodPressure,
  antibiotics,
  bloodAtHome,
  samples,
  temperature,
  catheter,
  wound,
  painAsNeeded,
]

/** What a unit without a care model (a health centre, a ward) begins from: the same, without what only teams give. */
export const plainOrders: readonly OrderTemplate[] = commonOrders.filter(
  ({ origin }) => origin.standing === 'design',
)
