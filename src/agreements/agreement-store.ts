import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '../platform/database.ts'
import { relationsOf } from '../records/timeline-store.ts'
import type { CommandId, PersonId, StaffId, UnitId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { type StatedAgreement, statedTask } from './agreement.ts'
import type { HomeCareSigns } from './rules.ts'

/** A statement that holds, with who stated it. */
export interface Stated extends StatedAgreement {
  readonly id: CommandId
  readonly municipality: string | null
  readonly by: string
  readonly at: Instant
}

const tasks = z.array(statedTask)

/** What holds of a team's statements: the latest of each municipality, those taken away left out. */
export async function statementsOf(trx: Trx, unit: UnitId): Promise<Stated[]> {
  const rows = await trx
    .selectFrom('agreement')
    .distinctOn('municipality_code')
    .select(['id', 'municipality_code', 'title', 'url', 'tasks', 'said_name', 'said_at'])
    .where('unit_id', '=', unit)
    .orderBy('municipality_code')
    .orderBy('said_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.flatMap((row) =>
    row.tasks === null
      ? []
      : [
          {
            id: row.id as CommandId, // Cast: insertStatement writes the command's id.
            municipality: row.municipality_code,
            title: row.title,
            url: row.url,
            tasks: tasks.parse(row.tasks),
            by: row.said_name,
            at: row.said_at,
          },
        ],
  )
}

/** Two of a team who state at once do so one after the other; the second sees the first. */
export async function takeTurn(trx: Trx, unit: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreement:${unit}`}, 0))`.execute(trx)
}

export async function insertStatement(
  trx: Trx,
  said: {
    readonly id: CommandId
    readonly unit: UnitId
    readonly by: StaffId
    readonly name: string
    readonly at: Instant
    readonly municipality: string | null
    readonly agreement: StatedAgreement | null
  },
): Promise<void> {
  const { agreement } = said
  await trx
    .insertInto('agreement')
    .values({
      id: said.id,
      unit_id: said.unit,
      municipality_code: said.municipality,
      title: agreement?.title ?? '',
      url: agreement?.url ?? null,
      tasks: agreement === null ? null : JSON.stringify(agreement.tasks),
      said_by: said.by,
      said_name: said.name,
      said_at: said.at,
    })
    .execute()
}

/** A unit by its id: its name, kind and care model. */
export async function unitOf(trx: Trx, unit: UnitId) {
  return await trx
    .selectFrom('unit')
    .select(['name', 'kind', 'care_model'])
    .where('id', '=', unit)
    .executeTakeFirst()
}

/** The person's municipality; kept from everybody for a person with protected identity (R-10). */
export async function municipalityOf(trx: Trx, person: PersonId) {
  return await trx
    .selectFrom('person as p')
    .leftJoin('municipality as m', 'm.code', 'p.municipality_code')
    .select(['p.municipality_code as code', 'm.name'])
    .where('p.id', '=', person)
    .where('p.protected', 'is', null)
    .executeTakeFirst()
}

/** What the reader's own unit knows of home care for the person. */
export async function homeCareSigns(
  trx: Trx,
  asked: { person: PersonId; unit: UnitId; kind: string; now: Instant },
): Promise<HomeCareSigns> {
  const relations = asked.kind === 'home-care' ? await relationsOf(trx, asked) : []
  const wrote = await trx
    .selectFrom('message_received as m')
    .innerJoin('unit as u', 'u.id', 'm.from_unit_id')
    .select('m.id')
    .where('m.person_id', '=', asked.person)
    .where('m.unit_id', '=', asked.unit)
    .where('u.kind', '=', 'home-care')
    .limit(1)
    .executeTakeFirst()
  const told = await trx
    .selectFrom('referral')
    .select(sql<boolean | null>`(told->>'homeCare')::boolean`.as('told'))
    .where('person_id', '=', asked.person)
    .where('unit_id', '=', asked.unit)
    .where(sql<boolean>`told ? 'homeCare'`)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    own: relations.some(({ reason }) => reason === 'homeCare'),
    wrote: wrote !== undefined,
    told: told?.told ?? null,
  }
}
