import { listOrders, readOrder } from '../../orders/api.ts'
import { endOrder, performOrder, questionOrder, seenOrder } from '../../orders/perform-api.ts'
import { addDays, type Clock, type Day } from '../../shared/day.ts'
import type { StaffKey } from '../cast/staff.ts'
import type { Scene, Stage } from '../stage.ts'
import { content, orders, receipted, theirs } from './ordering.ts'

/**
 * Orders to Granvik's home care in every state: what Ragnar's visit ended in (one receipted, one questioned, one
 * performed), Esther's weight day by day, Stig's dressing, one that nobody has receipted, one that was ended.
 * They are called `order-…`; the performing side's id follows from it, performances are `performance-…`.
 */
export const orderScenes: Scene = async (stage) => {
  await estherIsWeighed(stage)
  await stigsFoot(stage)
  await ragnarsVisit(stage)
  await verasWalks(stage)
  await astridsAntibiotics(stage)
}

interface Performing {
  readonly by: StaffKey
  readonly name: string
  readonly performance: string
  readonly at: readonly [days: number, clock: Clock]
  readonly value?: string
  readonly declined?: string
  readonly text?: string
}

async function performed(stage: Stage, one: Performing): Promise<void> {
  stage.at(...one.at)
  const { actor, order, expects } = await theirs(stage, one.by, one.name)
  await actor.send(
    performOrder,
    {
      order,
      entry: stage.id(`performance-${one.performance}`),
      outcome: one.declined === undefined ? 'done' : 'declined',
      value: one.value ?? '',
      text: one.declined ?? one.text ?? '',
    },
    { name: `perform-${one.performance}`, expects },
  )
}

const weights = ['65,9', '66,0', '66,1', '66,2', null, '66,5', '66,9', '67,5', '67,9'] as const

/** The district physician wants Esther's weight every morning; it has risen. */
async function estherIsWeighed(stage: Stage): Promise<void> {
  const first = -weights.length
  await orders(stage, {
    by: 'gp-public',
    person: 'esther',
    at: [first - 1, '14:10'],
    orders: [
      {
        name: 'order-esther-weight',
        content: content({
          kind: 'measurement',
          what: 'Väg på morgonen före frukost, samma våg',
          value: { name: 'Vikt', unit: 'kg' },
          timing: { kind: 'times', from: dayAt(stage, first), until: null, everyDays: 1, at: ['08:30'] },
          report: 'Vikten varje dag',
          callWhen: 'Upp mer än 2 kg på tre dagar, eller tyngre att andas',
          callPhone: '0980-319220',
        }),
      },
    ],
  })
  stage.at(first - 1, '14:40')
  await receipted(stage, 'sara', 'order-esther-weight')
  for (const [index, value] of weights.entries()) {
    await performed(stage, {
      by: index % 3 === 2 ? 'maja' : 'sara',
      name: 'order-esther-weight',
      performance: `esther-weight-${index + 1}`,
      at: [first + index, '08:25'],
      ...(value === null ? { declined: 'Ville sova vidare i dag.' } : { value }),
    })
  }
  stage.at(-2, '11:30')
  const physician = await stage.as('gp-public')
  const { version } = await physician.ask(readOrder, { order: stage.id('order-esther-weight') })
  await physician.send(
    seenOrder,
    { order: stage.id('order-esther-weight') },
    { name: 'seen-order-esther-weight', expects: version },
  )
}

/** A wound on Stig's foot, dressed every other day. */
async function stigsFoot(stage: Stage): Promise<void> {
  await orders(stage, {
    by: 'erik',
    person: 'stig',
    at: [-8, '11:20'],
    about: 'enrolment-stig',
    orders: [
      {
        name: 'order-stig-dressing',
        content: content({
          kind: 'treatment',
          what: 'Lägg om fotsåret: skölj, skumförband, avlasta hälen',
          task: 'wound',
          timing: {
            kind: 'times',
            from: dayAt(stage, -7),
            until: dayAt(stage, 14),
            everyDays: 2,
            at: [],
          },
          report: 'Storlek och utseende en gång i veckan',
          callWhen: 'Rodnad, lukt eller feber',
          callPhone: '0980-319201',
        }),
      },
    ],
  })
  stage.at(-8, '13:05')
  await receipted(stage, 'maja', 'order-stig-dressing')
  for (const [index, text] of ['Rent, 2 × 2 cm.', 'Oförändrat.', 'Mindre vätska, 1,5 × 2 cm.'].entries()) {
    await performed(stage, {
      by: 'maja',
      name: 'order-stig-dressing',
      performance: `stig-dressing-${index + 1}`,
      at: [-7 + index * 2, '10:15'],
      text,
    })
  }
}

