import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { PersonPage } from '../../persons/page-api.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from '../shell/language.ts'

const CorrectForm = partLater(async () => (await import('./correct-form.tsx')).CorrectForm)
const NumberForm = partLater(async () => (await import('./number-form.tsx')).NumberForm)
const ProtectionForm = partLater(async () => (await import('./protection-form.tsx')).ProtectionForm)

/**
 * At the page's end: the way to correct what the region shares about the person. Who may not see where a protected
 * person is corrects nothing, but may undo a protection that they have just set.
 */
export function CorrectPerson({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en })
  const [open, setOpen] = useState(false)
  const may = (command: string) => page.allowed.includes(command)
  const corrects = may('person.correct')
  const protects = may('person.protect') || may('person.liftProtection')
  if (!corrects && !protects) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        <Icon name={corrects ? 'edit' : 'lock'} />
        {corrects ? t.page.changePerson : t.protection.title}
      </Button>
      <Sheet title={corrects ? t.correct.title : t.protection.title} open={open} onClose={close} place="side">
        {corrects && <CorrectForm page={page} onDone={close} />}
        {corrects && <NumberForm page={page} onDone={close} />}
        {protects && <ProtectionForm page={page} onDone={close} folded={corrects} />}
      </Sheet>
    </>
  )
}
