import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { LicensedProfession } from '../../organisation/organisation.ts'
import { removeLicence, setLicence } from '../../organisation/staff-api.ts'
import { profession as enProfession } from '../../shared/texts/en/profession.ts'
import { profession as svProfession } from '../../shared/texts/sv/profession.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import { ProfessionField } from './assignment-fields.tsx'
import { Fault } from './fault.tsx'
import { Save } from './save.tsx'
import type { Staff } from './shown.ts'
import { orNull, useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

type Licence = Staff['licences'][number]

/** Licences with their numbers; one that an assignment needs is not taken away under it. */
export function Licences({ staff }: { readonly staff: Staff }) {
  const t = useOrganisationWords()
  const words = useTexts({ sv: svProfession, en: enProfession })
  const [open, setOpen] = useState<Licence | 'new' | null>(null)
  const remove = useSend(removeLicence)
  return (
    <Section
      title={t.staff.licences}
      actions={
        <Button variant="secondary" onClick={() => setOpen('new')}>
          <Icon name="plus" />
          {t.staff.addLicence}
        </Button>
      }
    >
      <Fault problem={remove.problem} retry={remove.retry} />
      {staff.licences.length === 0 && <p className="subtle">{t.staff.noLicence}</p>}
      <ul className="admin-licences">
        {staff.licences.map((licence) => (
          <li key={licence.profession}>
            <span className="admin-row-words">
              <strong className="admin-capital">{words.one[licence.profession]}</strong>
              <span>
                {licence.number}
                {licence.prescriberCode && ` · ${t.fields.prescriberCode} ${licence.prescriberCode}`}
              </span>
            </span>
            <span className="row no-print">
              <Button variant="tertiary" onClick={() => setOpen(licence)}>
                {t.staff.edit}
                <span className="ds-sr-only"> {words.one[licence.profession]}</span>
              </Button>
              <ConfirmButton
                variant="secondary"
                doing={t.staff.removing}
                sending={remove.state === 'sending'}
                onConfirm={() =>
                  void remove.send({
                    staff: staff.staff,
                    version: staff.version,
                    profession: licence.profession,
                  })
                }
              >
                {t.staff.removeLicence}
              </ConfirmButton>
            </span>
          </li>
        ))}
      </ul>
      <Sheet
        title={open === 'new' ? t.staff.addLicence : t.staff.changeLicence}
        open={open !== null}
        onClose={() => setOpen(null)}
        place="side"
      >
        <LicenceForm staff={staff} licence={open === 'new' ? null : open} onDone={() => setOpen(null)} />
      </Sheet>
    </Section>
  )
}

interface LicenceFormProps {
  readonly staff: Staff
  readonly licence: Licence | null
  readonly onDone: () => void
}

function LicenceForm({ staff, licence, onDone }: LicenceFormProps) {
  const t = useOrganisationWords()
  const fields = useFields(`licence:${staff.staff}`, {
    profession: licence?.profession ?? '',
    number: licence?.number ?? '',
    prescriberCode: licence?.prescriberCode ?? '',
  })
  const { send, state, problem, retry } = useSend(setLicence, () => {
    fields.draft.forget()
    onDone()
  })
  const { of, set } = fields
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({
          staff: staff.staff,
          version: staff.version,
          profession: of.profession as LicensedProfession, // Cast: an empty choice is refused by the server.
          number: of.number,
          prescriberCode: orNull(of.prescriberCode),
        })
      }}
    >
      <Fault problem={problem} retry={retry} />
      {licence === null && (
        <ProfessionField value={of.profession} onChange={set('profession')} problem={problem} licensed />
      )}
      <TextField
        label={t.fields.number}
        name="number"
        required
        hint={t.hints.licence}
        value={of.number}
        onChange={set('number')}
        problem={problem}
        maxLength={20}
      />
      <TextField
        label={t.fields.prescriberCode}
        name="prescriberCode"
        hint={t.hints.prescriberCode}
        value={of.prescriberCode}
        onChange={set('prescriberCode')}
        problem={problem}
        maxLength={20}
      />
      <Save sending={state === 'sending'} />
    </form>
  )
}
