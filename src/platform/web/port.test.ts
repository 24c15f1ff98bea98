import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { portProblem } from './port.ts'

it('finds a port taken while another program listens there, and free after it', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const where = { host: '127.0.0.1', port }
  expect(await portProblem(where)).toBe(
    `Port ${port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to another number.`
  )
  await new Promise((closed) => other.close(closed))
  expect(await portProblem(where)).toBeUndefined()
})

it('says of an address that is not of this machine what it is', async () => {
  expect(await portProblem({ host: '192.0.2.7', port: 0 })).toBe(
    'HOST 192.0.2.7 is not an address of this machine.'
  )
})
