import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Refused } from '../shared/refused.ts'

const unpack = promisify(gunzip)
const MIB = 1024 * 1024

/** JSON from bytes that may be packed with gzip; the size counts unpacked, so that a small bomb stays small. */
export async function jsonOf(bytes: Buffer, most: number): Promise<unknown> {
  const text = textOf(isGzip(bytes) ? await unpacked(bytes, most) : bytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('fhir.notJson', { status: 400 })
  }
}

/** How a size is told: 32 MB. */
export function sizeText(bytes: number): string {
  return `${Math.round(bytes / MIB)} MB`
}

/** What is larger than its place. */
export function tooLarge(most: number): Refused {
  return new Refused('fhir.tooLarge', { status: 413, data: { maximum: sizeText(most) } })
}

/** The two bytes that every gzip file begins with. */
export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function unpacked(bytes: Buffer, most: number): Promise<Buffer> {
  try {
    return await unpack(bytes, { maxOutputLength: most })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most)
    throw new Refused('fhir.notGzip', { status: 400 })
  }
}

/** UTF-8 and nothing else; a byte order mark is let be. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('fhir.notText', { status: 400 })
  }
}
