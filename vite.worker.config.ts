import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The service worker is one file without imports, at one address for ever: its place is what it may serve. */
export default defineConfig({
  root: 'src/web',
  publicDir: false,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    rolldownOptions: {
      input: join(import.meta.dirname, 'src/web/service-worker/service-worker.ts'),
      output: { format: 'iife', entryFileNames: 'service-worker.js' },
    },
  },
})
