import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Refused } from '../shared/refused.ts'
import { isGzip, jsonOf, tooLarge } from './read-json.ts'

/** A file may unpack to this; a person's whole history is a hundredth of it, and a text has an end in memory. */
export const FILE_LIMIT = 256 * 1024 * 1024

/** What a file that holds FHIR is called. */
const NAMES = /\.json(\.gz)?$/i

/** The files that paths name: a folder stands for its FHIR files, folders within it too, in the order of their names. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => NAMES.test(name))
      .sort()
      .map((name) => join(path, name))
  })
}

/** A file's JSON, packed with gzip or not. Reads no further than its limit. Throws Refused with what is wrong. */
export async function readJsonFile(path: string, limit: number = FILE_LIMIT): Promise<unknown> {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined) throw new Refused('fhir.fileMissing', { status: 404 })
  if (!there.isFile()) throw new Refused('fhir.fileKind', { status: 422 })
  return jsonOf(await bytesOf(path, limit), limit)
}

async function bytesOf(path: string, limit: number): Promise<Buffer> {
  const head = await upTo(createReadStream(path, { end: 1 }), 2)
  const file = createReadStream(path)
  if (!isGzip(head)) return upTo(file, limit)
  try {
    return await upTo(file.pipe(createGunzip()), limit)
  } catch (error) {
    file.destroy()
    if (error instanceof Refused) throw error
    throw new Refused('fhir.notGzip', { status: 400 })
  }
}

async function upTo(stream: AsyncIterable<Buffer> & { destroy(): void }, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > limit) {
      stream.destroy()
      throw tooLarge(limit)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}