/** Ragnar's visit yesterday ended in three orders. */
async function ragnarsVisit(stage: Stage): Promise<void> {
  const asked = {
    catheter: content({
      kind: 'treatment',
      what: 'Byt kateter, CH 14, och skicka den gamla med odlingen',
      timing: { kind: 'once', day: dayAt(stage, -1), at: null },
    }),
    temp: content({
      kind: 'measurement',
      what: 'Ta temperatur morgon och kväll',
      value: { name: 'Temp', unit: '°C' },
      timing: {
        kind: 'times',
        from: stage.today,
        until: dayAt(stage, 3),
        everyDays: 1,
        at: ['08:00', '20:00'],
      },
      report: 'Temperaturen vid nästa kontakt',
      callWhen: 'Över 39, frossa eller inte går att väcka',
      callPhone: '0980-319201',
    }),
    fluids: content({
      kind: 'watch',
      what: 'Titta till mitt på dagen, minst 1,5 liter dryck',
      timing: { kind: 'times', from: stage.today, until: dayAt(stage, 3), everyDays: 1, at: ['13:00'] },
    }),
  }
  await orders(stage, {
    by: 'amina',
    person: 'ragnar',
    at: [-1, '12:05'],
    about: 'visit-ragnar-yesterday',
    orders: [
      { name: 'order-ragnar-catheter', content: asked.catheter },
      { name: 'order-ragnar-temp', content: asked.temp },
      { name: 'order-ragnar-fluids', content: asked.fluids },
    ],
  })
  stage.at(-1, '12:30')
  for (const name of ['order-ragnar-catheter', 'order-ragnar-temp']) await receipted(stage, 'sara', name)
  stage.at(-1, '12:35')
  const { actor, order, expects } = await theirs(stage, 'sara', 'order-ragnar-fluids')
  await actor.send(
    questionOrder,
    {
      order,
      entry: stage.id('order-ragnar-fluids-question'),
      text: 'Gäller det även helgen? Då har vi bara kvällsbesök.',
    },
    { name: 'question-order-ragnar-fluids', expects },
  )
  await performed(stage, {
    by: 'sara',
    name: 'order-ragnar-catheter',
    performance: 'ragnar-catheter',
    at: [-1, '14:45'],
    text: 'Bytt utan besvär. Klar urin efter en stund. Odlingen skickad.',
  })
}

/** An order that was ended: Vera walks by herself now. */
async function verasWalks(stage: Stage): Promise<void> {
  await orders(stage, {
    by: 'erik',
    person: 'vera',
    at: [-4, '10:40'],
    about: 'enrolment-vera',
    orders: [
      {
        name: 'order-vera-walk',
        content: content({
          kind: 'rehabilitation',
          what: 'Gå med rollator till brevlådan tillsammans',
          timing: { kind: 'times', from: dayAt(stage, -4), until: null, everyDays: 1, at: [] },
        }),
      },
    ],
  })
  stage.at(-4, '11:15')
  await receipted(stage, 'sara', 'order-vera-walk')
  await performed(stage, {
    by: 'sara',
    name: 'order-vera-walk',
    performance: 'vera-walk-1',
    at: [-3, '11:00'],
    text: 'Gick utan vila.',
  })
  stage.at(-2, '15:10')
  const { actor, order, expects } = await theirs(stage, 'sara', 'order-vera-walk')
  await actor.send(
    endOrder,
    { order, entry: stage.id('order-vera-walk-end'), reason: 'notNeeded', text: 'Hon går själv.' },
    { name: 'end-order-vera-walk', expects },
  )
}

/** Ordered today and not yet receipted by anyone. */
async function astridsAntibiotics(stage: Stage): Promise<void> {
  await orders(stage, {
    by: 'johan',
    person: 'astrid',
    at: [0, '23:59'],
    about: 'visit-astrid-today',
    orders: [
      {
        name: 'order-astrid-medicine',
        content: content({
          kind: 'medicine',
          what: 'Tabl fenoximetylpenicillin 1 g, tre gånger om dagen i sju dagar. Första dosen är given.',
          medicine: {
            substance: 'Fenoximetylpenicillin',
            strength: '1 g',
            dose: '1',
            doseUnit: 'tablett',
            route: 'oral',
            reason: 'Lunginflammation',
            batch: false,
          },
          timing: {
            kind: 'times',
            from: stage.today,
            until: dayAt(stage, 6),
            everyDays: 1,
            at: ['08:00', '14:00', '20:00'],
          },
          report: 'Att kuren är tagen',
          callWhen: 'Utslag, kräkning eller sämre andning',
          callPhone: '0980-319201',
        }),
      },
    ],
  })
  // What has come to the home care's list by now, as a check that the demo begins with something to do.
  const sara = await stage.as('sara')
  const { total } = await sara.ask(listOrders, { side: 'performing' })
  if (total === 0) throw new Error('the demo has no order to do')
}

function dayAt(stage: Stage, days: number): Day {
  return addDays(stage.today, days)
}
