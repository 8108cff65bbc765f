import { type Asked, type Floor, rowsOf } from './floor.ts'

const COLUMNS = `p.id, p.given_names, p.family_name, p.called_name, p.birth_day, p.sex, p.deceased_day, p.protected,
  m.name as municipality, u.name as listed_at`
const FROM = `person_search s join person p on p.id = s.person_id left join municipality m on m.code = p.municipality_code
  left join unit u on u.id = s.listed_unit_id`
const CARED_FOR = `select c.person_id from care_relation c
  where c.unit_id = $1 and c.from_at <= $2 and (c.until_at is null or c.until_at > $2)`

/** The rows of a search by name: one's own unit's persons, and the first of the others. */
export const searchFloor: Floor = {
  name: 'person.search',
  writes: false,
  logged: true,
  persons: () => [],
  rows: async ({ client, body, unit, now }: Asked) => {
    const patterns = String(body.folded)
      .split(' ')
      .map((word) => `% ${word}%`)
    const fits = (first: number) => patterns.map((_, place) => `s.words like $${first + place}`).join(' and ')
    const own = `select ${COLUMNS} from ${FROM} where ${fits(3)} and s.person_id in (${CARED_FOR}) limit 201`
    const others = `select ${COLUMNS} from ${FROM} where ${fits(1)} limit 201`
    const found = await Promise.all([
      rowsOf(client, { name: `own-${patterns.length}`, text: own }, [unit, now, ...patterns]),
      rowsOf(client, { name: `others-${patterns.length}`, text: others }, patterns),
    ])
    return found.flat().slice(0, 50)
  },
}
