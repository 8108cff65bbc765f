import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Ed25519 key that signs the access log's blocks. It lies in the data folder, readable by its owner alone,
 * and is made the first time. Keep a copy elsewhere: without it nobody can show that the log is ours.
 */
export function signingKey(dataDir: string): KeyObject {
  const file = join(dataDir, 'audit-signing-key.pem')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const { privateKey } = generateKeyPairSync('ed25519')
    // `wx`: two servers that start at once must not each make a key.
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(readFileSync(file))
}
