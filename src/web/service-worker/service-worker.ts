// Shows notices, and opens Hemma when one is tapped. It keeps nothing and answers no requests.
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

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

export {}
