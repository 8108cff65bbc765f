import './sign-in.css'
import { Alert } from '@digdir/designsystemet-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { listCast } from '../../demo/api.ts'
import { signIn as enRefusals } from '../../shared/texts/en/refusals/sign-in.ts'
import { signIn as en } from '../../shared/texts/en/sign-in.ts'
import { signIn as svRefusals } from '../../shared/texts/sv/refusals/sign-in.ts'
import { signIn as sv } from '../../shared/texts/sv/sign-in.ts'
import { OpenWithout } from '../lock/open-without.tsx'
import { Page } from '../pieces/page.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { signedOut, wasIn } from '../shell/connection.ts'
import { setLanguage, useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Wordmark } from '../shell/wordmark.tsx'
import { CastCards } from './cast-cards.tsx'
import { startOf } from './start-link.ts'

/** One button to the sign-in service; on a demo instance, one tap per person of the cast. */
export function SignIn() {
  const t = useTexts({ sv, en })
  const { back } = useSearch({ from: '/sign-in' })
  const cast = useRead(listCast, {})
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main id="main">
        <Page title={t.title} lead={t.lead} width="wide">
          <WhyHere />
          <OpenWithout back={back} />
          {cast.state === 'waiting' && <Skeleton lines={4} />}
          {cast.state === 'ready' && <CastCards cast={cast.data} back={back} />}
          {cast.state === 'failed' && (
            <p>
              <a className="ds-button" href={startOf({ back })}>
                {t.go}
              </a>
            </p>
          )}
        </Page>
      </main>
    </div>
  )
}

/** Why one stands here again: signed out, or a sign-in that came to nothing. */
function WhyHere() {
  const t = useTexts({ sv, en })
  const refusals: Readonly<Record<string, string>> = useTexts({ sv: svRefusals, en: enRefusals })
  const { problem, ended } = useSearch({ from: '/sign-in' })
  const ranOut = useRanOut()
  if (problem) {
    return (
      <Alert data-color="danger" role="alert">
        {refusals[problem] ?? refusals.unavailable}
      </Alert>
    )
  }
  if (ranOut || ended) return <Alert data-color="info">{t.ended}</Alert>
  return null
}

/** Whether a session has just run out under a screen; asked once, so that the words stay while the page stands. */
function useRanOut(): boolean {
  const [ranOut] = useState(() => signedOut.get() && wasIn.get())
  signedOut.set(false)
  return ranOut
}

function LanguageSwitch() {
  return (
    <Segments
      label="Språk · Language"
      value={useLanguage()}
      onChange={setLanguage}
      options={[
        { value: 'sv', text: 'Svenska', lang: 'sv' },
        { value: 'en', text: 'English', lang: 'en' },
      ]}
    />
  )
}
