import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { awkwardWords } from '../../../test/backup/places.ts'
import { sha256Of } from '../../platform/files/content-store.ts'
import { type ArchiveHeader, contentsName, headerName, rowsName } from './archive-format.ts'
import { readArchive } from './archive-reader.ts'
import { archiveOf } from './archive-writer.ts'

const at = new Date('2026-11-22T12:00:00Z')
const lines = awkwardWords.map((words, index) => JSON.stringify({ id: String(index), words }))
const upload = Buffer.from('an upload')
const report = Buffer.from('a report')

const header: ArchiveHeader = {
  what: 'Throughline backup',
  format: 1,
  program: '0.1.0',
  engine: 'embedded',
  takenAt: at.toISOString(),
  migrations: [],
  tables: [{ name: 'a.b', columns: ['id', 'words'], rows: lines.length }],
  sequences: [],
  chains: [],
  files: 1,
  waiting: 1
}

type Entries = [name: string, content: Uint8Array | string][]

function entriesOf(changed: Partial<Record<'header' | 'contents', object>> = {}): Entries {
  const head = `${JSON.stringify({ ...header, ...changed.header })}\n`
  const rows = lines.map((line) => `${line}\n`)
  const contents = {
    header: sha256Of(Buffer.from(head)),
    tables: [
      { name: 'a.b', rows: rows.length, sha256: createHash('sha256').update(rows.join('')).digest('hex') }
    ],
    files: 1,
    waiting: [{ name: '1-1.pdf', sha256: sha256Of(upload) }],
    missing: [],
    ...changed.contents
  }
  return [
    [headerName, head],
    [rowsName('a.b', 1), rows.slice(0, 2).join('')],
    [rowsName('a.b', 2), rows.slice(2).join('')],
    [`files/${sha256Of(report)}`, report],
    ['waiting/1-1.pdf', upload],
    [contentsName, JSON.stringify(contents)]
  ]
}

function archive(entries: Entries): Promise<Buffer> {
  return buffer(
    archiveOf(at, async (add) => {
      for (const [name, content] of entries) await add(name, content)
    })
  )
}

interface Seen {
  readonly outcome: Awaited<ReturnType<typeof readArchive>>
  readonly parts: string[]
}

async function read(bytes: Uint8Array): Promise<Seen> {
  const parts: string[] = []
  const outcome = await readArchive(Readable.from([bytes]), {
    rows: (table, found) => void parts.push(table, ...found),
    file: (found) => void parts.push(Buffer.from(found).toString()),
    waiting: (name, found) => void parts.push(name, Buffer.from(found).toString())
  })
  return { outcome, parts }
}

let whole: Buffer
let seen: Seen
beforeAll(async () => {
  whole = await archive(entriesOf())
  seen = await read(whole)
})

describe('an archive', () => {
  it('gives back what was put in', () => {
    expect(seen.outcome).toMatchObject({ kind: 'whole', header })
    expect(seen.parts).toEqual([
      'a.b',
      ...lines.slice(0, 2),
      'a.b',
      ...lines.slice(2),
      'a report',
      '1-1.pdf',
      'an upload'
    ])
  })

  it('says so wherever it was cut', async () => {
    for (let length = 0; length < whole.length; length += 1) {
      const { outcome } = await read(whole.subarray(0, length))
      expect(outcome.kind, `cut at ${length}`).toBe('unusable')
    }
  })

  it('never gives back anything else, whichever bit was flipped', async () => {
    let found = 0
    for (let bit = 0; bit < whole.length * 8; bit += 3) {
      const flipped = Buffer.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const { outcome, parts } = await read(flipped)
      // The time and the system in gzip's own header say nothing of what is in it.
      if (outcome.kind === 'whole') expect(parts, `bit ${bit}`).toEqual(seen.parts)
      else found += 1
    }
    expect(found).toBeGreaterThan((whole.length * 8) / 3 - 40)
  })
})

describe('what is no whole backup is refused in words', () => {
  const zeros = '0'.repeat(64)
  const rowsOf = (count: number) => ({ tables: [{ ...header.tables[0], rows: count }] })

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /its end is missing/],
    ['a text', () => Buffer.from('hello '.repeat(500)), /no gzipped file/],
    ['a gzipped text', () => gzipSync('hello '.repeat(500)), /no backup of Throughline/],
    ['another tar file', () => archive([['readme.txt', 'hello']]), /no backup of Throughline/],
    ['an empty tar file', () => archive([]), /empty/],
    ['a later format', () => archive(entriesOf({ header: { format: 2 } })), /later version .*format 2/],
    [
      'a strange header',
      () => archive(entriesOf({ header: { tables: 'none' } })),
      /throughline\.json in it cannot be read/
    ],
    ['no end', () => archive(entriesOf().slice(0, -1)), /broken off while it was written/],
    ['something after its end', () => archive([...entriesOf(), ['files/x', '']]), /after its end/],
    [
      'a way out of it',
      () => archive([...entriesOf().slice(0, 1), ['waiting/../../x', '']]),
      /no backup has/
    ],
    [
      'another table',
      () => archive([...entriesOf().slice(0, 1), [rowsName('a.c', 1), '{}\n']]),
      /does not list: a\.c/
    ],
    ['rows too few', () => archive(entriesOf().toSpliced(1, 1)), /rows of a\.b/],
    ['rows miscounted', () => archive(entriesOf({ header: rowsOf(99) })), /rows of a\.b/],
    ['another file', () => archive(entriesOf().toSpliced(3, 1, [`files/${zeros}`, report])), /was altered/],
    ['no file', () => archive(entriesOf().toSpliced(3, 1)), /files are missing/],
    [
      'another upload',
      () => archive(entriesOf().toSpliced(4, 1, ['waiting/1-1.pdf', 'x'])),
      /upload 1-1\.pdf in it was altered/
    ],
    ['no upload', () => archive(entriesOf().toSpliced(4, 1)), /uploads are missing/],
    [
      'a header exchanged',
      () => archive(entriesOf({ contents: { header: zeros } })),
      /throughline\.json in it was altered/
    ]
  ])('%s', async (_what, bytes, because) => {
    const { outcome } = await read(await bytes())
    expect(outcome).toMatchObject({ kind: 'unusable', because: expect.stringMatching(because) as unknown })
  })

  it('a link in place of a file', async () => {
    const tar = pack()
    tar.entry({ name: headerName, type: 'symlink', linkname: '/etc/passwd' })
    tar.finalize()
    const { outcome } = await read(gzipSync(await buffer(Readable.from(tar))))
    expect(outcome).toMatchObject({ kind: 'unusable' })
  })
})

it('hands on what goes wrong with whoever reads it, and with whoever fills it', async () => {
  const bytes = await archive(entriesOf())
  const failing = readArchive(Readable.from([bytes]), {
    rows: () => {
      throw new Error('the disk is full')
    }
  })
  await expect(failing).rejects.toThrow('the disk is full')
  const broken = archiveOf(at, async (add) => {
    await add(headerName, '{}')
    throw new Error('the database went away')
  })
  await expect(buffer(broken)).rejects.toThrow('the database went away')
})

it('is made no faster than it is read', async () => {
  let made = 0
  const endless = archiveOf(at, async (add) => {
    // What does not compress, so that the reader's pace is felt.
    for (; made < 1000; made += 1)
      await add(
        `files/${made}`,
        createHash('sha512').update(String(made)).digest().toString('hex').repeat(2000)
      )
  })
  await new Promise((resolve) => endless.once('readable', resolve))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(made).toBeLessThan(100)
  endless.destroy()
})
