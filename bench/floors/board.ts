import { type Asked, type Floor, rowsOf } from './floor.ts'

const ON_BOARD = `select r.*, p.state, p.version, e.body, h.given_names, h.called_name, h.family_name, h.birth_day, h.deceased_day,
    h.protected, i.kind as number_kind, i.value as number,
    (select count(*) from process q where q.unit_id = r.unit_id and q.owner_id = r.owner_id and q.kind = 'enrolment'
      and q.person_id = r.person_id and q.closed_at is not null) as earlier
  from process p join referral r on r.id = p.id join entry e on e.id = r.entry_id join person h on h.id = r.person_id
    left join person_identity i on i.person_id = h.id
  where p.owner_id = $1 and p.unit_id = $2 and p.kind = 'referral' and (p.state in ('new', 'receipted', 'assessing', 'decided')
    or p.state = 'closed' and p.closed_at >= $3::timestamptz)
  order by r.received_at`

const AROUND = `select d.*, e.body from referral_decision d join entry e on e.id = d.entry_id where d.referral_id = any ($1)`
const DUES = `select id, key, title, due_at, about_process_id from task where about_process_id = any ($1) and outcome is null`
const SUPPLEMENTS = `select id, thread_id, from_name, snapshot, received_at, receipted_name from message_received
  where unit_id = $1 and kind = 'supplement' and thread_id = any ($2)`
const ENROLLED = `select count(*) from process where owner_id = $1 and unit_id = $2 and kind = 'enrolment' and state = 'enrolled'`

/** The rows of a team's board: referrals with their persons, decisions, deadlines, supplements, and how many are enrolled. */
export const boardFloor: Floor = {
  name: 'board.read',
  writes: false,
  logged: true,
  persons: () => [],
  rows: async ({ client, owner, unit, now }: Asked) => {
    const [board, enrolled] = await Promise.all([
      rowsOf(client, { name: 'board', text: ON_BOARD }, [owner, unit, `${now.slice(0, 10)}T00:00:00Z`]),
      rowsOf(client, { name: 'enrolled', text: ENROLLED }, [owner, unit]),
    ])
    const ids = board.map((row) => (row as { id: string }).id) // Cast: the statement selects it.
    const around = await Promise.all([
      rowsOf(client, { name: 'decisions', text: AROUND }, [ids]),
      rowsOf(client, { name: 'dues', text: DUES }, [ids]),
      rowsOf(client, { name: 'supplements', text: SUPPLEMENTS }, [unit, ids]),
    ])
    return [board, enrolled, ...around]
  },
}
