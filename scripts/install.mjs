// Runs on the Node that happens to be there (20 or newer); everything after it runs on Node 24 from npm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.hemma-installed')

/** Installs the packages when they are missing or package-lock.json has changed. Ends the process when it cannot. */
export function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && nodeOfOurs()) return
  const began = Date.now()
  console.log('Installing packages (about 500 MB, a minute or two the first time) …')
  // Not `npm ci`: it refuses a lock that names packages for other platforms when the registry lacks them.
  const args = [
    'install',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit' })
  if (done.status !== 0)
    stopWith(`npm install failed${done.error ? `: ${done.error.message}` : ''}. Is the network there?`)
  if (!nodeOfOurs()) stopWith(noNode())
  writeFileSync(stamp, wanted())
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`)
}

/** Node 24: the one npm installed, else the one that runs this when it is new enough. */
export function node24() {
  const path = nodeOfOurs()
  if (!path) stopWith(noNode())
  return path
}

function nodeOfOurs() {
  const own = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

function noNode() {
  return `npm has no Node 24 for ${process.platform}-${process.arch}. Install Node 24 yourself and run this again with it.`
}

function wanted() {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

function stopWith(message) {
  console.error(`Hemma: ${message}`)
  process.exit(1)
}
