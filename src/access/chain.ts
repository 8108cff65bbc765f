import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** One block of the access log as it is stored. */
export interface Block {
  readonly number: number
  readonly posts: readonly string[]
  readonly hash: Buffer
  readonly previousHash: Buffer
  readonly signature: Buffer
}

/** What the first block of every chain points back to. */
export const GENESIS = Buffer.alloc(32)

/** SHA-256 over provider, number, previous hash and every post's text in order. */
export function blockHash(block: {
  owner: string
  number: number
  previousHash: Buffer
  posts: readonly string[]
}): Buffer {
  const hash = createHash('sha256')
    .update(block.owner)
    .update(String(block.number))
    .update(block.previousHash)
  for (const post of block.posts) {
    const text = Buffer.from(post)
    hash.update(String(text.length)).update(':').update(text)
  }
  return hash.digest()
}

/** Ed25519 signature of a block's hash. */
export function signBlock(hash: Buffer, key: KeyObject): Buffer {
  return sign(null, hash, key)
}

/** The first thing wrong with a block that follows `previous`, or undefined when it holds. */
export function faultOf(
  block: Block,
  given: { owner: string; previous: Block | undefined; texts: ReadonlyMap<string, string>; key: KeyObject },
): string | undefined {
  const { previous } = given
  if (block.number !== (previous?.number ?? 0) + 1) return `block ${(previous?.number ?? 0) + 1} is missing`
  if (!block.previousHash.equals(previous?.hash ?? GENESIS))
    return `block ${block.number} does not follow block ${block.number - 1}`
  const missing = block.posts.find((id) => !given.texts.has(id))
  if (missing !== undefined) return `post ${missing} of block ${block.number} is gone`
  const posts = block.posts.map((id) => given.texts.get(id) ?? '')
  const hash = blockHash({
    owner: given.owner,
    number: block.number,
    previousHash: block.previousHash,
    posts,
  })
  if (!hash.equals(block.hash)) return `a post of block ${block.number} was changed`
  if (!verify(null, block.hash, createPublicKey(given.key), block.signature))
    return `block ${block.number} is not signed by our key`
  return undefined
}
