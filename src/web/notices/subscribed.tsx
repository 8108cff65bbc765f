import { Button } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { noticeKey, unsubscribeNotices } from '../../notices/api.ts'
import { notice as en } from '../../shared/texts/en/notice.ts'
import { notice as sv } from '../../shared/texts/sv/notice.ts'
import { List } from '../pieces/list.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { forgetHere, heldHere } from './push.ts'

/** The devices that notices go to, so that one that was lost or handed in can be left out; nothing when there are none. */
export function SubscribedDevices() {
  const t = useTexts({ sv, en }).here
  const reading = useRead(noticeKey, {}, { everyHat: true })
  const [here, setHere] = useState<string | null>(null)
  useEffect(() => {
    heldHere().then(setHere, () => undefined)
  }, [])
  if (reading.state !== 'ready' || reading.data.subscribed.length === 0) return null
  const { subscribed } = reading.data
  return (
    <Section title={t.others} count={subscribed.length}>
      <List rows={subscribed} keyOf={(one) => one.subscription} label={t.others} none={null} quiet>
        {(one) => <Device {...one} here={one.subscription === here} />}
      </List>
    </Section>
  )
}

interface DeviceProps {
  readonly subscription: string
  readonly label: string
  readonly here: boolean
}

function Device({ subscription, label, here }: DeviceProps) {
  const t = useTexts({ sv, en }).here
  const stop = useSend(unsubscribeNotices, () => {
    if (here) void forgetHere()
  })
  return (
    <div className="session-row">
      <p className="session-device">
        {label}
        {here && <Tag tone="success">{t.thisOne}</Tag>}
      </p>
      {stop.problem && <Problem problem={stop.problem} retry={stop.retry} />}
      <Button
        variant="secondary"
        loading={stop.state === 'sending'}
        aria-label={t.stop(label)}
        onClick={() => void stop.send({ subscription })}
      >
        {t.stopBrief}
      </Button>
    </div>
  )
}
