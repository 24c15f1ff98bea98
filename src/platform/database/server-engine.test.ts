import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'

it('is refused in words, without its password, when nothing answers', async () => {
  const outcome = await openDatabase({ kind: 'server', url: 'postgres://somebody:secret@127.0.0.1:9/record' })
  expect(outcome).toMatchObject({ kind: 'refused' })
  const because = outcome.kind === 'refused' ? outcome.because : ''
  expect(because).toMatch(/^The PostgreSQL server of DATABASE_URL cannot be used: .*ECONNREFUSED/)
  expect(because).not.toContain('secret')
})
