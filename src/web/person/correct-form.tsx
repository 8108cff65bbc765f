import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { correctPerson } from '../../persons/person-api.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { PlaceFields } from '../persons/place-fields.tsx'
import { isUnread, placed, placeTextsOf, withPlace } from '../persons/place-text.ts'
import { leadTo } from '../pieces/fault-place.ts'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

export interface PersonFormProps {
  readonly page: PersonPage
  readonly onDone: () => void
}

/** Names, address, place on the map, municipality and health centre, as they should be; and why. */
export function CorrectForm({ page: { person }, onDone }: PersonFormProps) {
  const t = useTexts({ sv, en }).correct
  const fields = useTexts({ sv, en }).fields
  // The person as read when the form was opened: a newer reading meanwhile never changes what somebody corrects.
  const [read] = useState(person)
  const [names, setNames] = useState({
    givenNames: read.givenNames,
    familyName: read.familyName,
    calledName: read.calledName ?? '',
  })
  const [place, setPlace] = useState(() => placeTextsOf(read))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, state, problem, retry } = useSend(correctPerson, () => {
    announce(t.done)
    onDone()
  })
  const labels = { givenNames: t.names, familyName: fields.familyName, calledName: t.called }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isUnread(place)) return leadTo(event.currentTarget.querySelector('[data-name="position"]'))
        void send({ person: read.id, version: read.version, names, ...placed(place, read), reason })
      }}
    >
      {problem && <Problem problem={problem} retry={retry} />}
      {(['givenNames', 'familyName', 'calledName'] as const).map((name) => (
        <TextField
          key={name}
          label={labels[name]}
          name={`names.${name}`}
          required={name !== 'calledName'}
          value={names[name]}
          onChange={(text) => setNames((before) => ({ ...before, [name]: text }))}
          problem={problem}
        />
      ))}
      <PlaceFields
        texts={place}
        onChange={(change) => setPlace((before) => withPlace(before, change, placeTextsOf(read)))}
        person={read}
        guarded={read.protected}
        problem={problem}
        tried={tried}
      />
      <TextField
        label={t.reason}
        name="reason"
        required
        value={reason}
        onChange={setReason}
        problem={problem}
      />
      <Button type="submit" loading={state === 'sending'}>
        {t.submit}
      </Button>
    </form>
  )
}
