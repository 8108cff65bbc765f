import './forms.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { addDays, type Clock, dayOf } from '../../shared/day.ts'
import type { StaffId } from '../../shared/id.ts'
import { visiting as en } from '../../shared/texts/en/visiting.ts'
import { visiting as sv } from '../../shared/texts/sv/visiting.ts'
import { nextWorkingDay } from '../../shared/working-day.ts'
import { visitMoveRest, visitUndoSeries } from '../../visits/series-api.ts'
import type { Slot } from '../../visits/visit.ts'
import { visitMove } from '../../visits/visit-api.ts'
import { visitChoices } from '../../visits/visit-read-api.ts'
import type { VisitView } from '../../visits/visit-view.ts'
import { Check } from '../pieces/check.tsx'
import { Fold } from '../pieces/fold.tsx'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { isBlank } from '../shell/lack.ts'
import { useLacking } from '../shell/lacking.ts'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'
import { GoingField } from './going-field.tsx'
import { type Many, OfMany, RestChoice } from './rest-choice.tsx'
import { SlotFields, slotDraft, slotFrom, slotLacks } from './slot-fields.tsx'
import { useSlotText } from './slot-text.ts'

interface MoveSheetProps {
  readonly visit: VisitView
  readonly open: boolean
  readonly onClose: () => void
}

type Staff = VisitView['going']

/** Where a visit goes: to when and to whom. */
interface Target {
  readonly slot: Slot
  readonly going: readonly StaffId[]
  readonly who: string
}

/** Moves a visit: one tap opens this, the next moves it to a day, an hour or a colleague; the rest is for other cases. */
export function MoveSheet({ visit, open, onClose }: MoveSheetProps) {
  const t = useTexts({ sv, en }).move
  const reading = useRead(visitChoices, { person: visit.person.id }, { when: open })
  return (
    <Sheet title={t.title} open={open} onClose={onClose} place="side">
      <WhenRead reading={reading}>
        {({ staff, kinds, twoMustGo }) => (
          <Moving
            visit={visit}
            staff={staff}
            twoMustGo={twoMustGo}
            may={kinds.find(({ key }) => key === visit.kind)?.professions ?? []}
          />
        )}
      </WhenRead>
    </Sheet>
  )
}

interface MovingProps {
  readonly visit: VisitView
  readonly staff: Staff
  readonly twoMustGo: string | null
  /** Professions that make visits of this kind. */
  readonly may: readonly string[]
}

function Moving({ visit, staff, twoMustGo, may }: MovingProps) {
  const t = useTexts({ sv, en }).move
  // Where it stood when the sheet was opened, so that it can go back.
  const [before] = useState<Target>(() => targetOf(visit))
  const [moved, setMoved] = useState<Target | null>(null)
  // The row that led here may be gone from the day by now; what was moved here is known by its own answer.
  const [version, setVersion] = useState(visit.version)
  const [rest, setRest] = useState(false)
  const [movedToo, setMovedToo] = useState(false)
  const [many, setMany] = useState<Many | null>(null)
  const one = useSend(visitMove)
  const all = useSend(visitMoveRest)
  const undo = useSend(visitUndoSeries)
  const sending = undo.problem ? undo : rest ? all : one
  const { whole } = useSlotText()
  const move = async (target: Target, personTold: boolean, aloneWhy: string | null = null) => {
    const { slot, going } = target
    const input = { visit: visit.id, slot, going: [...going], personTold, aloneWhy }
    const expects = moved === null ? visit.version : version
    const series = rest ? await all.send({ ...input, movedToo }, expects) : undefined
    const done = rest ? series : await one.send(input, expects)
    if (!done) return
    setVersion(done.version)
    setMoved(target)
    setMany(series ?? null)
  }
  const back = async () => {
    if (many === null) return move(before, visit.personTold)
    // Each visit of the series has its own time to go back to, which the server knows.
    const done = await undo.send({ visit: visit.id }, version)
    if (!done) return
    setVersion(done.version)
    setMoved(before)
    setMany(null)
  }
  return (
    <div className="stack">
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
      {moved && (
        <div className="stack">
          <StatusLine tone="success">{t.moved(whole(moved.slot), moved.who)}</StatusLine>
          {many && <OfMany many={many} />}
          <div className="row">
            {!visit.personTold && <Button onClick={() => move(moved, true)}>{t.told}</Button>}
            {moved !== before && (
              <Button variant="secondary" onClick={() => void back()}>
                {many ? t.undoAll(many.others + 1) : t.undo}
              </Button>
            )}
          </div>
        </div>
      )}
      {visit.allowed.includes('visit.moveRest') && (
        <RestChoice visit={visit} rest={rest} onRest={setRest} movedToo={movedToo} onMovedToo={setMovedToo} />
      )}
      <Quick
        visit={visit}
        staff={staff.filter(({ profession }) => may.includes(profession))}
        onMove={(target) => void move(target, false)}
      />
      <Other visit={visit} staff={staff} twoMustGo={twoMustGo} onMove={move} problem={sending.problem} />
    </div>
  )
}

