/** A browser's part in a sign-in: keeps cookies by name and path, and follows redirects one at a time. */
export interface Jar {
  /** Cookies by name; tests may read, copy and spoil them. */
  readonly cookies: Map<string, { value: string; path: string }>
  /** One request, no redirect followed. */
  go(url: string, init?: RequestInit): Promise<Response>
  /** Follows redirects until something else comes or the path is `until`; gives the last address and its response. */
  follow(url: string, until?: string): Promise<{ url: string; response: Response }>
}

const MOST_HOPS = 12

/** An empty jar for one origin, for example http://localhost:4000. */
export function openJar(origin: string): Jar {
  const cookies: Jar['cookies'] = new Map()
  const go = async (url: string, init: RequestInit = {}) => {
    const address = new URL(url, origin)
    const cookie = [...cookies]
      .filter(([, kept]) => address.pathname.startsWith(kept.path))
      .map(([name, kept]) => `${name}=${kept.value}`)
      .join('; ')
    const response = await fetch(address, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  return {
    cookies,
    go,
    async follow(url, until) {
      let address = new URL(url, origin).href
      for (let hop = 0; hop < MOST_HOPS; hop++) {
        if (new URL(address).pathname === until) return { url: address, response: new Response() }
        const response = await go(address)
        const next = response.headers.get('location')
        if (next === null || response.status < 300 || response.status > 399) return { url: address, response }
        await response.arrayBuffer()
        address = new URL(next, address).href
      }
      throw new Error(`more than ${MOST_HOPS} redirects`)
    },
  }
}

function keep(cookies: Jar['cookies'], line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
  const attribute = (wanted: string) =>
    attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  const gone =
    value === '' || Date.parse(attribute('expires') ?? '') < Date.now() || attribute('max-age') === '0'
  if (gone) cookies.delete(name)
  else cookies.set(name, { value, path: attribute('path') ?? '/' })
}
