import { ensureWebBuilt } from './build-web.ts'

// Same process from here on: main.ts answers the signals itself, and a second process would only cost time.
try {
  await ensureWebBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import('../src/main.ts')
