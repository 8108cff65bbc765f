import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { roundStart } from '../../rounds/api.ts'
import type { Profession } from '../../shared/endpoint.ts'
import type { StaffId, UnitId } from '../../shared/id.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Check } from '../pieces/check.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'
import { useWhole } from '../shell/whole.ts'
import type { Overview } from './rounds.tsx'

interface Guest {
  readonly name: string
  readonly profession: Profession | ''
  readonly unit: UnitId | ''
}

/** Begins a round: who takes part. Guests of a fixed team time that stands today are proposed with their unit. */
export function StartSheet(props: { readonly overview: Overview; readonly onClose: () => void }) {
  const { overview, onClose } = props
  const t = useTexts({ sv, en }).start
  const me = useSession().staff.id
  const navigate = useNavigate()
  const [round] = useState(() => newId<'round'>())
  const [staff, setStaff] = useState<readonly StaffId[]>([])
  const [guests, setGuests] = useState<readonly Guest[]>(() => expected(overview))
  const lacks = guests.flatMap(({ name, profession, unit }, at): LackRow[] => [
    [isBlank(name, 2), `guests.${at}.name`, 'text'],
    [profession === '', `guests.${at}.profession`, 'choice'],
    [unit === '', `guests.${at}.unit`, 'choice'],
  ])
  const sending = useWhole(
    useSend(roundStart, ({ round: id }) => void navigate({ to: '/round/$id', params: { id } })),
    lacks,
  )
  const begin = () =>
    sending.send({
      round,
      staff: [...staff],
      guests: guests.flatMap(({ name, profession, unit }) =>
        profession === '' || unit === '' ? [] : [{ name, profession, unit }],
      ),
    })
  const choose = (id: StaffId, chosen: boolean) =>
    setStaff(chosen ? [...staff, id] : staff.filter((one) => one !== id))
  return (
    <Sheet title={t.title} open onClose={onClose} place="side">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <p>{t.lead}</p>
        {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
        <fieldset className="round-checks">
          <legend>{t.staff}</legend>
          {overview.colleagues
            .filter((one) => one.staff !== me)
            .map((one) => (
              <Check
                key={one.staff}
                label={`${one.name}, ${one.title}`}
                checked={staff.includes(one.staff)}
                onChange={(chosen) => choose(one.staff, chosen)}
              />
            ))}
        </fieldset>
        <fieldset className="round-checks">
          <legend>{t.guests}</legend>
          <p className="subtle">{t.guestsHint}</p>
          {guests.map((guest, at) => (
            <GuestFields
              key={at}
              at={at}
              guest={guest}
              units={overview.units}
              problem={sending.problem}
              onChange={(next) => setGuests(guests.map((one, place) => (place === at ? next : one)))}
              onRemove={() => setGuests(guests.filter((_, place) => place !== at))}
            />
          ))}
          <Button
            type="button"
            variant="tertiary"
            onClick={() => setGuests([...guests, { name: '', profession: '', unit: '' }])}
          >
            <Icon name="plus" />
            {t.addGuest}
          </Button>
        </fieldset>
        <Button type="submit" loading={sending.state === 'sending'}>
          {t.begin}
        </Button>
      </form>
    </Sheet>
  )
}

/** Who comes to the team time of today: one of each unit, the name to be filled in. */
function expected({ today }: Overview): Guest[] {
  const units = new Set(today.flatMap((time) => time.with.map(({ unit }) => unit)))
  return [...units].map((unit) => ({ name: '', profession: 'nurse', unit }))
}

interface GuestFieldsProps {
  readonly at: number
  readonly guest: Guest
  readonly units: Overview['units']
  readonly problem: ProblemWords | null
  readonly onChange: (guest: Guest) => void
  readonly onRemove: () => void
}

function GuestFields({ at, guest, units, problem, onChange, onRemove }: GuestFieldsProps) {
  const t = useTexts({ sv, en }).start
  const professions = useTexts({ sv: svProfession, en: enProfession }).one
  const known = Object.keys(professions) as Profession[] // Cast: the dictionary is held to exactly these.
  return (
    <div className="round-guest">
      <TextField
        label={t.name}
        name={`guests.${at}.name`}
        required
        value={guest.name}
        onChange={(name) => onChange({ ...guest, name })}
        maxLength={120}
        problem={problem}
      />
      <SelectField
        label={t.profession}
        name={`guests.${at}.profession`}
        required
        value={guest.profession}
        onChange={(profession) => onChange({ ...guest, profession })}
        empty={t.choose}
        options={known.map((value) => ({ value, text: professions[value] }))}
        problem={problem}
      />
      <SelectField
        label={t.unit}
        name={`guests.${at}.unit`}
        required
        value={guest.unit}
        onChange={(unit) => onChange({ ...guest, unit })}
        empty={t.choose}
        options={units.map(({ unit, name }) => ({ value: unit, text: name }))}
        problem={problem}
      />
      <Button type="button" variant="tertiary" onClick={onRemove}>
        {t.removeGuest(guest.name.trim() || t.noName)}
      </Button>
    </div>
  )
}
