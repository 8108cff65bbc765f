import './outbox.css'
import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { Icon } from '../pieces/icon.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { useTexts } from '../shell/language.ts'
import { tickCalled } from '../shell/outbox.ts'
import type { Problem } from '../shell/problem.ts'

interface KeptNoticeProps {
  readonly problem: Problem
  readonly retry?: (() => unknown) | undefined
}

/** Where a form would say why it did not go through: it lies on this device; and whom to call when another side waits for it. */
export function KeptNotice({ problem, retry }: KeptNoticeProps) {
  const t = useTexts({ sv, en })
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  const { item, phone, whom } = problem.data
  const isUrgent = problem.code === 'outbox.handsOver'
  return (
    <section ref={box} tabIndex={-1} className="kept-notice" data-calls={isUrgent} aria-label={t.title}>
      <p>
        <Icon name={isUrgent ? 'alert' : 'clock'} /> {wordsOf(problem, t)}
      </p>
      {isUrgent && typeof phone === 'string' && (
        <PhoneLink number={phone} whom={typeof whom === 'string' ? whom : ''} as="button" />
      )}
      {isUrgent && typeof item === 'string' && <Called item={item} />}
      <div className="row">
        {retry && (
          <Button variant="secondary" onClick={() => void retry()}>
            {t.retry}
          </Button>
        )}
        <Button asChild variant="tertiary">
          <Link to="/outbox">{t.seeAll}</Link>
        </Button>
      </div>
    </section>
  )
}

/** The way to say that the other side has been told by phone, so that nothing reminds any more. */
export function Called({ item, called = false }: { readonly item: string; readonly called?: boolean }) {
  const t = useTexts({ sv, en })
  const [ticked, setTicked] = useState(called)
  if (ticked) return <p role="status">{t.hasCalled}</p>
  const tick = () => {
    setTicked(true)
    tickCalled(item)
  }
  return (
    <div>
      <Button variant="secondary" onClick={tick}>
        <Icon name="check" />
        {t.called}
      </Button>
    </div>
  )
}

function wordsOf({ code, data }: Problem, t: typeof sv): string {
  if (code === 'outbox.handsOver')
    return typeof data.whom === 'string' ? t.keptHandsOverTo(data.whom) : t.keptHandsOver
  if (code === 'outbox.heldBack') return t.keptHeldBack
  return code === 'outbox.fault' ? t.keptFault : t.kept
}
