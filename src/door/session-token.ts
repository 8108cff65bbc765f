import { createHash, randomBytes } from 'node:crypto'

/** The session cookie. `__Host-` binds it to this host, to https and to the whole path. */
export const SESSION_COOKIE = '__Host-hemma'

/**
 * How every cookie of ours is set. Lax: the way back from the identity provider must carry it, and no other site can
 * post with it. No maxAge: it ends with the browser; the server's own limits end it before that.
 */
export const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** A new token: 256 random bits as 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of the cookie's token: what the session table knows a browser by. */
export function sessionHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
