// npm test: installs when needed, then everything (scripts/test-all.ts).
import { become } from './child.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
become('scripts/test-all.ts', process.argv.slice(2))
