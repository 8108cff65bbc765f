import { type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { besideOpen } from './api.ts'
import { targetOf } from './link.ts'
import { insertOpening, numberOf } from './link-store.ts'
import { settingOf } from './setting-store.ts'

/** Where another system is opened with a person in context. The number leaves Hemma here and nowhere else. */
export const besideLinkHandlers: readonly Handled[] = [
  handle(besideOpen, async (change, { person, link: id }) => {
    const { trx, reader, now, circumstances } = change
    if (reader.staff === null) throw new Refused('access.noPermission', { status: 403 })
    const { setting } = await settingOf(trx, reader.unit)
    const link = setting.links.find((one) => one.id === id)
    if (link === undefined) throw new Refused('beside.linkGone', { status: 404 })
    if (link.way === 'plain') throw new Refused('beside.linkPlain', { status: 409, field: 'link' })
    // That this unit asks about the person would stand in the target's logs and in the browser.
    if (circumstances.person?.protected) throw new Refused('beside.protected', { status: 409 })
    const number = await numberOf(trx, person)
    if (number === undefined) throw new Refused('beside.noNumber', { status: 409 })
    const { owner, unit } = reader
    await insertOpening(trx, { id: change.id, owner, unit, person, link, by: reader.staff, at: now })
    return { person, name: link.name, ...targetOf(link, number) }
  }),
]
