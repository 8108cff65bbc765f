import { confirmBlood, endBlood, noteBloodValues, prepareBlood, startBlood } from '../../orders/blood-api.ts'
import { bloodText } from '../../orders/medicine-rules.ts'
import { performOrder } from '../../orders/perform-api.ts'
import { addDays, type Clock } from '../../shared/day.ts'
import { order as texts } from '../../shared/texts/sv/order.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Scene, Stage } from '../stage.ts'
import { content, orders, receipted, theirs } from './ordering.ts'

/**
 * Medicines and blood at home: Maj-Britt's furosemide given by Leila on delegation, Svea's insulin for the evening,
 * Vera's paracetamol as needed, Elsa's blood (one unit given, the next checked by two), and Folke's blood still to give.
 */
export const medicineScenes: Scene = async (stage) => {
  await majBrittsFurosemide(stage)
  await sveasInsulin(stage)
  await verasPain(stage)
  await elsasBlood(stage)
  await folkesBlood(stage)
}

async function majBrittsFurosemide(stage: Stage): Promise<void> {
  const name = 'order-maj-britt-furosemide'
  await orders(stage, {
    by: 'gp-public',
    person: 'maj-britt',
    at: [-3, '11:30'],
    orders: [
      {
        name,
        content: content({
          kind: 'medicine',
          what: 'Furosemid 40 mg, 1 tablett, genom munnen. Mot svullnad i benen',
          medicine: {
            substance: 'Furosemid',
            strength: '40 mg',
            dose: '1',
            doseUnit: 'tablett',
            route: 'oral',
            reason: 'Mot svullnad i benen',
            batch: false,
          },
          timing: {
            kind: 'times',
            from: addDays(stage.today, -2),
            until: addDays(stage.today, 5),
            everyDays: 1,
            at: ['08:00', '21:00'],
          },
          report: 'Vikt och mående',
          callWhen: 'Yrsel eller svimning',
          callPhone: '0980-319201',
        }),
      },
    ],
  })
  stage.at(-3, '12:00')
  await receipted(stage, 'sara', name)
  const times: readonly (readonly [number, Clock])[] = [
    [-2, '08:05'],
    [-2, '20:50'],
    [-1, '08:10'],
    [-1, '21:05'],
  ]
  for (const [index, [days, clock]] of times.entries()) {
    await dosed(stage, { by: 'assistant', name, key: `maj-britt-${index + 1}`, at: [days, clock], dose: '1' })
  }
}

interface Dosing {
  readonly by: StaffKey
  readonly name: string
  readonly key: string
  readonly at: readonly [number, Clock]
  readonly dose: string
}

async function dosed(stage: Stage, one: Dosing): Promise<void> {
  stage.at(...one.at)
  const { actor, order, expects } = await theirs(stage, one.by, one.name)
  await actor.send(
    performOrder,
    { order, entry: stage.id(`performance-${one.key}`), given: { dose: one.dose } },
    { name: `perform-${one.key}`, expects },
  )
}

async function sveasInsulin(stage: Stage): Promise<void> {
  const name = 'order-svea-insulin'
  await orders(stage, {
    by: 'amina',
    person: 'svea',
    at: [-1, '14:20'],
    orders: [
      {
        name,
        content: content({
          kind: 'medicine',
          what: 'Insulin glargin 100 E/ml, 14 IE, under huden. Diabetes',
          medicine: {
            substance: 'Insulin glargin',
            strength: '100 E/ml',
            dose: '14',
            doseUnit: 'IE',
            route: 'subcutaneous',
            reason: 'Diabetes',
            batch: false,
          },
          timing: { kind: 'times', from: stage.today, until: null, everyDays: 1, at: ['22:00'] },
          report: 'Blodsocker före',
          callWhen: 'Blodsocker under 5 eller över 20',
          callPhone: '0980-319201',
        }),
      },
    ],
  })
  stage.at(-1, '15:00')
  await receipted(stage, 'sara', name)
}

