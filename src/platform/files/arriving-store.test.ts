import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ArrivingStore, openArrivingStore } from './arriving-store.ts'
import { openContentStore, sha256Of } from './content-store.ts'

let directory: string
let store: ArrivingStore
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-arriving-'))
  store = await openArrivingStore(directory)
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function* pieces(...given: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of given) {
    if (piece instanceof Error) throw piece
    yield new TextEncoder().encode(piece)
  }
}
const text = async (name: string): Promise<string> => readFile(join(directory, name), 'utf8')

it('puts a file together from pieces, whenever they come', async () => {
  expect(await store.append('one', 0, pieces('ab', 'cd'), 8)).toMatchObject({ kind: 'added', size: 4 })
  const opened = await openArrivingStore(directory)
  expect(await opened.size('one')).toBe(4)
  expect(await opened.append('one', 4, pieces('efgh'), 8)).toEqual({
    ...{ kind: 'added', size: 8 },
    sha256: undefined
  })
  expect(await text('one')).toBe('abcdefgh')
  expect(new TextDecoder().decode(await store.read('one', 2, 5))).toBe('cde')
})

it('keeps what came before the connection was lost, and goes on from there', async () => {
  expect(await store.append('one', 0, pieces('abc', new Error('lost')), 6)).toEqual({ kind: 'cut', size: 3 })
  expect(await store.append('one', 3, pieces('def'), 6)).toMatchObject({ kind: 'added', size: 6 })
  expect(await text('one')).toBe('abcdef')
})

it('takes no more than the file was to have', async () => {
  expect(await store.append('one', 0, pieces('abc', 'def'), 4)).toEqual({ kind: 'too-much', size: 4 })
  expect(await text('one')).toBe('abcd')
})

it('writes over what nobody acknowledged', async () => {
  await store.append('one', 0, pieces('abcdef'), 6)
  expect(await store.append('one', 2, pieces('xy'), 6)).toMatchObject({ kind: 'added', size: 4 })
  expect(await text('one')).toBe('abxy')
})

it('lets one at a time do something to a file, and others to others', async () => {
  const gate = Promise.withResolvers<undefined>()
  const first = store.alone('one', () => gate.promise.then(() => 'done'))
  expect(await store.alone('one', () => Promise.resolve('twice'))).toEqual({ kind: 'busy' })
  expect(await store.alone('two', () => Promise.resolve('other'))).toBe('other')
  gate.resolve(undefined)
  expect(await first).toBe('done')
  await expect(store.alone('one', () => Promise.reject(new Error('fault')))).rejects.toThrow('fault')
  expect(await store.alone('one', () => Promise.resolve('again'))).toBe('again')
})

it('says what a whole file is by its bytes, and writes what comes in pieces as it came', async () => {
  const sent = ['a'.repeat(999_999), 'bc', 'd'.repeat(1_500_000), 'e']
  const whole = new TextEncoder().encode(sent.join(''))
  expect(await store.append('large', 0, pieces(...sent), whole.length)).toEqual({
    ...{ kind: 'added', size: whole.length },
    sha256: sha256Of(whole)
  })
  expect(Buffer.from(await store.read('large', 0, 3_000_000)).equals(whole)).toBe(true)
})

it('never writes into what the content store took over', async () => {
  const kept = await openContentStore(join(directory, 'kept'))
  await store.append('one', 0, pieces('abc'), 3)
  const { sha256, bytes } = await kept.adopt(store.pathOf('one'))
  expect([sha256, bytes]).toEqual([sha256Of(new TextEncoder().encode('abc')), 3])
  await store.append('one', 0, pieces('xyz'), 3)
  expect(new TextDecoder().decode(await kept.read(sha256))).toBe('abc')
})

it.runIf(process.platform === 'linux')('says that the disk is full', async () => {
  const full = await openArrivingStore(directory)
  await rm(join(directory, 'one'), { force: true })
  const { symlink } = await import('node:fs/promises')
  await symlink('/dev/full', join(directory, 'one'))
  expect(await full.append('one', 5, pieces('abc'), 8)).toEqual({ kind: 'disk-full', size: 5 })
})

it('leaves the room alone that is kept free, and gives back what it had taken of it', async () => {
  let free = 3_000_000
  const cramped = await openArrivingStore(directory, {
    bytesFree: () => Promise.resolve(free),
    keptFree: 2_000_000
  })
  await cramped.append('one', 0, pieces('abc'), 2_000_003)
  const million = 'x'.repeat(1_000_000)
  let isRead = false
  async function* filling() {
    yield* pieces(million)
    free -= 1_000_000
    yield* pieces(million, million)
    isRead = true
  }
  expect(await cramped.append('one', 3, filling(), 3_000_003)).toEqual({ kind: 'disk-full', size: 3 })
  // A form goes on behind the file that found no room.
  expect([await text('one'), isRead]).toEqual(['abc', true])
  free = 9_000_000
  expect(await cramped.append('one', 3, pieces(million, million), 2_000_003)).toMatchObject({
    ...{ kind: 'added', size: 2_000_003 }
  })
})

it('gives back what was sent, however it was cut', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }), async (parts) => {
        let size = 0
        for (const part of parts) {
          const added = await store.append(
            'any',
            size,
            (async function* () {
              yield part
            })(),
            1000
          )
          size = added.kind === 'added' ? added.size : -1
        }
        expect(Buffer.from(await store.read('any', 0, 1000))).toEqual(Buffer.concat(parts))
        await store.letGo('any')
      })
      .beforeEach(() => store.append('any', 0, pieces(''), 0)),
    { numRuns: 40 }
  )
})
