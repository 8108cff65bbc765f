import { Button } from '@digdir/designsystemet-react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { installOffer, isInstalled } from './install.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** Puts Hemma on the home screen of the device in hand: by a tap where the browser offers it, else in words. */
export function InstallHere() {
  const t = useTexts({ sv, en }).install
  const offer = useValue(installOffer)
  const add = async () => {
    const answer = await offer?.prompt()
    // An offer may be used once; one that was declined comes again in the browser's own time.
    if (answer) installOffer.set(null)
  }
  return (
    <div className="menu-group">
      <h3>{t.title}</h3>
      <p className="subtle">{isInstalled() ? t.done : offer ? t.what : `${t.what} ${t.byHand}`}</p>
      {offer && !isInstalled() && (
        <Button variant="secondary" onClick={() => void add()}>
          {t.add}
        </Button>
      )}
    </div>
  )
}
