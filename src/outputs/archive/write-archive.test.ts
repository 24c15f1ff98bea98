import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../../test/outputs/any-document.ts'
import { unzipped } from '../../../test/outputs/unzipped.ts'
import type { ArchiveContents, ArchiveEntry } from './archive.ts'
import { writeArchive } from './write-archive.ts'

const at = new Date('2027-03-03T09:00:00Z')

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    await Promise.resolve()
    yield Buffer.from(text)
  }
}

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield* pieces('half of it')
  throw new Error('The kept file was damaged')
}

function entry(folder: string, name: string, changes: Partial<ArchiveEntry> = {}): ArchiveEntry {
  const open = (): Promise<AsyncIterable<Uint8Array>> => Promise.resolve(pieces(`What ${name} `, 'says'))
  return { folder, name, cells: ['5 March 2026', `About ${name}`], modified: at, bytes: 10, open, ...changes }
}

const archive = (...entries: ArchiveEntry[]): ArchiveContents => ({
  title: 'Bookcase of Exampleshire',
  about: 'Everything that stood in it on 3 March 2027.',
  at,
  columns: ['Evidence of', 'Title'],
  entries
})

const made = async (...entries: ArchiveEntry[]) => unzipped(await buffer(writeArchive(archive(...entries))))

describe('an archive', async () => {
  const files = await made(
    entry('Leaders', 'plan.pdf'),
    entry('Leaders', 'Plan.pdf'),
    entry('Help', '../../etc/passwd'),
    entry('Help', 'gone.docx', { open: () => Promise.resolve(undefined) }),
    entry('Help', 'broken.xlsx', { open: () => Promise.resolve(breaking()) }),
    entry('Help', '=cmd|x.csv')
  )
  const text = (path: string): string => files.get(path)?.toString('utf8') ?? ''
  const table = Papa.parse<Record<string, string>>(text('index.csv').replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true
  })

  it('has every file at a safe place of its own, and the index last', () => {
    expect([...files.keys()]).toEqual([
      ...[
        'Leaders/plan.pdf',
        'Leaders/Plan (2).pdf',
        'Help/_.._etc_passwd',
        'Help/broken.xlsx',
        'Help/=cmd_x.csv'
      ],
      ...['index.csv', 'index.html', 'SHA256SUMS']
    ])
    expect(text('Leaders/plan.pdf')).toBe('What plan.pdf says')
  })

  it('names what is missing and what is damaged', () => {
    const states = table.data.map((row) => [row['File'], row['State']?.split(':')[0]])
    expect(states).toContainEqual(['Help/gone.docx', 'Missing'])
    expect(states).toContainEqual(['Help/broken.xlsx', 'Damaged'])
    expect(states.filter(([, state]) => state === 'Whole')).toHaveLength(4)
    expect(text('index.html')).toContain('Not everything is here')
    expect(text('Help/broken.xlsx')).toBe('half of it')
  })

  it('has a checksum for each whole file, the index among them', () => {
    const sums = text('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '))
    expect(sums).toHaveLength(6)
    for (const [sum, path = ''] of sums) {
      expect([
        path,
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex')
      ]).toEqual([path, sum])
    }
  })

  it('runs nothing in a spreadsheet or a browser', () => {
    expect(text('index.csv')).not.toMatch(/(^|,)"?[=+@-]/m)
    expect(text('index.html')).toContain('href="Help/%3Dcmd_x.csv"')
    expect(text('index.html')).toContain("default-src 'none'")
  })
})

it('is never without its index, even empty', async () => {
  expect([...(await made()).keys()]).toEqual(['index.csv', 'index.html', 'SHA256SUMS'])
})

it('takes the larger fields of Zip64 where a file may need them', async () => {
  const bytes = await buffer(writeArchive(archive(entry('A', 'film.mp4', { bytes: 5_000_000_000 }))))
  expect((await unzipped(bytes)).get('A/film.mp4')?.toString()).toBe('What film.mp4 says')
  // The extra field 0001 of the file's central record.
  expect(bytes.includes(Buffer.from([0x01, 0x00, 0x18, 0x00]))).toBe(true)
})

it('keeps every file whatever it is called', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { maxLength: 8 }), async (names) => {
      const files = await made(...names.map(([folder, name]) => entry(folder, name)))
      expect(files.size).toBe(names.length + 3)
    }),
    { numRuns: 40 }
  )
})

it('ends in an error when we are at fault', async () => {
  const faulty = entry('A', 'b', { open: () => Promise.reject(new Error('The store cannot be opened')) })
  await expect(buffer(writeArchive(archive(faulty)))).rejects.toThrow('The store cannot be opened')
})

it('closes what is open when nobody reads on', async () => {
  let closed = false
  let opened = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield* pieces('x'.repeat(100_000))
    } finally {
      closed = true
    }
  }
  const open = (): Promise<AsyncIterable<Uint8Array>> => {
    opened += 1
    return Promise.resolve(endless())
  }
  let read = 0
  for await (const chunk of writeArchive(
    archive(entry('A', 'b.bin', { open }), entry('A', 'c.bin', { open }))
  )) {
    read += chunk.length
    if (read > 500_000) break
  }
  await expect.poll(() => closed).toBe(true)
  expect(opened).toBe(1)
})
