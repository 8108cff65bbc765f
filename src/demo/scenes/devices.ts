import { createHash } from 'node:crypto'
import { checkIn } from '../../devices/api.ts'
import { later } from '../../shared/instant.ts'
import type { Scene } from '../stage.ts'

/** Phones and tablets as they last told of themselves: one that works, one with work unsent, one long unheard of. */
export const deviceScenes: Scene = async (stage) => {
  const told = [
    ['sara-phone', 'sara', 0, '07:12', { unsent: 0, bag: true, label: 'Chrome, Android' }],
    ['mikael-tablet', 'mikael', -1, '15:40', { unsent: 2, bag: true, label: 'Safari, iPad' }],
    ['assistant-phone', 'assistant', -9, '16:05', { unsent: 1, bag: false, label: 'Chrome, Android' }],
    ['karin-tablet', 'karin', 0, '07:30', { unsent: 0, bag: true, label: 'Safari, iPad' }],
  ] as const
  for (const [name, by, days, time, { unsent, bag, label }] of told) {
    const now = stage.at(days, time)
    const device = stage.id<'device'>(`device:${name}`)
    await (await stage.as(by)).send(
      checkIn,
      {
        device,
        tokenHash: createHash('sha256').update(name).digest('hex'),
        appVersion: '0.1.0',
        unsent,
        bagPackedAt: bag ? later(now, -5 * 60_000) : null,
        deviceNow: now,
      },
      { name: `device-${name}` },
    )
    // A scene has no browser to take its name from.
    await stage.database.pool.query('update device_use set label = $2 where device_id = $1', [device, label])
  }
}
