import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
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
  usePrintKeys(before === undefined ? null : act)
  return (
    <Button variant="secondary" className="no-print" onClick={act}>
      <Icon name="print" />
      {t.print}
    </Button>
  )
}

/** Ctrl+P and Cmd+P do what the button does where paper must be logged first: the browser's own would come out empty. */
function usePrintKeys(act: (() => Promise<void>) | null) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const prints = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'p'
      if (!prints || event.defaultPrevented || latest.current === null) return
      event.preventDefault()
      void latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
