import { describe, expect, it } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { inScope, type Scope } from '../platform/database/scope.ts'
import type { TrailChain } from './entry.ts'
import { appendReading, type Reading, readingInWords } from './readings.ts'
import { entriesAfter } from './store.ts'
import { verifyTrail } from './verify.ts'

const at = new Date('2026-11-22T09:30:00Z')
const leeds = 'leeds' as TrailChain
const scope: Scope = { kind: 'authority', authority: 'leeds', account: 'ada' }
const reading: Reading = {
  actor: 'Ada',
  account: 'ada',
  post: 'Link officer',
  chain: leeds,
  opened: 'history',
  asInspector: false,
  subject: { kind: 'post', id: 'dcf' }
}

describe('what is sensitive', () => {
  it.each([
    ['history', false, 'open history'],
    ['account', true, 'open account'],
    ['anything', true, 'open'],
    ['anything', false, undefined]
  ] as const)('%s, opened by an inspector: %s', (opened, asInspector, words) => {
    expect(readingInWords({ opened, asInspector })).toBe(words)
  })
})

onBothEngines(
  'a reading',
  (database) => {
    const open = (changed: Partial<Reading> = {}, minutes = 0): Promise<boolean> =>
      inScope(database().db, scope, (tx) =>
        appendReading(tx, new Date(at.getTime() + minutes * 60_000), { ...reading, ...changed })
      )

    it('stands in the chain, marked, and the chain holds', async () => {
      expect(await open()).toBe(true)
      const entries = await inScope(database().db, scope, (tx) => entriesAfter(tx, leeds, 0, 10))
      expect(entries).toMatchObject([
        {
          actor: 'Ada',
          account: 'ada',
          post: 'Link officer',
          action: 'open history',
          reading: true,
          after: {}
        }
      ])
      expect(await verifyTrail(database().db)).toMatchObject({ kind: 'whole', entries: 1 })
    })

    it('is one for all that reload within a quarter of an hour', async () => {
      await open()
      expect(await open({}, 5)).toBe(false)
      expect(await open({}, 14)).toBe(false)
      expect(await open({}, 16)).toBe(true)
    })

    it.each([
      ['by somebody else of that name', { account: 'another' }],
      ['by nobody with an account', { account: undefined }],
      ['of something else', { subject: { kind: 'post', id: 'head' } }],
      ['of another kind', { opened: 'account' }],
      ['of another part', { part: { from: 1, to: 2 } }]
    ] as const)('%s is another', async (_what, changed) => {
      await open()
      expect(await open(changed as Partial<Reading>)).toBe(true)
    })

    it('of nothing sensitive is none', async () => {
      expect(await open({ opened: 'anything' })).toBe(false)
      expect(await verifyTrail(database().db)).toMatchObject({ entries: 0 })
    })
  },
  'per-test'
)
