import { describe, expect, it } from 'vitest'
import { DatabaseError } from './database/database-error.ts'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('debug', { write: (line) => lines.push(line) }))
  return lines.join('')
}

it('writes one JSON object a line, with the level as a word', () => {
  const line = logged((log) => log.info({ event: 'inspection viewed', ms: 4 }))
  expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'inspection viewed', ms: 4 })
})

it('keeps what people ask for, and who they are, out of a request', () => {
  const request = {
    method: 'GET',
    url: '/invitations/a-token?q=Jane+Doe',
    headers: { cookie: 'secret', 'user-agent': 'x' },
    socket: { remoteAddress: '192.0.2.7' }
  }
  const line = logged((log) => log.info({ req: request, res: { statusCode: 404, headers: 'secret' } }))
  expect(JSON.parse(line)).toMatchObject({ req: { method: 'GET' }, res: { status: 404 } })
  expect(line).not.toMatch(/Jane|token|secret|192\.0\.2/)
})

describe('of an error', () => {
  const refusal = { code: '23505', schema: 's', table: 't', column: undefined, constraint: 't_pkey' }
  const cause = new DatabaseError({ message: 'Key (name)=(Jane Doe) already exists', ...refusal })

  it('says what kind it was, its code, the rule it broke, and where, of every cause', () => {
    const line = logged((log) => log.error({ error: new TypeError('Jane Doe', { cause }) }))
    expect(JSON.parse(line)).toMatchObject({
      error: {
        kind: 'TypeError',
        at: expect.arrayContaining([
          expect.stringMatching(/^src\/platform\/log\.test\.ts:\d+:\d+$/)
        ]) as unknown,
        cause: { kind: 'DatabaseError', code: '23505', table: 't', constraint: 't_pkey' }
      }
    })
    expect(line).not.toContain('Jane')
  })

  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    ['alone', (log) => log.error(new Error('Jane Doe'))],
    ['with a library’s words beside it', (log) => log.error({ err: new Error('x') }, 'failed for Jane Doe')],
    ['that is no error', (log) => log.error({ error: 'Jane Doe' })],
    ['that is an object', (log) => log.error({ error: { name: 'Jane Doe' } })],
    ['of several', (log) => log.error({ error: new AggregateError([new Error('Jane Doe')], 'Jane Doe') })],
    [
      'with a name like a person’s',
      (log) => log.error({ error: Object.assign(new Error('x'), { name: 'Jane Doe' }) })
    ],
    [
      'with a code like a person’s',
      (log) => log.error({ error: Object.assign(new Error('x'), { code: 'Jane Doe' }) })
    ],
    [
      'with more on it',
      (log) => log.error({ error: Object.assign(new Error('x'), { recipient: 'Jane Doe' }) })
    ],
    [
      'whose words look like a place',
      (log) => log.error({ error: new Error('x\n    at Jane Doe (/home/x.js:1:1)') })
    ],
    [
      'whose words changed later',
      (log) => log.error({ error: Object.assign(new Error('Jane Doe'), { message: 'x' }) })
    ],
    ['of JSON', (log) => log.error({ error: parsing('{"name": Jane Doe}') })]
  ])('%s tells nobody’s name', (_what, write) => {
    const line = logged(write)
    expect(line).not.toMatch(/Jane|Doe/)
    expect(JSON.parse(line)).toMatchObject({ level: 'error' })
  })

  it('that causes itself comes to an end', () => {
    const error = new Error('round')
    error.cause = error
    expect(logged((log) => log.error({ error })).length).toBeLessThan(20_000)
  })
})

function parsing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
