import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isSha256, openContentStore, sha256Of } from './content-store.ts'

const report = new TextEncoder().encode('%PDF-1.7 a report')
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-files-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

it('gives back what was put, under its SHA-256', async () => {
  const store = await openContentStore(directory)
  const hash = await store.put(report)
  expect(hash).toBe(sha256Of(report))
  expect(await store.has(hash)).toBe(true)
  expect(new Uint8Array((await store.read(hash)) ?? [])).toEqual(report)
})

it('has nothing under a hash that was never put', async () => {
  const store = await openContentStore(directory)
  const unknown = sha256Of(new Uint8Array([1]))
  expect(await store.has(unknown)).toBe(false)
  expect(await store.read(unknown)).toBeUndefined()
})

it('keeps the same bytes once, also when they are put twice at the same time', async () => {
  const store = await openContentStore(directory)
  const hashes = await Promise.all([store.put(report), store.put(report), store.put(report)])
  expect(new Set(hashes).size).toBe(1)
  const kept = await readdir(directory, { recursive: true })
  expect(kept.filter((name) => isSha256(name.slice(3)))).toHaveLength(1)
})

it('keeps an empty file and one of several megabytes', async () => {
  const store = await openContentStore(directory)
  for (const bytes of [new Uint8Array(), new Uint8Array(5_000_000).fill(7)]) {
    expect((await store.read(await store.put(bytes)))?.length).toBe(bytes.length)
  }
})

it('clears away what a kill left half-written, but not what another process is writing now', async () => {
  const hash = await (await openContentStore(directory)).put(report)
  const anHourAgo = new Date(Date.now() - 3_601_000)
  for (const draft of ['left', 'being-written']) await writeFile(join(directory, 'incoming', draft), '%PDF-')
  await utimes(join(directory, 'incoming', 'left'), anHourAgo, anHourAgo)
  const store = await openContentStore(directory)
  expect(await readdir(join(directory, 'incoming'))).toEqual(['being-written'])
  expect(await store.has(hash)).toBe(true)
})

it('refuses to hand out bytes that are not what the hash says', async () => {
  const store = await openContentStore(directory)
  const hash = await store.put(report)
  const place = join(directory, hash.slice(0, 2), hash)
  await writeFile(place, `${await readFile(place, 'utf8')}!`)
  await expect(store.read(hash)).rejects.toThrow('was damaged')
})

async function* inPieces(bytes: Uint8Array, size: number, end?: Error): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  if (end) throw end
}

it('keeps bytes as they come, and gives them back piece by piece', async () => {
  const store = await openContentStore(directory)
  const large = new Uint8Array(2_000_000).map((_value, at) => at % 251)
  const { sha256, bytes } = await store.putStream(inPieces(large, 70_001))
  expect([sha256, bytes]).toEqual([sha256Of(large), large.length])
  const kept = await store.open(sha256)
  expect(kept?.bytes).toBe(large.length)
  expect(await kept?.read(1_999_998, 2_000_100)).toEqual(large.subarray(1_999_998))
  const pieces: Uint8Array[] = []
  for await (const piece of kept?.chunks() ?? []) pieces.push(piece)
  expect(Buffer.concat(pieces).equals(large)).toBe(true)
})

it('keeps nothing of bytes that end in an error', async () => {
  const store = await openContentStore(directory)
  await expect(store.putStream(inPieces(report, 3, new Error('lost')))).rejects.toThrow('lost')
  expect(await readdir(join(directory, 'incoming'))).toEqual([])
  expect(await store.open(sha256Of(report))).toBeUndefined()
})

it('never gives the end of a damaged file', async () => {
  const store = await openContentStore(directory)
  const hash = await store.put(report)
  await writeFile(join(directory, hash.slice(0, 2), hash), 'another')
  const given: Uint8Array[] = []
  const reading = (async () => {
    for await (const piece of (await store.open(hash))?.chunks() ?? []) given.push(piece)
  })()
  await expect(reading).rejects.toThrow('was damaged')
  expect(given).toEqual([])
})

it('takes a file over without copying it, and makes good what was damaged or lost', async () => {
  const store = await openContentStore(directory)
  const given = join(directory, 'given')
  await writeFile(given, report)
  const kept = { sha256: sha256Of(report), bytes: report.length }
  expect(await store.adopt(given)).toEqual(kept)
  for (const harm of ['%PDF-1.7 a rep0rt', 'short', undefined]) {
    const place = join(directory, kept.sha256.slice(0, 2), kept.sha256)
    await rm(place)
    if (harm !== undefined) await writeFile(place, harm)
    await writeFile(given, report)
    expect(await store.adopt(given, kept)).toEqual(kept)
    expect(new Uint8Array((await store.read(kept.sha256)) ?? [])).toEqual(report)
  }
})
