// node scripts/run.mjs <script.ts> [args]: installs when needed, then runs the script on Node 24.
import { become } from './child.mjs'
import { ensureInstalled } from './install.mjs'

const [script, ...args] = process.argv.slice(2)
if (!script) {
  console.error('Usage: node scripts/run.mjs <script.ts> [args]')
  process.exit(2)
}
ensureInstalled()
become(script, args)
