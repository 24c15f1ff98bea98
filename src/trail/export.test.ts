import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonical, verify } from '../../checker/verify-trail.mjs'
import { onBothEngines } from '../../test/databases.ts'
import { anyDeed } from '../../test/trails.ts'
import { verifySlice } from '../../test/verify-slice.ts'
import { inScope, type Scope } from '../platform/database/scope.ts'
import { appendToTrail } from './append.ts'
import { canonicalJson } from './canonical.ts'
import type { TrailChain } from './entry.ts'
import { type AskedSlice, findSlice, sliceAsLines } from './export.ts'

const leeds = 'leeds' as TrailChain
const scope: Scope = { kind: 'authority', authority: 'leeds' }
const days = 24 * 3_600_000
const start = new Date('2026-11-01T09:30:00Z')

it('writes canonical JSON as the checker does, which knows nothing of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(canonical(plain)).toBe(canonicalJson(plain as string))
    })
  )
})

onBothEngines('a slice of the trail', (database) => {
  beforeAll(async () => {
    const deeds = fc.sample(anyDeed, { numRuns: 12, seed: 7 })
    for (const [index, deed] of deeds.entries()) {
      const at = new Date(start.getTime() + index * days)
      await inScope(database().db, scope, (tx) => appendToTrail(tx, at, { ...deed, chain: leeds }))
    }
  })

  async function slice(asked: Partial<AskedSlice> = {}): Promise<string> {
    const { db } = database()
    const found = await inScope(db, scope, (tx) => findSlice(tx, { chain: leeds, ...asked }))
    if (found.kind === 'none') return found.because
    let lines = ''
    for await (const page of sliceAsLines(db, scope, found.slice, start)) lines += page
    return lines
  }

  it.each([
    ['the whole chain', {}, 'entries 1 to 12 of the chain leeds'],
    ['a part', { from: 3, to: 5 }, 'entries 3 to 5'],
    ['what there is of a part', { from: 11, to: 99 }, 'entries 11 to 12'],
    ['since a day', { since: new Date(start.getTime() + 9 * days) }, 'entries 10 to 12']
  ] as const)('verifies offline: %s', async (_what, asked, words) => {
    const { status, said } = await verifySlice(await slice(asked))
    expect(said).toContain(words)
    expect(status).toBe(0)
  })

  it('verifies from a file too, and says when there is none', async () => {
    const file = join(tmpdir(), `slice-${process.pid}.jsonl`)
    await writeFile(file, await slice())
    expect(await verifySlice('', file)).toMatchObject({ status: 0 })
    expect(await verifySlice('', `${file}.gone`)).toMatchObject({ status: 2 })
  })

  it.each([
    ['after the end', { from: 13 }, 'The trail ends with entry 12: there is no entry 13.'],
    ['the wrong way round', { from: 5, to: 3 }, 'Entry 5 comes after entry 3'],
    [
      'since a day to come',
      { since: new Date('2030-01-01') },
      'Nothing was written in this trail since then.'
    ],
    ['of an empty chain', { chain: 'bradford' as TrailChain }, 'Nothing was ever written in this trail.']
  ])('is refused %s', async (_what, asked, because) => {
    expect(await slice(asked)).toContain(because)
  })

  it('shows any character that was changed', async () => {
    const whole = await slice()
    const characters = [...whole]
    const other = fc.oneof(
      fc.constantFrom('0', '1', 'a', 'F', ' ', '"', '\\', ',', '\n', '\uFEFF'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(characters.length - 1), other, async (place, character) => {
        fc.pre(characters[place] !== character)
        const altered = characters.with(place, character).join('')
        await expect(verify(Readable.from([Buffer.from(altered)]))).rejects.toThrow()
      }),
      { numRuns: 2_000 }
    )
  })

  it.each([
    [
      'an entry altered',
      (lines: string[]) => lines.with(4, (lines[4] ?? '').replace('"seq":4', '"seq":4,"z":1')),
      'entry 4'
    ],
    [
      'an entry taken out',
      (lines: string[]) => lines.toSpliced(4, 1),
      'entry 4 is missing or out of order: entry 5'
    ],
    [
      'two entries exchanged',
      (lines: string[]) => lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''),
      'entry 4 is missing or out of order'
    ],
    [
      'an entry twice',
      (lines: string[]) => lines.toSpliced(4, 0, lines[4] ?? ''),
      'entry 5 is missing or out of order'
    ],
    [
      'the end cut off',
      (lines: string[]) => [...lines.slice(0, 9), ''],
      'entry 9 is missing: the file ends before it'
    ],
    ['the last line cut off', (lines: string[]) => [...lines.slice(0, 13), ''], 'its last line was cut off'],
    ['more after the end', (lines: string[]) => [...lines.slice(0, -1), '{}', ''], 'more follows'],
    [
      'another chain’s name',
      (lines: string[]) => lines.with(0, (lines[0] ?? '').replace('leeds', 'derby')),
      'belongs to the chain leeds, not to derby'
    ],
    [
      'another moment in the head',
      (lines: string[]) => lines.with(0, (lines[0] ?? '').replace('2026-11', '2026-12')),
      'the first line or the last one was altered'
    ],
    ['nothing at all', () => [''], 'this is no export of a trail'],
    ['something else', () => ['%PDF-1.7', ''], 'this is no export of a trail']
  ])('says what is wrong with %s', async (_what, tamper, words) => {
    const { status, said } = await verifySlice(tamper((await slice()).split('\n')).join('\n'))
    expect(said).toContain(words)
    expect(status).toBe(1)
  })

  it('says so of bytes that are no text', async () => {
    const bytes = Buffer.from(await slice())
    bytes[200] = 0xff
    expect(await verifySlice(bytes)).toMatchObject({ status: 1, said: containing('damaged') })
  })

  it('is read as it comes, in pieces of any size', async () => {
    const bytes = Buffer.from(await slice())
    for (const size of [1, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size)
      )
      expect(await verify(Readable.from(pieces))).toMatchObject({ chain: 'leeds', from: 1, to: 12 })
    }
  })

  describe('of a trail that somebody touched', () => {
    it.each([
      ['a field', `update trail.entry set actor = actor || '.' where seq = 6`, 'entry 6'],
      [
        'a moment finer than any clock',
        `update trail.entry set at = at + interval '1 microsecond' where seq = 6`,
        'entry 6 was altered in the database'
      ],
      ['an entry', 'delete from trail.entry where seq = 6', 'entry 6 is missing']
    ])('breaks at %s', async (_what, statement, words) => {
      const { owner } = database()
      await sql`alter table trail.entry disable trigger all`.execute(owner)
      await sql`create table trail.untouched as select * from trail.entry`.execute(owner)
      try {
        await sql.raw(statement).execute(owner)
        const { status, said } = await verifySlice(await slice())
        expect(said).toContain(words)
        expect(status).toBe(1)
      } finally {
        await sql`delete from trail.entry`.execute(owner)
        await sql`insert into trail.entry select * from trail.untouched`.execute(owner)
        await sql`drop table trail.untouched`.execute(owner)
      }
    })
  })
})

/** What a longer text holds. */
function containing(words: string): unknown {
  return expect.stringContaining(words)
}
