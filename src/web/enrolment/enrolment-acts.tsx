import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { modelVersion } from '../../care-models/rules.ts'
import { responsibilityNow, responsibilitySet } from '../../enrolments/responsibility-api.ts'
import { closing as enClosing } from '../../shared/texts/en/closing.ts'
import { enrolment as en } from '../../shared/texts/en/enrolment.ts'
import { responsibility as enSaid } from '../../shared/texts/en/responsibility.ts'
import { closing as svClosing } from '../../shared/texts/sv/closing.ts'
import { enrolment as sv } from '../../shared/texts/sv/enrolment.ts'
import { responsibility as svSaid } from '../../shared/texts/sv/responsibility.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { partLater } from '../pieces/later.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { announce } from '../shell/announce.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useSession } from '../shell/session.ts'
import type { EnrolmentData } from './enrolment-data.ts'

const ChangeForm = partLater(async () => (await import('./change-form.tsx')).ChangeForm)

/** What may be done with an open enrolment now, on the server's word: take over, change, close. */
export function EnrolmentActs({ data }: { readonly data: EnrolmentData }) {
  const t = useTexts({ sv, en })
  const closing = useTexts({ sv: svClosing, en: enClosing })
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const may = (action: EnrolmentData['allowed'][number]) => data.allowed.includes(action)
  const { words } = modelVersion(data.model.id, data.model.version)
  return (
    <div className="stack no-print">
      {may('enrolment.takeMedical') && <TakeMedical data={data} />}
      <div className="row">
        {may('enrolment.close') && (
          <Link
            to="/enrolment/$id/close"
            params={{ id: data.enrolment }}
            className="ds-button"
            data-variant="secondary"
          >
            {words.close[language]}
          </Link>
        )}
        {may('enrolment.change') && (
          <Button variant="tertiary" onClick={() => setChanging(true)}>
            {t.change.title}
          </Button>
        )}
      </div>
      {data.state === 'enrolled' && data.medicalHere && !may('enrolment.close') && (
        <p className="subtle">{closing.mayNot}</p>
      )}
      <Sheet title={t.change.title} open={changing} onClose={() => setChanging(false)}>
        <ChangeForm data={data} onDone={() => setChanging(false)} />
      </Sheet>
    </div>
  )
}

/** A physician takes over medical responsibility, with a few seconds of regret. */
export function TakeMedical({ data }: { readonly data: Pick<EnrolmentData, 'person'> }) {
  const t = useTexts({ sv: svSaid, en: enSaid })
  const me = useSession().staff.id
  const person = data.person.id
  const now = useRead(responsibilityNow, { person })
  const [ids] = useState(() => ({ id: newId<'responsibility'>(), entry: newId<'entry'>() }))
  const { send, state, problem, retry } = useSend(responsibilitySet)
  const take = async () => {
    const held = now.state === 'ready' ? now.data.held.find((one) => one.line === 'medical') : undefined
    const said = { ...ids, person, role: 'teamPhysician' as const, holder: { staff: me } }
    if (await send({ ...said, sees: held?.id ?? null })) announce(t.taken)
  }
  return (
    <>
      {problem && <Problem problem={problem} retry={retry} />}
      <ConfirmButton doing={t.takeMedical} onConfirm={() => void take()} sending={state === 'sending'}>
        {t.takeMedical}
      </ConfirmButton>
      <p className="subtle">{t.takeMedicalSure}</p>
    </>
  )
}
