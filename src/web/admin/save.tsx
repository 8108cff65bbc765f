import { Button } from '@digdir/designsystemet-react'
import { common as en } from '../../shared/texts/en/common.ts'
import { common as sv } from '../../shared/texts/sv/common.ts'
import { useTexts } from '../shell/language.ts'

/** The one button at the end of a form. */
export function Save({ sending }: { readonly sending: boolean }) {
  const t = useTexts({ sv, en })
  return (
    <Button type="submit" loading={sending}>
      {t.save}
    </Button>
  )
}
