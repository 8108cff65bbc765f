// npm start: installs when needed, then builds the web when it has changed and runs the server.
import { become } from './child.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
become('scripts/start.ts', process.argv.slice(2))
