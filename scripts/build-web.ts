import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.ts'
import { packFiles } from './pack-web.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist', 'web')
const stamp = join(built, '.built-from')

/** Builds the web app into dist/web unless it was built from exactly these sources. Throws with vite's own words. */
export async function ensureWebBuilt(): Promise<void> {
  const from = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return
  const began = Date.now()
  console.log('Building the web app …')
  await build('vite.config.ts')
  await build('vite.worker.config.ts')
  await packFiles(built)
  writeFileSync(stamp, from)
  console.log(`Web app built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

async function build(config: string): Promise<void> {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn']
  const { code, output } = await runCommand(process.execPath, vite, { NODE_ENV: 'production' })
  if (code !== 0) throw new Error(`The web app could not be built:\n${output}`)
}

/** The web takes in words, rules and texts from every slice: any source may change it, tests never do. */
function sourcesHash(): string {
  const files = [
    'src/**/*.{ts,tsx,css,html,svg,json,webmanifest,woff2,png}',
    'vite{,.worker}.config.ts',
    'scripts/{build,pack}-*.ts',
    'package-lock.json',
  ]
  const hash = createHash('sha256')
  for (const file of globSync(files, { cwd: root }).sort()) {
    if (/\.test\.tsx?$|(^|\/)(store|handlers)\.ts$/.test(file)) continue
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
