import { ensureWebBuilt } from './build-web.ts'

// Same process from here on: main.ts answers the signals itself and a second process would only cost time.
await ensureWebBuilt()
await import('../src/main.ts')
