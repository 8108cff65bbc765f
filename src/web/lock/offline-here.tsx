import './lock.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import { noVault } from '../device/vault.ts'
import { useMoments } from '../pieces/moment.ts'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { packedBag } from '../shell/packing.ts'
import { useValue } from '../shell/value.ts'
import { SetWay } from './set-way.tsx'
import { type OfflineHere as Here, useOfflineHere } from './use-offline-here.ts'

/** Working without a network on the device in hand, as a part of the menu. */
export function OfflineHere() {
  const t = useTexts({ sv, en })
  return (
    <section className="menu-group" aria-labelledby="offline-here">
      <h3 id="offline-here">{t.title}</h3>
      <OfflineSetting />
    </section>
  )
}

/** Off or on, what opens it, and until when the bag holds. `begun`: turning it on has been asked for already. */
export function OfflineSetting({ begun = false }: { readonly begun?: boolean }) {
  const t = useTexts({ sv, en })
  const here = useOfflineHere()
  const [sets, setSets] = useState(begun)
  const isUnable = useValue(noVault) === 'unable'
  if (isUnable) return <p className="subtle">{t.unable}</p>
  if (here.state === 'waiting') return <p className="subtle">{t.opening}</p>
  const done = () => {
    setSets(false)
    announce(t.turnedOn)
    here.again()
  }
  return sets ? (
    <SetWay onDone={done} onCancel={() => setSets(false)} />
  ) : (
    <State here={here} onSet={() => setSets(true)} />
  )
}

function State({
  here,
  onSet,
}: {
  readonly here: Here & { readonly again: () => void }
  readonly onSet: () => void
}) {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  if (here.state === 'waiting') return null
  if (here.state === 'off') {
    return (
      <>
        <p className="subtle">
          {t.what} {t.howLong(here.bagHours)}
        </p>
        <Button variant="secondary" onClick={onSet}>
          {t.turnOn}
        </Button>
      </>
    )
  }
  const turnOff = async () => {
    const { forgetOffline } = await import('../device/keys.ts')
    await forgetOffline()
    packedBag.set(null)
    announce(t.turnedOff)
    here.again()
  }
  return (
    <>
      <p>
        <strong>{t.on[here.way]}</strong>
        <br />
        {here.bagPackedAt === null ? t.notPacked : t.packed(near(here.bagPackedAt))}
      </p>
      <p className="subtle">{t.howLong(here.bagHours)}</p>
      <div className="row">
        <Button variant="secondary" onClick={onSet}>
          {t.change}
        </Button>
        <Button variant="tertiary" onClick={() => void turnOff()}>
          {t.turnOff}
        </Button>
      </div>
    </>
  )
}
