import { recordDeath } from '../../deaths/api.ts'
import { performingId } from '../../orders/outcome.ts'
import { receiptOrder } from '../../orders/perform-api.ts'
import { sendOrders } from '../../orders/send-api.ts'
import { addDays } from '../../shared/day.ts'
import { createTask } from '../../tasks/api.ts'
import type { Scene } from '../stage.ts'

/**
 * Bengt died three days ago, at home as he wished. Maja recorded it; what was planned for him ended, and the home
 * care has the call to his wife left to make. The district physician's own side is ended by its own sweep.
 */
export const deathScenes: Scene = async (stage) => {
  const person = stage.id<'person'>('bengt')
  stage.at(-12, '10:20')
  const physician = await stage.as('gp-private')
  const sent = await physician.send(
    sendOrders,
    {
      person,
      unit: stage.id('granvik-home-care'),
      agrees: 'yes',
      ground: 'consent',
      orders: [
        {
          order: stage.id('order-bengt-watch'),
          entry: stage.id('order-bengt-watch-entry'),
          content: {
            kind: 'watch',
            what: 'Titta till morgon och kväll, lindra efter behov',
            value: null,
            timing: {
              kind: 'times',
              from: addDays(stage.today, -12),
              until: null,
              everyDays: 1,
              at: ['09:00', '20:00'],
            },
            callWhen: 'Smärta eller oro som inte ger sig',
            callPhone: '0980-319222',
          },
        },
      ],
    },
    { name: 'send-order-bengt-watch' },
  )
  stage.at(-12, '10:50')
  const maja = await stage.as('maja', 'maja-at-granvik-home-care')
  await maja.send(
    receiptOrder,
    { order: performingId(stage.id('order-bengt-watch')) },
    { name: 'receipt-order-bengt-watch', expects: sent.version },
  )
  stage.at(-5, '14:00')
  await maja.send(
    createTask,
    { person, task: stage.id('task-bengt-bed'), title: 'Fråga om sängen ska höjas' },
    { name: 'task-bengt-bed' },
  )
  stage.at(-3, '07:40')
  await maja.send(
    recordDeath,
    {
      person,
      entry: stage.id('death-bengt'),
      day: addDays(stage.today, -3),
      source: 'physician',
      text: 'Dog lugnt hemma i morse med hustrun hos sig.',
    },
    { name: 'death-bengt' },
  )
}
