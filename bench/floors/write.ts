import { randomUUID } from 'node:crypto'
import { type Asked, type Floor, rowsOf } from './floor.ts'

const COMMAND = `insert into command (id, owner_id, assignment_id, endpoint, input_hash, answer, done_at)
  values ($1, $2, $3, 'record.write', 'floor', $4, $5) on conflict (id) do nothing`
const ENTRY = `insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, author_id, assignment_id, author_name,
    author_title, happened_at, made_at, written_at, signing, origin, body)
  values ($1, $1, $2, $3, $4, 'health', 'note', $5, $6, 'Sjuksköterskan', 'Sjuksköterska', $7, $7, $7, 'signed', 'written', $8)`
const EVENT = 'insert into event (topic, version, at) values ($1, $2, $3)'

/** The rows of a note: command, entry and event. */
export const writeFloor: Floor = {
  name: 'record.write',
  writes: true,
  logged: true,
  persons: ({ input }) => [String((input as { person: string }).person)], // Cast: the bench's own request.
  rows: async ({ client, body, owner, unit, assignment, staff, now }: Asked) => {
    const input = body.input as { person: string; entry: string; sections: unknown } // Cast: as above.
    const answer = { entry: input.entry }
    await Promise.all([
      rowsOf(client, { name: 'command', text: COMMAND }, [
        body.id,
        owner,
        assignment,
        JSON.stringify(answer),
        now,
      ]),
      rowsOf(client, { name: 'entry', text: ENTRY }, [
        input.entry,
        owner,
        unit,
        input.person,
        staff,
        assignment,
        now,
        JSON.stringify({ sections: input.sections }),
      ]),
      rowsOf(client, { name: 'event', text: EVENT }, [`unit:${unit}`, body.id ?? randomUUID(), now]),
    ])
    return answer
  },
}