async function verasPain(stage: Stage): Promise<void> {
  const name = 'order-vera-pain'
  await orders(stage, {
    by: 'johan',
    person: 'vera',
    at: [-2, '13:10'],
    orders: [
      {
        name,
        content: content({
          kind: 'medicine',
          what: 'Paracetamol 500 mg, 2 tablett, genom munnen. Mot smärta i höften',
          medicine: {
            substance: 'Paracetamol',
            strength: '500 mg',
            dose: '2',
            doseUnit: 'tablett',
            route: 'oral',
            reason: 'Mot smärta i höften',
            batch: false,
          },
          timing: {
            kind: 'asNeeded',
            from: addDays(stage.today, -2),
            until: addDays(stage.today, 8),
            maxPerDay: 4,
            leastMinutes: 360,
          },
          report: 'Varje dos, och om den hjälpte',
        }),
      },
    ],
  })
  stage.at(-2, '13:40')
  await receipted(stage, 'sara', name)
  await dosed(stage, { by: 'sara', name, key: 'vera-pain-1', at: [-1, '19:15'], dose: '2' })
}

function bloodOrder(stage: Stage, units: number, days: number) {
  const rate = 'Långsamt de första 15 minuterna, sedan 2 timmar'
  const blood = { product: 'erythrocytes' as const, units, group: 'A+' as const, rate }
  return content({
    kind: 'blood',
    what: bloodText(blood, texts.blood),
    blood,
    timing: { kind: 'once', day: addDays(stage.today, days), at: null },
    report: 'Värden före, under och efter',
    callWhen: 'Feber, frossa, klåda, ont i bröst eller rygg: stoppa och ring',
    callPhone: '0980-319201',
  })
}

/** Yesterday: the first of two units went well, the second was checked and waits. */
async function elsasBlood(stage: Stage): Promise<void> {
  const name = 'order-elsa-blood'
  await orders(stage, {
    by: 'amina',
    person: 'elsa',
    at: [-2, '10:15'],
    orders: [{ name, content: bloodOrder(stage, 2, -1) }],
  })
  stage.at(-2, '10:40')
  await receipted(stage, 'sara', name)
  const vitals = { temperature: 36.7, pulse: 82, systolic: 124, diastolic: 70, saturation: 95 }
  const unit = (number: string) => ({
    number,
    product: 'erythrocytes' as const,
    group: 'A+' as const,
    expires: addDays(stage.today, 12),
  })
  const on = async (clock: Clock, by: StaffKey) => {
    stage.at(-1, clock)
    return await theirs(stage, by, name)
  }
  let at = await on('10:02', 'sara')
  const sent = (key: string) => ({ name: `elsa-blood-${key}`, expects: at.expects })
  const { order } = at
  const first = { order, entry: stage.id<'entry'>('elsa-blood-unit-1'), ...unit('G123426100001') }
  await at.actor.send(prepareBlood, first, sent('prepare-1'))
  at = await on('10:04', 'maja')
  const second = { order, entry: stage.id<'entry'>('elsa-blood-second-1'), number: 'G123426100001' }
  await at.actor.send(confirmBlood, second, sent('confirm-1'))
  at = await on('10:10', 'sara')
  const start = { order, entry: stage.id<'entry'>('elsa-blood-start-1'), before: vitals }
  await at.actor.send(startBlood, start, sent('start-1'))
  at = await on('10:26', 'sara')
  const during = { ...vitals, temperature: 36.9, pulse: 84 }
  await at.actor.send(
    noteBloodValues,
    { order, entry: stage.id('elsa-blood-values-1'), values: during },
    sent('values-1'),
  )
  at = await on('12:05', 'sara')
  const after = { ...vitals, temperature: 37, pulse: 80, systolic: 128 }
  await at.actor.send(endBlood, { order, entry: stage.id('elsa-blood-end-1'), after }, sent('end-1'))
  at = await on('12:12', 'sara')
  const next = {
    order,
    entry: stage.id<'entry'>('elsa-blood-unit-2'),
    ...unit('G123426100002'),
    witness: {
      name: 'Ingmar Dahl',
      profession: 'nurse' as const,
      why: 'Inhyrd i dag, har ännu ingen inloggning',
    },
  }
  await at.actor.send(prepareBlood, next, sent('prepare-2'))
}

async function folkesBlood(stage: Stage): Promise<void> {
  const name = 'order-folke-blood'
  await orders(stage, {
    by: 'johan',
    person: 'folke',
    at: [0, '09:05'],
    orders: [{ name, content: bloodOrder(stage, 1, 0) }],
  })
  await receipted(stage, 'sara', name)
}
