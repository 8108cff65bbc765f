import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { useTexts } from '../shell/language.ts'

interface RoomProps {
  readonly places: number | null
  readonly enrolled: number
}

/** How much room the team has, in words and as a bar; only the number where the model gives no places. */
export function Room({ places, enrolled }: RoomProps) {
  const t = useTexts({ sv, en })
  if (places === null) return <p className="subtle">{t.count(enrolled)}</p>
  const full = enrolled >= places
  const words = full
    ? enrolled === places
      ? t.full(places)
      : t.over(enrolled, places)
    : t.room(places - enrolled, places)
  return (
    <div className="room" data-full={full}>
      <span>
        {t.count(enrolled)}. {words}
      </span>
      <span className="room-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (enrolled / places) * 100)}%` }} />
      </span>
    </div>
  )
}
