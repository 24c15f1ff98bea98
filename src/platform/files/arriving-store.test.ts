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
  expect(await store.append('one', 0, pieces('ab', 'cd'), 8)).toEqual({ kind: 'added', size: 4 })
  const opened = await openArrivingStore(directory)
  expect(await opened.size('one')).toBe(4)
  expect(await opened.append('one', 4, pieces('efgh'), 8)).toEqual({ kind: 'added', size: 8 })
  expect(await text('one')).toBe('abcdefgh')
  expect(new TextDecoder().decode(await store.read('one', 2, 5))).toBe('cde')
})

it('keeps what came before the connection was lost, and goes on from there', async () => {
  expect(await store.append('one', 0, pieces('abc', new Error('lost')), 6)).toEqual({ kind: 'cut', size: 3 })
  expect(await store.append('one', 3, pieces('def'), 6)).toEqual({ kind: 'added', size: 6 })
  expect(await text('one')).toBe('abcdef')
})

it('takes no more than the file was to have', async () => {
  expect(await store.append('one', 0, pieces('abc', 'def'), 4)).toEqual({ kind: 'too-much', size: 4 })
  expect(await text('one')).toBe('abcd')
})

it('writes over what nobody acknowledged', async () => {
  await store.append('one', 0, pieces('abcdef'), 6)
  expect(await store.append('one', 2, pieces('xy'), 6)).toEqual({ kind: 'added', size: 4 })
  expect(await text('one')).toBe('abxy')
})

it('lets one add at a time', async () => {
  const gate = Promise.withResolvers<undefined>()
  async function* slow() {
    yield new Uint8Array([97])
    await gate.promise
  }
  const first = store.append('one', 0, slow(), 2)
  expect(await store.append('one', 0, pieces('z'), 2)).toEqual({ kind: 'busy' })
  gate.resolve(undefined)
  expect(await first).toEqual({ kind: 'added', size: 1 })
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
