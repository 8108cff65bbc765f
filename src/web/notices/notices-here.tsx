import { Button } from '@digdir/designsystemet-react'
import { notice as en } from '../../shared/texts/en/notice.ts'
import { notice as sv } from '../../shared/texts/sv/notice.ts'
import { Problem } from '../pieces/problem.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { useNoticesHere } from './use-notices-here.ts'

/** Notices on the device in hand: whether they come, and the button that changes it. */
export function NoticesHere() {
  const t = useTexts({ sv, en }).here
  const { state, busy, fault, problem, turnOn, turnOff } = useNoticesHere()
  const mayAct = state === 'on' || state === 'off'
  return (
    <section className="menu-group" aria-labelledby="notices-here">
      <h3 id="notices-here">
        {t.title} {mayAct && <Tag tone={state === 'on' ? 'success' : 'neutral'}>{t[state]}</Tag>}
      </h3>
      <p className="subtle">
        {state === 'unsupported' || state === 'homeScreen' || state === 'blocked' ? t[state] : t.what}
      </p>
      {problem && <Problem problem={problem} />}
      {fault && <StatusLine tone="warning">{t[fault]}</StatusLine>}
      {mayAct && (
        <Button
          variant="secondary"
          loading={busy !== null}
          onClick={() => void (state === 'on' ? turnOff() : turnOn())}
        >
          {busy === 'asking' ? t.asking : state === 'on' ? t.turnOff : t.turnOn}
        </Button>
      )}
    </section>
  )
}
