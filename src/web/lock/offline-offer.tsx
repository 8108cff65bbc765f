import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from '../shell/language.ts'
import { useWide } from '../shell/media.ts'
import { packedBag, packing } from '../shell/packing.ts'
import { useValue } from '../shell/value.ts'
import { OfflineSetting } from './offline-here.tsx'
import { useOfflineHere } from './use-offline-here.ts'

/** A choice about this device, nothing personal: it may lie in localStorage. */
const KEY = 'hemma.offline-later'

/** On a phone that holds the app and no day bag: offers to take the day along. Said no to, it waits in the menu. */
export function OfflineOffer() {
  const t = useTexts({ sv, en })
  const isWide = useWide()
  const here = useOfflineHere()
  const [isLater, setLater] = useState(localStorage.getItem(KEY) !== null)
  const [open, setOpen] = useState(false)
  const holdsApp = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  const close = () => {
    setOpen(false)
    here.again()
  }
  const bag = useValue(packedBag)
  const isOn = useValue(packing).state === 'packing' || Boolean(bag)
  const isOffered = !isWide && holdsApp && !isLater && here.state === 'off' && !isOn
  if (!isOffered && !open) return null
  return (
    <Section title={t.offer.title}>
      <p>{t.what}</p>
      <div className="row">
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t.turnOn}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            localStorage.setItem(KEY, 'yes')
            setLater(true)
          }}
        >
          {t.offer.later}
        </Button>
      </div>
      <Sheet title={t.title} open={open} onClose={close}>
        <OfflineSetting begun />
      </Sheet>
    </Section>
  )
}
