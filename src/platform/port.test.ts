import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { needPort } from './port.ts'

test('a port that is taken is said in one sentence with the way out', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  await expect(needPort(port, '127.0.0.1')).rejects.toThrow(
    `PORT: something already answers on ${port}. Choose another one, for example: PORT=${port + 1} npm start`,
  )
  await new Promise((resolve) => other.close(resolve))
  await expect(needPort(port, '127.0.0.1')).resolves.toBeUndefined()
})
