import './sign-in.css'
import { Alert } from '@digdir/designsystemet-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn as en } from '../../shared/texts/en/sign-in.ts'
import { signIn as sv } from '../../shared/texts/sv/sign-in.ts'
import { Page } from '../pieces/page.tsx'
import { Segments } from '../pieces/segments.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { signedOut } from '../shell/connection.ts'
import { setLanguage, useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { signInProviders } from '../shell/session-endpoints.ts'
import { Wordmark } from '../shell/wordmark.tsx'
import { CastCards } from './cast-cards.tsx'
import { startOf } from './start-link.ts'

/** One button per sign-in service; in the demo, one tap per person of the cast. */
export function SignIn() {
  const t = useTexts({ sv, en })
  const { back, failed } = useSearch({ from: '/sign-in' })
  const ended = useEnded()
  const reading = useRead(signInProviders, {})
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main id="main">
        <Page title={t.title} lead={t.lead} width="wide">
          {ended && <Alert data-color="info">{t.ended}</Alert>}
          {failed && <Alert data-color="danger">{t.failed}</Alert>}
          <WhenRead reading={reading} lines={2}>
            {({ instance, providers }) => (
              <>
                <ul className="providers">
                  {providers.map((provider) => (
                    <li key={provider.key}>
                      <a className="ds-button" href={startOf({ provider: provider.key }, back)}>
                        {t.with(provider.name)}
                      </a>
                    </li>
                  ))}
                </ul>
                {instance === 'demo' && <CastCards back={back} />}
              </>
            )}
          </WhenRead>
        </Page>
      </main>
    </div>
  )
}

/** Whether a session has just ended; asked once, so that the words stay while the page stands. */
function useEnded(): boolean {
  const [ended] = useState(() => signedOut.get())
  signedOut.set(false)
  return ended
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
