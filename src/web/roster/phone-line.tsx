import { type HolderView, takeDutyPhone } from '../../duty/roster-api.ts'
import { roster as en } from '../../shared/texts/en/roster.ts'
import { roster as sv } from '../../shared/texts/sv/roster.ts'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'

interface PhoneLineProps {
  readonly holder: HolderView | null
  /** It is said who works now. */
  readonly rostered: boolean
}

/** Taking over the duty phone. */
export function useTakePhone() {
  const t = useTexts({ sv, en }).phone
  const { send, ...taking } = useSend(takeDutyPhone, () => announce(t.took))
  return { ...taking, take: () => void send({}) }
}

/** Who carries the duty phone now, and one tap to take it over. */
export function PhoneLine({ holder, rostered }: PhoneLineProps) {
  const t = useTexts({ sv, en }).phone
  const { near } = useMoments()
  const me = useSession().staff.id
  const taking = useTakePhone()
  const mine = holder?.staff === me
  return (
    <>
      <StatusLine
        tone={holder === null ? 'warning' : 'success'}
        {...(mine ? {} : { act: t.take, onAct: taking.take })}
      >
        {holder === null
          ? rostered
            ? t.nobody
            : t.unsaid
          : (holder.taken ? t.taken : t.holder)(holder.name, near(holder.until))}
      </StatusLine>
      {taking.problem && <Problem problem={taking.problem} retry={taking.retry} />}
    </>
  )
}
