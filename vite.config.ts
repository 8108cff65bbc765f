import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import own from './package.json' with { type: 'json' }

const server = `http://127.0.0.1:${process.env.PORT ?? '4000'}`
const proxied = { target: server, changeOrigin: false }

/** The web lies in src/web and is built to dist/web; nothing is inlined, so that the strict CSP holds. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  // What a device tells the server that it runs.
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(own.version) },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      treeshake: {
        // Designsystemet's React parts do nothing until they are used; without this its old combobox and its
        // virtual list come along with the first button (30 kB gzipped). Its web part does define elements.
        moduleSideEffects: [{ test: /@digdir\/designsystemet-react\//, sideEffects: false }],
      },
    },
  },
  server: {
    proxy: { '/api': proxied, '/sign-in/': proxied, '/sign-out': proxied, '/demo-idp': proxied },
  },
})