function Quick(props: {
  readonly visit: VisitView
  readonly staff: Staff
  readonly onMove: (to: Target) => void
}) {
  const { visit, staff, onMove } = props
  const t = useTexts({ sv, en }).move
  const { day } = useMoments()
  const here = targetOf(visit)
  const today = dayOf(nowHere())
  const tomorrow = addDays(today, 1)
  const working = nextWorkingDay(visit.day < today ? today : visit.day)
  const hour = visit.day < today ? null : anHourLater(visit.from)
  const me = useSession().staff.id
  const others = staff.filter(({ id }) => !here.going.includes(id))
  // Of several who go, one's own place is given over; whose else is said under "other".
  const leaves = here.going.length === 1 ? here.going[0] : here.going.find((id) => id === me)
  const at = (slot: Partial<Slot>) => onMove({ ...here, slot: { ...here.slot, ...slot } })
  return (
    <fieldset className="quick">
      <legend>{t.quick}</legend>
      <div className="quick-options">
        {hour && (
          <Button variant="secondary" onClick={() => at({ from: hour, to: null })}>
            {t.hour}, {hour}
          </Button>
        )}
        {visit.day !== today && (
          <Button variant="secondary" onClick={() => at({ day: today })}>
            {t.today}
          </Button>
        )}
        {visit.day !== tomorrow && (
          <Button variant="secondary" onClick={() => at({ day: tomorrow })}>
            {t.tomorrow}
          </Button>
        )}
        {working !== tomorrow && working !== visit.day && (
          <Button variant="secondary" onClick={() => at({ day: working })}>
            {t.nextWorkingDay(day(working))}
          </Button>
        )}
        {leaves !== undefined &&
          others.map((one) => (
            <Button key={one.id} variant="secondary" onClick={() => onMove(givenOver(visit, leaves, one))}>
              {here.going.length === 1 ? t.to(one.name) : t.mine(one.name)}
            </Button>
          ))}
      </div>
    </fieldset>
  )
}

interface OtherProps {
  readonly visit: VisitView
  readonly staff: Staff
  readonly twoMustGo: string | null
  readonly onMove: (to: Target, personTold: boolean, aloneWhy: string | null) => Promise<void>
  readonly problem: Parameters<typeof SlotFields>[0]['problem']
}

function Other({ visit, staff, twoMustGo, onMove, problem: refused }: OtherProps) {
  const t = useTexts({ sv, en }).move
  const [slot, setSlot] = useState(() => slotDraft(visit))
  const [going, setGoing] = useState<readonly StaffId[]>(() => visit.going.map(({ id }) => id))
  const [told, setTold] = useState(false)
  const [aloneWhy, setAloneWhy] = useState('')
  const lone = twoMustGo !== null && going.length === 1
  const fewer = lone && visit.going.length > 1
  // Where one is alone already it may be decided so; another day, or waiting for a unit's answer, needs no reason.
  const alone = fewer || (lone && visit.alone !== null && visit.alone.decided === null)
  const lacking = useLacking([
    ...slotLacks(slot),
    [going.length === 0, 'going', 'choice'],
    [fewer && isBlank(aloneWhy, 3), 'aloneWhy', 'text'],
  ])
  const problem = lacking.problem ?? refused
  const who = staff.filter(({ id }) => going.includes(id)).map(({ name }) => name)
  const move = () => {
    const ready = slotFrom(slot)
    if (lacking.check() && ready)
      void onMove({ slot: ready, going, who: who.join(', ') }, told, aloneWhy.trim() || null)
  }
  return (
    <Fold title={t.other} open={visit.alone !== null}>
      <div className="stack">
        <SlotFields value={slot} onChange={setSlot} problem={problem} />
        <GoingField label={t.to('…')} staff={staff} value={going} onChange={setGoing} problem={problem} />
        {alone && (
          <TextField
            label={t.aloneWhy(twoMustGo)}
            name="aloneWhy"
            {...(fewer ? { required: true } : {})}
            value={aloneWhy}
            onChange={setAloneWhy}
            problem={problem}
            maxLength={500}
          />
        )}
        <Check label={t.told} checked={told} onChange={setTold} />
        {lacking.problem && <Problem problem={lacking.problem} />}
        <Button onClick={move}>{t.save}</Button>
      </div>
    </Fold>
  )
}

function targetOf({ day, from, to, going }: VisitView): Target {
  return {
    slot: { day, from, to },
    going: going.map(({ id }) => id),
    who: going.map(({ name }) => name).join(', '),
  }
}

/** The same visit with one of those who go exchanged for another. */
function givenOver(visit: VisitView, leaves: StaffId, comes: Staff[number]): Target {
  const going = visit.going.map((one) => (one.id === leaves ? comes : one))
  return {
    ...targetOf(visit),
    going: going.map(({ id }) => id),
    who: going.map(({ name }) => name).join(', '),
  }
}

function anHourLater(from: Clock | null): Clock | null {
  if (from === null || from >= '22:00') return null
  const [hour = 0] = from.split(':').map(Number)
  // Cast: a clock one hour on, below 23.
  return `${String(hour + 1).padStart(2, '0')}${from.slice(2)}` as Clock
}
