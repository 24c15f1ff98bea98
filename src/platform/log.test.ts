import { expect, it } from 'vitest'
import { DatabaseError } from './database/database-error.ts'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: (line) => lines.push(line) }))
  return lines.join('')
}

it('writes one JSON object a line, with the level as a word', () => {
  const line = logged((log) => log.info({ event: 'inspection viewed', ms: 4 }))
  expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'inspection viewed', ms: 4 })
})

it('keeps what people search for, and who they are, out of a request', () => {
  const request = {
    method: 'GET',
    url: '/search?q=Jane+Doe',
    headers: { cookie: 'secret', 'user-agent': 'x' },
    socket: { remoteAddress: '192.0.2.7' }
  }
  const line = logged((log) => log.info({ req: request }))
  expect(JSON.parse(line)).toMatchObject({ req: { method: 'GET', path: '/search' } })
  expect(line).not.toMatch(/Jane|secret|192\.0\.2/)
})

it('says of an error what went wrong, where and why', () => {
  const refusal = { code: '23505', schema: 's', table: 't', column: undefined, constraint: 't_pkey' }
  const cause = new DatabaseError({ message: 'duplicate key', ...refusal })
  const line = logged((log) => log.error({ error: new Error('Importing failed', { cause }) }))
  expect(JSON.parse(line)).toMatchObject({
    error: { message: 'Importing failed', cause: { code: '23505', constraint: 't_pkey' } }
  })
  expect(line).toContain('log.test.ts')
})
