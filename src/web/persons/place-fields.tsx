import './person-form.css'
import type { PersonHead } from '../../persons/person.ts'
import { personPlaces } from '../../persons/person-api.ts'
import { asId, type UnitId } from '../../shared/id.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Combobox } from '../pieces/combobox.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import type { PlaceTexts } from './place-text.ts'
import { movedFrom, nowhere, placeTextsOf } from './place-text.ts'
import { PositionField } from './position-field.tsx'

interface PlaceFieldsProps {
  readonly texts: PlaceTexts
  readonly onChange: (change: Partial<PlaceTexts>) => void
  /** The person as known, whose municipality and health centre may be chosen also when the region has them no more. */
  readonly person?: PersonHead
  /** Under protection no map is offered. */
  readonly guarded: boolean
  readonly problem: Problem | null
  readonly tried: boolean
}

/** Where a person lives and belongs: address, municipality, place on the map, health centre. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { texts, onChange, person, problem } = props
  const t = useTexts({ sv, en })
  const set = (name: 'line' | 'postalCode' | 'city') => (text: string) => onChange({ [name]: text })
  const stood = person ? placeTextsOf(person) : nowhere
  return (
    <>
      <TextField
        label={t.fields.line}
        name="address.line"
        value={texts.line}
        onChange={set('line')}
        problem={problem}
      />
      <div className="place-city">
        <TextField
          label={t.fields.postalCode}
          name="address.postalCode"
          inputMode="numeric"
          value={texts.postalCode}
          onChange={set('postalCode')}
          problem={problem}
        />
        <TextField
          label={t.fields.city}
          name="address.city"
          value={texts.city}
          onChange={set('city')}
          problem={problem}
        />
      </div>
      <PositionField
        value={texts.position}
        onChange={(position) => onChange({ position })}
        problem={problem}
        tried={props.tried}
        moved={movedFrom(texts, stood) && stood.position !== ''}
        mayOpenMap={!props.guarded}
      />
      <Belonging {...props} />
    </>
  )
}

/** `none` cannot be the code of a municipality, which is four digits. */
const NONE = 'none'

/** Municipality and health centre, from what the organisation knows today. */
function Belonging({ texts, onChange, person, problem }: PlaceFieldsProps) {
  const t = useTexts({ sv, en }).places
  const reading = useRead(personPlaces, {})
  const known = reading.state === 'ready' ? reading.data : { municipalities: [], healthCentres: [] }
  const { municipality, healthCentre } = person ?? { municipality: null, healthCentre: null }
  const municipalities = withOld(known.municipalities, municipality, ({ code }) => code)
  const centres = withOld<{ unit: UnitId; name: string; provider?: string; municipality?: string | null }>(
    known.healthCentres,
    healthCentre,
    ({ unit }) => unit,
  )
  const failed = reading.state === 'failed' ? t.failed : undefined
  return (
    <>
      <SelectField
        label={t.municipality}
        name="municipality"
        value={texts.municipality === '' ? NONE : texts.municipality}
        onChange={(code) => onChange({ municipality: code === NONE ? '' : code })}
        empty={t.municipalityUnknown}
        options={[
          { value: NONE, text: t.municipalityUnknown },
          ...municipalities.map(({ code, name }) => ({ value: code, text: name })),
        ]}
        hint={failed}
        problem={problem}
      />
      <Combobox
        // The box takes its options once, when it is drawn.
        key={reading.state}
        label={t.healthCentre}
        name="listedAt"
        hint={failed ?? t.healthCentreHint}
        value={texts.listedAt}
        onChange={(unit) => onChange({ listedAt: unit === null ? null : asId<'unit'>(unit) })}
        options={centres.map((one) => ({
          id: one.unit,
          text: one.name,
          detail: [one.provider, one.municipality].filter(Boolean).join(', '),
        }))}
        problem={problem}
      />
    </>
  )
}

/** What stands today may stand, also when it is not among what can be chosen any more. */
function withOld<One>(known: readonly One[], old: One | null, keyOf: (one: One) => string): readonly One[] {
  return old === null || known.some((one) => keyOf(one) === keyOf(old)) ? known : [...known, old]
}
