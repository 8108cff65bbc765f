import { Button } from '@digdir/designsystemet-react'
import { useRef, useState } from 'react'
import { besideCopied } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useSend } from '../shell/send.ts'
import type { Handed } from './acts.tsx'

interface CopyTextProps {
  readonly handed: Handed
  /** Copying is what one does next. */
  readonly next: boolean
  readonly onTook: () => void
}

/** The text as it will be pasted, and the button that copies it. Where the browser refuses, the text is selected instead. */
export function CopyText({ handed, next, onTook }: CopyTextProps) {
  const t = useTexts({ sv, en }).sheet
  const box = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const { send, problem, retry } = useSend(besideCopied)
  const { person, record, entry, text, system, allowed } = handed
  const copy = async () => {
    const done = await written(text)
    if (!done) {
      box.current?.focus()
      box.current?.select()
    }
    onTook()
    setOutcome(done ? 'copied' : 'notCopied')
    announce(done ? t.copied : t.notCopied)
    // That it was copied is logged by itself, apart from reading and from the mark.
    if (allowed.includes('beside.copied')) void send({ person, record, entry })
  }
  return (
    <div className="stack">
      <label className="transfer-text">
        <span className="field-legend">{t.text}</span>
        <span className="subtle">{t.textHint(system)}</span>
        <textarea
          ref={box}
          readOnly
          lang="sv"
          value={text}
          rows={Math.min(14, text.split('\n').length + 2)}
        />
      </label>
      {problem && <Problem problem={problem} retry={retry} />}
      {outcome && <StatusLine tone={outcome === 'copied' ? 'success' : 'warning'}>{t[outcome]}</StatusLine>}
      <div className="row">
        <Button
          variant={next && allowed.includes('beside.mark') ? 'primary' : 'secondary'}
          onClick={() => void copy()}
        >
          <Icon name="note" />
          {t.copy}
        </Button>
      </div>
    </div>
  )
}

/** Whether the clipboard took it; it is refused without https, and where the device's owner says so. */
export async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
