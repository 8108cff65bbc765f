import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

// Holds the app itself, so that it opens without a network, and shows notices. Nothing about anybody lies here: what
// the server answers passes by.

/** A file of the build; its revision is null where the name already tells what it holds. */
interface BuiltFile {
  readonly url: string
  readonly revision: string | null
}

declare const self: ServiceWorkerGlobalScope & {
  /** What the build has made (scripts/build-web.ts writes it in). */
  readonly __HEMMA_FILES__: readonly BuiltFile[]
  /** A hash of what the operator has written into the page (the server writes it in). */
  readonly __HEMMA_SETTINGS__: string
}

const PAGE = '/'

/** Every address that the server answers itself; all others are the app's one page. */
const SERVERS = [
  /^\/(api|fhir|assets|demo-idp)\//,
  /^\/sign-in\/./,
  // Its policy lets it post a form to the one system that it opens: only the server knows which (decision 19).
  /^\/out\//,
  /^\/(sign-out|healthz|readyz|metrics)\b/,
  /^\/[^?]*\.[a-z0-9]+$/,
]

const settings = self.__HEMMA_SETTINGS__
precacheAndRoute(
  self.__HEMMA_FILES__.map((file) =>
    file.url === PAGE ? { ...file, revision: `${file.revision} ${settings}` } : file,
  ),
)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: SERVERS }))

// A first one serves the page that has just come. A later one waits until somebody says so: the page that is open was
// made with the files of its own version.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', ({ data }) => {
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting()
})

self.addEventListener('push', (event) => {
  const { id, text, to } = said(event.data)
  event.waitUntil(
    self.registration.showNotification('Hemma', {
      body: text,
      icon: '/icon-192.png',
      data: to,
      // A repeat takes the place of the first.
      ...(id === '' ? {} : { tag: id }),
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const to: unknown = event.notification.data
  event.waitUntil(open(typeof to === 'string' ? to : '/'))
})

/** Brings an open Hemma forward as it stands, since something may be half written there; else opens where it is read. */
async function open(to: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const [first] = windows.toSorted((a, b) => Number(b.focused) - Number(a.focused))
  if (first === undefined) await self.clients.openWindow(to)
  else await first.focus()
}

/** What the server sent: one of a closed list of sentences, without personal data. Anything else shows the name alone. */
function said(data: PushMessageData | null): { id: string; text: string; to: string } {
  const message = parsed(data)
  if (typeof message !== 'object' || message === null) return { id: '', text: '', to: '/' }
  const id = 'id' in message && typeof message.id === 'string' ? message.id : ''
  const text = 'text' in message && typeof message.text === 'string' ? message.text : ''
  // Only a page of Hemma's own.
  const to =
    'to' in message && typeof message.to === 'string' && /^\/[a-z-]*$/.test(message.to) ? message.to : '/'
  // The name is the notice's title already.
  const bare = text.replace(/^Hemma:\s*/, '')
  return { id, text: bare.charAt(0).toUpperCase() + bare.slice(1), to }
}

function parsed(data: PushMessageData | null): unknown {
  try {
    return data?.json()
  } catch {
    return undefined
  }
}
