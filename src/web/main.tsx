import './theme/theme.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { watchHuman } from './shell/human.ts'
import { watchInstall } from './shell/install.ts'
import { applyLanguage } from './shell/language.ts'
import { readings } from './shell/readings.ts'
import { router } from './shell/routes.tsx'
import { applyScheme } from './shell/scheme.ts'
import { watchVersion } from './shell/version.ts'
import { watchConnection } from './shell/watch-connection.ts'
import { watchDevice } from './shell/watch-device.ts'

// zod's fast path builds functions from text, which the CSP rightly forbids.
config({ jitless: true })
applyLanguage()
applyScheme()
watchHuman()
watchConnection()
watchVersion()
watchInstall()
watchDevice()

const root = document.getElementById('hemma')
if (!root) throw new Error('index.html has no #hemma')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={readings}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
