import { Button } from '@digdir/designsystemet-react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'

interface PrintButtonProps {
  /** Called before the dialog opens, for what must be logged as Utskrift; printing waits for it and stops on false. */
  readonly before?: () => Promise<boolean>
}

/** Prints the page without navigation. */
export function PrintButton({ before }: PrintButtonProps) {
  const t = useTexts({ sv, en })
  const act = async () => {
    if (before && !(await before())) return
    print()
  }
  return (
    <Button variant="secondary" className="no-print" onClick={act}>
      <Icon name="print" />
      {t.print}
    </Button>
  )
}
