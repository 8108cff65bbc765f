import { type Call, type Change, type Handled, handle } from '../door/call.ts'
import type { CommandId, UnitId } from '../shared/id.ts'
import { Refused } from '../shared/refused.ts'
import { linkFault } from './link.ts'
import { hides, mayState } from './rules.ts'
import type { Setting } from './setting.ts'
import {
  besideSetting,
  besideSettingOf,
  besideState,
  besideStateOf,
  type SettingShown,
} from './setting-api.ts'
import { insertSetting, settingOf, statements, takeTurn, unitWithHead } from './setting-store.ts'
import { waitingCount } from './transfer-store.ts'

/** Whether Hemma is a unit's record: read by everybody who works there, stated by its head or an administrator. */
export const besideSettingHandlers: readonly Handled[] = [
  handle(besideSetting, (call) => shown(call, call.reader.unit)),
  handle(besideSettingOf, (call, { unit }) => shown(call, unit)),
  handle(besideState, (change, input) => state(change, change.reader.unit, input)),
  handle(besideStateOf, (change, { unit, ...input }) => state(change, unit, input)),
]

/** A unit of the reader's own care provider; any other does not exist. */
async function ownUnit({ trx, reader }: Pick<Call, 'trx' | 'reader'>, id: UnitId) {
  const unit = await unitWithHead(trx, id)
  if (unit === undefined || unit.owner !== reader.owner) throw new Refused('access.notFound', { status: 404 })
  return unit
}

async function shown(call: Call, id: UnitId): Promise<SettingShown> {
  const { trx, reader, now } = call
  const unit = await ownUnit(call, id)
  const { setting, said } = await settingOf(trx, id)
  const asked = { owner: unit.owner, unit: id, now, setting }
  return {
    unit: id,
    unitName: unit.name,
    setting,
    said: said && { id: said.id, by: said.by, at: said.at },
    waiting: setting.mode === 'own' ? 0 : await waitingCount(trx, asked),
    history: (await statements(trx, id)).map(({ id: statement, by, at, setting: was }) => ({
      id: statement,
      by,
      at,
      mode: was.mode,
      system: was.system,
      since: was.since,
      links: was.links.map(({ name }) => name),
    })),
    head: unit.headName,
    allowed: mayState(reader, unit) ? ['beside.state'] : [],
  }
}

interface Stating {
  readonly setting: Setting
  readonly over: CommandId | null
}

async function state(change: Change, id: UnitId, { setting, over }: Stating) {
  const { trx, reader, now } = change
  const unit = await ownUnit(change, id)
  if (reader.staff === null || !mayState(reader, unit)) throw new Refused('beside.notHead', { status: 403 })
  check(setting)
  await takeTurn(trx, id)
  const { setting: standing, said } = await settingOf(trx, id)
  if ((said?.id ?? null) !== over) throw new Refused('command.stale', { status: 409, field: 'over' })
  if (hides(standing, setting)) {
    const asked = { owner: unit.owner, unit: id, now }
    const [before, after] = [
      await waitingCount(trx, { ...asked, setting: standing }),
      await waitingCount(trx, { ...asked, setting: { ...standing, since: setting.since } }),
    ]
    if (after < before)
      throw new Refused('beside.wouldHide', {
        status: 409,
        data: { count: before - after },
        field: 'setting.since',
      })
  }
  await insertSetting(trx, { id: change.id, unit: id, by: reader.staff, name: reader.name, at: now, setting })
  change.emit(`unit:${id}`)
  return { id: change.id }
}

/** What a setting must hold together: a name and a first day beside another record, headings that exist, links that open. */
function check({ mode, system, since, headings, mapping, links }: Setting): void {
  const wrong = (code: ConstructorParameters<typeof Refused>[0], field: string) =>
    new Refused(code, { status: 422, field: `setting.${field}` })
  if (mode === 'beside' && system === '') throw wrong('input.required', 'system')
  if (mode === 'beside' && since === null) throw wrong('input.required', 'since')
  if (new Set(headings).size < headings.length) throw wrong('beside.headingTwice', 'headings')
  const astray = Object.entries(mapping).find(([, heading]) => !headings.includes(heading))
  if (astray !== undefined) throw wrong('beside.headingUnknown', `mapping.${astray[0]}`)
  if (mapping.other === undefined) throw wrong('input.required', 'mapping.other')
  if (new Set(links.map(({ id }) => id)).size < links.length) throw wrong('beside.linkTwice', 'links')
  for (const [at, one] of links.entries()) {
    const fault = linkFault(one)
    if (fault !== null) throw wrong(fault.code, `links.${at}.${fault.field}`)
  }
}
