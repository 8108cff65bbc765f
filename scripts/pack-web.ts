import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What the app needs to stand without a network. Browsers that know no WOFF2 know no service worker either. */
const KEPT = ['assets/**/*.{js,css,svg,woff2,png}', '*.{webmanifest,png}', 'index.html']
const PACKED = ['assets/**/*.{js,css,svg}']

/**
 * Finishes a build in `folder`: tells the service worker which files there are (those whose names do not change with a
 * hash of what they hold), and lays packed copies beside what is text, which the server sends to whoever takes them.
 */
export async function packFiles(folder: string): Promise<void> {
  const kept = globSync(KEPT, { cwd: folder }).toSorted()
  const files = await Promise.all(
    kept.map(async (file) => {
      if (file.startsWith('assets/')) return { url: `/${file}`, revision: null }
      const revision = createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex')
        .slice(0, 16)
      return { url: file === 'index.html' ? '/' : `/${file}`, revision }
    }),
  )
  const worker = join(folder, 'service-worker.js')
  const script = await readFile(worker, 'utf8')
  if (!script.includes('self.__HEMMA_FILES__'))
    throw new Error('the service worker asks for no list of files')
  await writeFile(
    worker,
    script.replaceAll('self.__HEMMA_FILES__', () => JSON.stringify(files)),
  )
  await Promise.all(globSync(PACKED, { cwd: folder }).map((file) => pack(join(folder, file))))
}

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

async function pack(path: string): Promise<void> {
  const whole = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length }
  await writeFile(`${path}.br`, await asBrotli(whole, { params }))
  await writeFile(`${path}.gz`, await asGzip(whole, { level: 9 }))
}
