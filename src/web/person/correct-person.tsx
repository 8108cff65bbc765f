import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { addIdentity, correctPerson } from '../../persons/person-api.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'

interface WithPage {
  readonly page: PersonPage
}

/** At the page's end: the way to correct what the region shares about the person. */
export function CorrectPerson({ page }: WithPage) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  if (!page.allowed.includes('person.correct') || page.person.placesHidden) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        <Icon name="edit" />
        {t.page.changePerson}
      </Button>
      <Sheet title={t.correct.title} open={open} onClose={close} place="side">
        <CorrectForm page={page} onDone={close} />
        <NumberForm page={page} onDone={close} />
      </Sheet>
    </>
  )
}

function CorrectForm({ page, onDone }: WithPage & { readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).correct
  const fields = useTexts({ sv, en }).fields
  const { person } = page
  const [given, setGiven] = useState(() => beginning(page))
  const [reason, setReason] = useState('')
  const { send, state, problem, retry } = useSend(correctPerson, () => {
    announce(t.done)
    onDone()
  })
  const { givenNames, familyName, calledName, line, postalCode, city } = given
  const address = line.trim() === '' ? null : { line, postalCode, city }
  const submit = () =>
    send({
      person: person.id,
      version: person.version,
      names: { givenNames, familyName, calledName },
      address,
      municipality: person.municipality?.code ?? null,
      // A new address has a new place on the map; until somebody sets it there is none.
      position: line === person.address?.line ? person.position : null,
      listedAt: person.healthCentre?.unit ?? null,
      reason,
    })
  const labels = {
    givenNames: t.names,
    familyName: fields.familyName,
    calledName: t.called,
    line: t.line,
    postalCode: t.postalCode,
    city: t.city,
  }
  const paths = {
    givenNames: 'names.givenNames',
    familyName: 'names.familyName',
    calledName: 'names.calledName',
    line: 'address.line',
    postalCode: 'address.postalCode',
    city: 'address.city',
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {problem && <Problem problem={problem} retry={retry} />}
      {corrected.map((name) => (
        <TextField
          key={name}
          label={labels[name]}
          name={paths[name]}
          required={name === 'givenNames' || name === 'familyName'}
          value={given[name]}
          onChange={(text) => setGiven((before) => ({ ...before, [name]: text }))}
          problem={problem}
        />
      ))}
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

const corrected = ['givenNames', 'familyName', 'calledName', 'line', 'postalCode', 'city'] as const

function beginning({ person }: PersonPage) {
  return {
    givenNames: person.givenNames,
    familyName: person.familyName,
    calledName: person.calledName ?? '',
    line: person.address?.line ?? '',
    postalCode: person.address?.postalCode ?? '',
    city: person.address?.city ?? '',
  }
}

function NumberForm({ page, onDone }: WithPage & { readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).correct
  const fields = useTexts({ sv, en }).fields
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const { send, state, problem, retry } = useSend(addIdentity, onDone)
  return (
    <details className="more">
      <summary>{t.addNumber}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send({ person: page.person.id, identity: { number }, reason })
        }}
      >
        {problem && <Problem problem={problem} retry={retry} />}
        <TextField
          label={fields.number}
          name="identity.number"
          required
          value={number}
          onChange={setNumber}
          problem={problem}
        />
        <TextField
          label={t.reason}
          name="reason"
          required
          value={reason}
          onChange={setReason}
          problem={problem}
        />
        <Button type="submit" variant="secondary" loading={state === 'sending'}>
          {t.addNumberSubmit}
        </Button>
      </form>
    </details>
  )
}
