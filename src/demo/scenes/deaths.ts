import { recordDeath } from '../../deaths/api.ts'
import { performingId } from '../../orders/outcome.ts'
import { receiptOrder } from '../../orders/perform-api.ts'
import { sendOrders } from '../../orders/send-api.ts'
import { addDays } from '../../shared/day.ts'
import { createTask } from '../../tasks/api.ts'
import type { Scene } from '../stage.ts'

/**
 * Aino died three days ago, at home as she wished. Anna recorded it; what was planned for her ended, and the home
 * care has the call to her daughter left to make. The district physician's own side is ended by its own sweep.
 */
export const deathScenes: Scene = async (stage) => {
  const person = stage.id<'person'>('aino')
  stage.at(-12, '10:20')
  const physician = await stage.as('gp-private')
  const sent = await physician.send(
    sendOrders,
    {
      person,
      unit: stage.id('tallasen-home-care'),
      agrees: 'yes',
      ground: 'consent',
      orders: [
        {
          order: stage.id('order-aino-watch'),
          entry: stage.id('order-aino-watch-entry'),
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
    { name: 'send-order-aino-watch' },
  )
  stage.at(-12, '10:50')
  const anna = await stage.as('anna')
  await anna.send(
    receiptOrder,
    { order: performingId(stage.id('order-aino-watch')) },
    { name: 'receipt-order-aino-watch', expects: sent.version },
  )
  stage.at(-5, '14:00')
  await anna.send(
    createTask,
    { person, task: stage.id('task-aino-bed'), title: 'Fråga om sängen ska höjas' },
    { name: 'task-aino-bed' },
  )
  stage.at(-3, '07:40')
  await anna.send(
    recordDeath,
    {
      person,
      entry: stage.id('death-aino'),
      day: addDays(stage.today, -3),
      source: 'physician',
      text: 'Dog lugnt hemma i morse med dottern hos sig.',
    },
    { name: 'death-aino' },
  )
}
