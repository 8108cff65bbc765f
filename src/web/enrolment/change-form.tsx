import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { enrolmentChange, enrolmentPrepare } from '../../enrolments/api.ts'
import { asId } from '../../shared/id.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { Problem } from '../pieces/problem.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { WhoSelect } from './enrol-fields.tsx'
import type { EnrolmentData } from './enrolment-data.ts'

/** Changes who in the team stands for an enrolment. */
export function ChangeForm({ data, onDone }: { readonly data: EnrolmentData; readonly onDone: () => void }) {
  const t = useTexts({ sv, en })
  const reading = useRead(enrolmentPrepare, { person: data.person.id })
  const fields = useFields(useDraft(`change:${data.enrolment}`), {
    nurse: data.nurse?.staff ?? '',
    physician: data.physician?.staff ?? '',
  })
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(enrolmentChange)
  const save = async () => {
    const staff = (name: string) => (fields.of(name) === '' ? null : asId<'staff'>(fields.of(name)))
    const changed = {
      ...(fields.of('nurse') === (data.nurse?.staff ?? '') ? {} : { nurse: staff('nurse') }),
      ...(fields.of('physician') === (data.physician?.staff ?? '') ? {} : { physician: staff('physician') }),
    }
    if (!(await send({ enrolment: data.enrolment, entry, ...changed }, data.version))) return
    announce(t.change.done)
    onDone()
  }
  return (
    <WhenRead reading={reading} lines={3}>
      {({ colleagues }) => (
        <form className="stack" onSubmit={(event) => event.preventDefault()}>
          {problem && <Problem problem={problem} retry={retry} />}
          <WhoSelect label={t.start.nurse} name="nurse" of="nurse" {...{ colleagues, fields, problem }} />
          <WhoSelect
            label={t.start.physician}
            hint={t.start.physicianHint}
            name="physician"
            of="physician"
            {...{ colleagues, fields, problem }}
          />
          <Button loading={state === 'sending'} onClick={save}>
            {t.change.save}
          </Button>
        </form>
      )}
    </WhenRead>
  )
}
