import { type Anyone, type Handled, handle } from '../door/call.ts'
import { Refused } from '../shared/refused.ts'
import { cast as en } from '../shared/texts/en/cast.ts'
import { cast as sv } from '../shared/texts/sv/cast.ts'
import { listCast } from './api.ts'

export const demoHandlers: readonly Handled[] = [handle(listCast, cast)]

type Key = keyof typeof sv

async function cast({ trx }: Anyone) {
  const instance = await trx.selectFrom('instance').select(['kind', 'region_name']).executeTakeFirst()
  if (instance?.kind !== 'demo') throw new Refused('access.notFound', { status: 404 })
  const rows = await trx
    .selectFrom('staff')
    .innerJoin('assignment', 'assignment.staff_id', 'staff.id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .select([
      'staff.subject',
      'staff.given_name',
      'staff.family_name',
      'assignment.title',
      'unit.name as unit',
    ])
    .orderBy('assignment.purpose', 'desc')
    .orderBy('unit.name')
    .execute()
  const staff = keys().flatMap((key) => {
    const own = rows.filter((row) => row.subject === key)
    const [first] = own
    if (first === undefined) return []
    const name = `${first.given_name} ${first.family_name}`
    return [
      {
        key,
        name,
        title: first.title,
        units: own.map((row) => row.unit),
        story: { sv: sv[key], en: en[key] },
      },
    ]
  })
  return { region: instance.region_name, staff }
}

/** In the order in which the cast is told. */
function keys(): Key[] {
  return Object.keys(sv) as Key[] // Cast: the keys of an object that nothing else adds to.
}
