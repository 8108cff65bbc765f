import { webcrypto } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  labelOfSealed,
  openSealed,
  type PointJwk,
  SealedWrongly,
  sealForServer,
  serverKeyId,
} from './sealed-for-server.ts'

const { subtle } = webcrypto
const device = '0199a000-0000-7000-8000-00000000d001'
const command = '0199a000-0000-7000-8000-0000000c0001'
const text = new TextEncoder().encode('{"endpoint":"thanks.write"}')

const newKey = async (): Promise<PointJwk> => {
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { kty, crv, x, y, d } = await subtle.exportKey('jwk', pair.privateKey)
  return { kty, crv, x, y, d } as PointJwk // Cast: a P-256 key has exactly these members.
}
const key = await newKey()
const open = (given: PointJwk): PointJwk => {
  const { d: _private, ...rest } = given
  return rest
}
const sealed = await sealForServer(subtle, { key: open(key), device, command }, text)

test('what a device seals, the server opens', async () => {
  expect(await openSealed(subtle, { key, device }, sealed)).toEqual(text)
})

test('it says for which key it is and which command is inside, and nothing of its text', async () => {
  expect(labelOfSealed(sealed)).toEqual({ keyId: await serverKeyId(subtle, key), command })
  expect(Buffer.from(sealed).includes(Buffer.from('thanks'))).toBe(false)
})

test('twice the same text is never twice the same bytes', async () => {
  const again = await sealForServer(subtle, { key: open(key), device, command }, text)
  expect(Buffer.from(again).subarray(25).equals(Buffer.from(sealed).subarray(25))).toBe(false)
})

test('one changed byte, wherever it stands, and it does not open', async () => {
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    await expect(openSealed(subtle, { key, device }, changed), `byte ${at}`).rejects.toThrow(SealedWrongly)
  }
})

test('cut short anywhere, or empty, it does not open', async () => {
  for (const length of [0, 1, 24, 90, 106, sealed.length - 1]) {
    await expect(openSealed(subtle, { key, device }, sealed.slice(0, length)), `${length}`).rejects.toThrow(
      SealedWrongly,
    )
  }
})

test('moved to another device, or opened with another key, it does not open', async () => {
  const other = '0199a000-0000-7000-8000-00000000d002'
  await expect(openSealed(subtle, { key, device: other }, sealed)).rejects.toThrow(SealedWrongly)
  await expect(openSealed(subtle, { key: await newKey(), device }, sealed)).rejects.toThrow(SealedWrongly)
})
