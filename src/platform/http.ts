import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { type LoggerOptions, stdTimeFunctions } from 'pino'

/** What the bare server needs to know. */
export interface HttpOptions {
  readonly logLevel: string
  readonly publicUrl: string
  /** Requests a minute and address before 429; generous, since a whole unit may share one address. */
  readonly requestsPerMinute: number
  /** Takes requests under a path prefix before Fastify sees them (the demo's identity provider). */
  readonly mounted?: { readonly prefix: string; readonly listener: RequestListener }
}

/** One mebibyte: more than any form; imports have their own, larger door. */
const BODY_LIMIT = 1024 * 1024

/**
 * How long a quiet connection stays open. Node's own five seconds are fewer than what proxies keep one for (60 to 65, as
 * a rule): the next request then meets a connection that has just been closed, and fails without having been asked.
 */
const KEEP_ALIVE_MS = 72_000

/** A Fastify with our logging, headers, cookies and limits, and no routes yet. */
export async function buildServer(options: HttpOptions): Promise<FastifyInstance> {
  const secure = options.publicUrl.startsWith('https:')
  const app = Fastify({
    logger: loggerOptions(options.logLevel),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: true },
    serverFactory: (handler) => {
      const server = createServer((request, response) => {
        const { mounted } = options
        if (mounted !== undefined && under(mounted.prefix, request)) mounted.listener(request, response)
        else handler(request, response)
      })
      server.keepAliveTimeout = KEEP_ALIVE_MS
      return server
    },
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        // React sets style attributes for measured positions; attributes cannot load or run anything.
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  })
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    // A new version is fetched whole by every device, and a unit's devices may share one address.
    allowList: (request) => request.url.startsWith('/assets/'),
  })
  return app
}

function under(prefix: string, request: IncomingMessage): boolean {
  const path = request.url ?? ''
  return path === prefix || path.startsWith(`${prefix}/`)
}

function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    timestamp: stdTimeFunctions.isoTime,
    base: null,
    serializers: {
      // Route, never the URL with its query; no headers, no address.
      req: (request: { method: string; routeOptions?: { url?: string } }) => ({
        method: request.method,
        route: request.routeOptions?.url ?? 'none',
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        stack: withoutValues(error),
      }),
    },
  }
}

/** The stack's places without its message: a database error's message can hold what somebody typed. */
function withoutValues(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n')
}
